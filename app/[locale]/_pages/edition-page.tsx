import { DataDownloads } from "@/components/data/data-downloads";
import { CatalogueChanges } from "@/components/editions/catalogue-changes";
import { EditionCitation } from "@/components/editions/edition-citation";
import { IndicatorChanges } from "@/components/editions/indicator-changes";
import { PageTurner } from "@/components/editions/page-turner";
import { PlaceFacts } from "@/components/places/place-facts";
import { SitePage } from "@/components/site/site-page";
import { getEdition } from "@/lib/data/editions";
import { loadDownloads } from "@/lib/publish/data-page/download-list";
import { toEditionCitation } from "@/lib/publish/edition-citation";
import { loadCatalogueGroups } from "@/lib/publish/edition-entries";
import { type EditionFacts, listEditionFacts, readEditionFacts } from "@/lib/publish/edition-facts";
import { loadIndicatorChanges, loadThemeGroups } from "@/lib/publish/edition-indicators";
import { toEditionTitle, toReadAsOf } from "@/lib/publish/edition-log";
import { toEditionCounts, toEditionSentences } from "@/lib/publish/edition-summary";
import { type PageState, toOnly, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

/** What the page says of itself to search engines and in the browser's title. */
export async function describeEditionPage(state: PageState, number: string) {
  const { entry, changes } = await readEditionFacts(number, state);
  return {
    title: toEditionTitle(entry, state),
    description: [toEditionCounts(entry, changes, state), entry.reason].join(" · "),
    path: `/editions/${entry.number}`,
  };
}

/** One edition: what it changed, figure by figure and entry by entry, in words. */
export async function EditionPage({ state, number }: { state: PageState; number: string }) {
  const { t, locale, parameters } = state;
  const facts = await readEditionFacts(number, state);
  const { entry } = facts;
  const path = `/editions/${entry.number}`;
  const readAsOf = toReadAsOf(entry, state);
  const indicatorCode = toOnly(parameters.indicator);
  const edition = await getEdition(entry.number);
  return (
    <SitePage frame={toSiteFrame(state, path)}>
      <p className="no-print">
        <a href={toPageHref(state, locale, "/editions")}>{t("editions.log")}</a>
      </p>
      <h1 className="mt-2 text-h1">{toEditionTitle(entry, state)}</h1>
      <section aria-label={toEditionTitle(entry, state)} className="mt-6 wrap-anywhere">
        <PlaceFacts facts={listEditionFacts(entry, state)} />
      </section>
      <p className="mt-4">
        <a href={readAsOf.href}>{readAsOf.text}</a>
      </p>
      {indicatorCode === "" ? (
        <AllChanges facts={facts} state={state} />
      ) : (
        <ChangesOfIndicator facts={facts} indicatorCode={indicatorCode} state={state} />
      )}
      {edition && (
        <section aria-labelledby="downloads" className="mt-12">
          <h2 id="downloads" className="text-h3">
            {t("data.downloads.title")}
          </h2>
          <DataDownloads {...(await loadDownloads({ ...state, edition }))} />
        </section>
      )}
      <EditionCitation heading={t("editions.cite.one")} citation={toEditionCitation(entry, state)} />
    </SitePage>
  );
}

async function AllChanges({ facts: { entry, changes, indicators }, state }: { facts: EditionFacts; state: PageState }) {
  const { t } = state;
  const [themes, catalogues] = await Promise.all([
    loadThemeGroups(entry, changes, indicators, state),
    loadCatalogueGroups(entry, changes.catalogues, indicators, state),
  ]);
  const sentences = toEditionSentences(entry, changes, indicators, state);
  return (
    <>
      <section aria-labelledby="what-changed" className="mt-10">
        <h2 id="what-changed" className="text-h3">
          {t("editions.whatChanged")}
        </h2>
        <ul className="mt-2 max-w-[68ch]">
          {sentences.map((sentence) => (
            <li key={sentence} className="py-0.5">
              {sentence}
            </li>
          ))}
        </ul>
        {themes.length === 0 && <p className="mt-2">{t("editions.noFigures")}</p>}
      </section>
      {themes.map(({ theme, heading, indicators: groups }) => (
        <section key={theme} aria-labelledby={theme} className="mt-12">
          <h2 id={theme} className="text-h2">
            {heading}
          </h2>
          {groups.map((group) => (
            <IndicatorChanges key={group.code} group={group} words={{ all: t("editions.allOfIndicator"), table: t("editions.table") }} />
          ))}
        </section>
      ))}
      {catalogues.length > 0 && (
        <section aria-labelledby="catalogues" className="mt-12">
          <h2 id="catalogues" className="text-h2">
            {t("editions.catalogues")}
          </h2>
          {catalogues.map((group) => (
            <CatalogueChanges key={group.name} group={group} />
          ))}
        </section>
      )}
    </>
  );
}

type OfIndicator = { facts: EditionFacts; indicatorCode: string; state: PageState };

async function ChangesOfIndicator({ facts: { entry, changes, indicators }, indicatorCode, state }: OfIndicator) {
  const { t, locale, parameters } = state;
  const page = Number(/^[1-9]\d{0,6}$/.exec(toOnly(parameters.page))?.[0] ?? 1);
  const group = await loadIndicatorChanges({ indicatorCode, page }, entry, changes, indicators, state);
  return (
    <>
      {group ? (
        <>
          <IndicatorChanges group={group} words={{ all: t("editions.allOfIndicator"), table: t("editions.table") }} headingLevel="h2" />
          <p className="mt-3 text-small text-second">{group.range}</p>
          <PageTurner
            label={group.range}
            previous={{ href: group.previousHref, text: t("editions.previousChanges") }}
            next={{ href: group.nextHref, text: t("editions.nextChanges") }}
          />
        </>
      ) : (
        <p className="mt-10">{t("editions.noFiguresOfIndicator")}</p>
      )}
      <p className="no-print mt-4">
        <a href={toPageHref(state, locale, `/editions/${entry.number}`)}>{t("editions.allOfEdition")}</a>
      </p>
    </>
  );
}
