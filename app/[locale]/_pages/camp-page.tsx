import { CampFactList } from "@/components/camps/camp-fact-list";
import { LocatorMap } from "@/components/charts/locator-map";
import { Figure } from "@/components/figure/figure";
import { SitePage } from "@/components/site/site-page";
import { getBoundaries } from "@/lib/data/boundaries";
import { loadCampFacts } from "@/lib/publish/camp-facts";
import { listCampCharts, loadCampFigures } from "@/lib/publish/camp-figures";
import { leadToMissingPage } from "@/lib/publish/missing-page";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

/** What the page says of itself to search engines and in the browser's title. */
export async function describeCampPage(state: PageState, code: string) {
  const facts = (await loadCampFacts(code, state)) ?? leadToMissingPage(state.locale);
  const description = state.t("camps.camp.description", { governorate: facts.governorate?.name ?? "" });
  return {
    title: `${facts.name} · ${state.t("camps.title")}`,
    description,
    path: `/camps/${code}`,
    chart: { slug: listCampCharts(facts.has)[0] ?? "camp-yazidis", preset: { location: code } },
  };
}

/** Everything known about one camp. */
export async function CampPage({ state, code }: { state: PageState; code: string }) {
  const { t, locale } = state;
  const path = `/camps/${code}`;
  const facts = (await loadCampFacts(code, state)) ?? leadToMissingPage(locale);
  const [figures, boundaries] = await Promise.all([loadCampFigures(code, facts.has, state, path), getBoundaries(state.edition.number)]);
  return (
    <SitePage frame={toSiteFrame(state, path)}>
      <p className="no-print text-small">
        <a href={`${toPageHref(state, locale, "/camps")}#camps`}>{t("camps.camp.back")}</a>
      </p>
      <h1 className="mt-2 text-h1">{facts.name}</h1>
      {facts.summary.map((sentence) => (
        <p key={sentence} className="mt-4 max-w-[68ch] text-lead">
          {sentence}
        </p>
      ))}
      <section aria-labelledby="facts" className="mt-10">
        <h2 id="facts" className="mb-4 text-h3">
          {t("camps.camp.facts")}
        </h2>
        <div className="flex flex-wrap-reverse items-start justify-between gap-8">
          <CampFactList facts={facts} words={toWords(state)} />
          {facts.point && (
            <div className="w-[200px]">
              <LocatorMap
                boundaries={boundaries}
                areas={facts.governorate ? [facts.governorate.code] : []}
                point={facts.point}
                alternative={t("locations.locator", { place: facts.name })}
              />
              <p className="mt-1 text-small text-second">{t("locations.boundaries", { credit: boundaries.credit })}</p>
            </div>
          )}
        </div>
      </section>
      {figures.map((figure) => (
        <Figure key={figure.spec.id} figure={figure} />
      ))}
      <section aria-labelledby="neighbours" className="mt-14">
        <h2 id="neighbours" className="text-h3">
          {t("camps.camp.neighbours")}
        </h2>
        {facts.neighbours === null && <p className="mt-2">{t("camps.camp.noPosition")}</p>}
        <ul className="mt-2">
          {facts.neighbours?.map(({ code: other, href, name, distance }) => (
            <li key={other} className="py-0.5">
              <a href={href}>{name}</a> <span className="text-second">{distance}</span>
            </li>
          ))}
        </ul>
      </section>
      {facts.governorate && (
        <section aria-labelledby="same-governorate" className="mt-10">
          <h2 id="same-governorate" className="text-h3">
            {t("camps.camp.sameGovernorate", { governorate: facts.governorate.name })}
          </h2>
          {facts.sameGovernorate.length === 0 && <p className="mt-2">{t("camps.camp.noneInGovernorate")}</p>}
          <ul className="mt-2 columns-2 gap-8 sm:columns-3">
            {facts.sameGovernorate.map(({ code: other, href, name }) => (
              <li key={other} className="py-0.5">
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
    </SitePage>
  );
}

function toWords({ t }: PageState) {
  return {
    inEnglish: t("camps.camp.inEnglish"),
    inArabic: t("camps.camp.inArabic"),
    inKurdish: t("camps.camp.inKurdish"),
    spellings: t("camps.camp.spellings"),
    governorate: t("camps.camp.governorate"),
    district: t("camps.camp.district"),
    opened: t("camps.camp.opened"),
    status: t("camps.camp.status"),
    position: t("camps.camp.position"),
    note: t("camps.camp.note"),
    source: t("camps.camp.source"),
    together: t("camps.camp.together"),
    notStated: t("camps.camp.notStated"),
  };
}
