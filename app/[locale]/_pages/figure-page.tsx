import { CitationList } from "@/components/export/citation-list";
import { PanelAnswers } from "@/components/export/panel-answers";
import { PlaceFacts } from "@/components/places/place-facts";
import { SitePage } from "@/components/site/site-page";
import { LicenceWords } from "@/components/ui/licence-words";
import { SourceLink } from "@/components/ui/source-link";
import { SourceTitle } from "@/components/ui/source-title";
import { type FigureFacts, loadFigureFacts } from "@/lib/publish/figure-page";
import { leadToMissingPage } from "@/lib/publish/missing-page";
import type { PageState } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

/** What the page says of itself to search engines and in the browser's title. */
export async function describeFigurePage(state: PageState, id: string) {
  const { title, value } = await readFacts(state, id);
  return { title, description: `${title}: ${value}`, path: `/figures/${id}` };
}

/** One figure by itself: its value as exact as its source, what it was before, and how it is cited. */
export async function FigurePage({ state, id }: { state: PageState; id: string }) {
  const { t } = state;
  const { title, value, facts, source, attribution, note, flags, revisions, ended, back, cite } = await readFacts(state, id);
  return (
    <SitePage frame={toSiteFrame(state, `/figures/${id}`)}>
      <p className="no-print text-small">
        <a href={back.href}>{back.text}</a>
      </p>
      <h1 className="mt-2 max-w-[52rem] text-h2">{title}</h1>
      <p className="mt-4 text-h1">{value}</p>
      {[...flags, ...(ended ? [ended] : [])].map((text) => (
        <p key={text} className="mt-3 max-w-[68ch] border-s-4 border-warning ps-3">
          {text}
        </p>
      ))}
      <section aria-label={t("indicators.figure.facts")} className="mt-8 grid max-w-[68ch] gap-3">
        <PlaceFacts facts={facts} />
        <p>
          {attribution}:{" "}
          <SourceLink source={source}>
            <SourceTitle title={source.title} />
          </SourceLink>{" "}
          ({source.publishedOn}). <LicenceWords {...source} />
        </p>
        {note && (
          <p className="text-small">
            {t("indicators.figure.remark")}: <bdi lang="en">{note}</bdi>
          </p>
        )}
      </section>
      <Before title={t("indicators.figure.before")} revisions={revisions} />
      <PanelAnswers>
        <div className="export-panel" data-copied={t("export.panel.copied")} data-failed={t("export.panel.failed")}>
          <h2 className="text-h3">{cite.title}</h2>
          <CitationList {...cite} />
          <p className="mt-4 text-small" role="status" data-said />
        </div>
      </PanelAnswers>
    </SitePage>
  );
}

function Before({ title, revisions }: { title: string; revisions: string[] }) {
  if (revisions.length === 0) return null;
  return (
    <section aria-labelledby="before" className="mt-10 max-w-[68ch]">
      <h2 id="before" className="text-h3">
        {title}
      </h2>
      <ul className="mt-2 list-disc ps-5">
        {revisions.map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  );
}

async function readFacts(state: PageState, id: string): Promise<FigureFacts> {
  return (await loadFigureFacts(id, state)) ?? leadToMissingPage(state.locale);
}
