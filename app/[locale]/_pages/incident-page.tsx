import { LocatorMap } from "@/components/charts/locator-map";
import { Figure } from "@/components/figure/figure";
import { IncidentFactList } from "@/components/incidents/incident-fact-list";
import { IncidentList } from "@/components/incidents/incident-list";
import { SitePage } from "@/components/site/site-page";
import { getBoundaries } from "@/lib/data/boundaries";
import { getIncident } from "@/lib/data/incidents";
import { formatPartialDate } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { type IncidentPlace, listIncidentFacts, readIncidentPlace } from "@/lib/publish/incident-facts";
import { listIncidentIndicators, loadIncidentFigures } from "@/lib/publish/incident-figures";
import { listIncidentNeighbours } from "@/lib/publish/incident-links";
import { toIncidentText } from "@/lib/publish/incident-words";
import { toLocatorWords } from "@/lib/publish/locator-words";
import { leadToMissingPage } from "@/lib/publish/missing-page";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

/** Of these the page on Yazidis says what was counted in the years since. */
const OF_YAZIDIS = "sinjar-2014";

/** What the page says of itself to search engines and in the browser's title. */
export async function describeIncidentPage(state: PageState, code: string) {
  const incident = (await getIncident(code, state.edition.number)) ?? leadToMissingPage(state.locale);
  const name = toName(incident.names, state.reader);
  const date = formatPartialDate(incident.occurredOn, state.reader);
  const [indicator] = await listIncidentIndicators(incident, state);
  return {
    title: name,
    description: state.t("incidents.description", { incident: name, date }),
    path: `/incidents/${code}`,
    ...(indicator && { chart: { slug: "incident-casualties", preset: { incident: code, indicator } } }),
  };
}

/** Everything known about one incident: what happened, where, and every count of its victims. */
export async function IncidentPage({ state, code }: { state: PageState; code: string }) {
  const { t, locale, reader } = state;
  const path = `/incidents/${code}`;
  const incident = (await getIncident(code, state.edition.number)) ?? leadToMissingPage(locale);
  const [place, figures, neighbours, boundaries] = await Promise.all([
    readIncidentPlace(incident, state),
    loadIncidentFigures(incident, state, path),
    listIncidentNeighbours(incident, state),
    getBoundaries(state.edition.number),
  ]);
  const locator = place && toLocatorWords({ ...toPlaceOfMap(place, state), boundaries }, state);
  return (
    <SitePage frame={toSiteFrame(state, path)}>
      <p className="no-print text-small">
        <a href={`${toPageHref(state, locale, "/casualties")}#incidents`}>{t("incidents.back")}</a>
      </p>
      <h1 className="mt-2 text-h1">{toName(incident.names, reader)}</h1>
      <section aria-labelledby="happened" className="mt-8">
        <h2 id="happened" className="text-h3">
          {t("incidents.happened")}
        </h2>
        <p className="mt-2 max-w-[68ch]">{toIncidentText(incident, state)}</p>
      </section>
      <section aria-labelledby="facts" className="mt-10">
        <h2 id="facts" className="mb-4 text-h3">
          {t("incidents.facts")}
        </h2>
        <div className="flex flex-wrap-reverse items-end justify-between gap-8">
          <IncidentFactList facts={listIncidentFacts(incident, place, state)} />
          {place && locator && (place.areas.length > 0 || place.location.point) && (
            <div className="w-[200px]">
              <LocatorMap boundaries={boundaries} areas={place.areas} point={place.location.point} alternative={locator.alternative} />
              {locator.caption && <p className="mt-1 text-small">{locator.caption}</p>}
              <p className="mt-1 text-small text-second">{t("locations.boundaries", { credit: boundaries.credit })}</p>
            </div>
          )}
        </div>
      </section>
      <section aria-labelledby="counts" className="mt-14">
        <h2 id="counts" className="text-h2">
          {t("incidents.counts")}
        </h2>
        <p className="mt-2 max-w-[68ch]">{t(figures.length > 0 ? "incidents.countsNote" : "incidents.noCounts")}</p>
        {figures.map((figure) => (
          <Figure key={figure.spec.id} figure={figure} headingLevel={3} />
        ))}
      </section>
      <nav aria-labelledby="further" className="mt-14">
        <h2 id="further" className="text-h3">
          {t("incidents.further")}
        </h2>
        <ul className="mt-2">
          <li className="py-1">
            <a href={toPageHref(state, locale, "/casualties")}>{t("incidents.casualties")}</a>
          </li>
          {code === OF_YAZIDIS && (
            <li className="py-1">
              <a href={toPageHref(state, locale, "/yazidis")}>{t("incidents.yazidis")}</a>
            </li>
          )}
        </ul>
      </nav>
      {neighbours.length > 0 && (
        <nav aria-labelledby="neighbours" className="mt-10">
          <h2 id="neighbours" className="mb-2 text-h3">
            {t("incidents.neighbours")}
          </h2>
          <IncidentList incidents={neighbours} />
        </nav>
      )}
    </SitePage>
  );
}

function toPlaceOfMap({ location, governorate, areas }: IncidentPlace, { reader }: PageState) {
  const parents = governorate ? [{ code: governorate.code, name: toName(governorate.names, reader) }] : [];
  return { name: toName(location.names, reader), point: location.point, areas, parents };
}
