import { LocatorMap } from "@/components/charts/locator-map";
import { Figure } from "@/components/figure/figure";
import { LatestReadingsTable } from "@/components/places/latest-readings-table";
import { type Fact, PlaceFacts } from "@/components/places/place-facts";
import { SitePage } from "@/components/site/site-page";
import { listObservations } from "@/lib/data/observations";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { loadFigure } from "@/lib/publish/figure";
import { type LatestReading, listLatestReadings, themes } from "@/lib/publish/latest-readings";
import { toLocatorWords } from "@/lib/publish/locator-words";
import { leadToMissingPage } from "@/lib/publish/missing-page";
import type { PageState } from "@/lib/publish/page-state";
import { type Place, readPlace, readPlaceLocation } from "@/lib/publish/place";
import { toSiteFrame } from "@/lib/publish/site-frame";

/** How many indicators are drawn; all stand in the tables and have pages of their own. */
const DRAWN = 5;
/** Fewer figures are told as well by the table. */
const WORTH_DRAWING = 3;

/** What the page says of itself to search engines and in the browser's title. */
export async function describeLocationPage(state: PageState, code: string) {
  const location = (await readPlaceLocation(code, state)) ?? leadToMissingPage(state.locale);
  const place = toName(location.names, state.reader);
  const chart = await chooseCardChart(code, state);
  return { title: place, description: state.t("locations.description", { place }), path: `/locations/${code}`, ...(chart && { chart }) };
}

/** Displaced people, whom most places have figures of; to find the place's own first chart all of its figures would be read twice. */
async function chooseCardChart(code: string, { edition }: PageState) {
  const indicator = "idps";
  const figures = await listObservations({ indicatorCode: indicator, locationCodes: [code] }, edition.number);
  return figures.length < WORTH_DRAWING ? null : { slug: "indicator-over-time", preset: { indicator, location: code } };
}

/** Everything known about one place, across all themes. */
export async function LocationPage({ state, code }: { state: PageState; code: string }) {
  const { t } = state;
  const path = `/locations/${code}`;
  const [place, readings] = await Promise.all([readPlace(code, state), listLatestReadings(code, state)]);
  if (!place) return leadToMissingPage(state.locale);
  const drawn = themes
    .flatMap((theme) => readings[theme])
    .filter(({ figures }) => figures >= WORTH_DRAWING)
    .sort((a, b) => b.figures - a.figures)
    .slice(0, DRAWN);
  const figures = await Promise.all(
    drawn.map(({ indicatorCode }) => loadFigure("indicator-over-time", state, path, { indicator: indicatorCode, location: code })),
  );
  const locator = toLocatorWords({ ...place, point: place.location.point }, state);
  return (
    <SitePage frame={toSiteFrame(state, path)}>
      <h1 className="text-h1">{place.name}</h1>
      <p className="mt-2 text-second">
        {place.otherNames.map(({ locale, name }, position) => (
          <span key={locale}>
            {position > 0 && " · "}
            <bdi lang={locale}>{name}</bdi>
          </span>
        ))}
      </p>
      <section aria-label={t("locations.facts")} className="mt-8 grid items-start gap-8 sm:grid-cols-[1fr_12.5rem]">
        <PlaceFacts facts={toFacts(place, state)} />
        {(place.areas.length > 0 || place.location.point) && (
          <div className="max-w-[12.5rem]">
            <LocatorMap boundaries={place.boundaries} areas={place.areas} point={place.location.point} alternative={locator.alternative} />
            {locator.caption && <p className="mt-1 text-small">{locator.caption}</p>}
            <p className="mt-1 text-small text-second">{t("locations.boundaries", { credit: place.boundaries.credit })}</p>
          </div>
        )}
      </section>
      <section aria-labelledby="latest" className="mt-12">
        <h2 id="latest" className="text-h2">
          {t("locations.latest")}
        </h2>
        {themes.every((theme) => readings[theme].length === 0) && <p className="mt-4">{t("locations.noFigures", { place: place.name })}</p>}
        {themes
          .filter((theme) => readings[theme].length > 0)
          .map((theme) => (
            <section key={theme} aria-labelledby={`latest-${theme}`} className="mt-6">
              <h3 id={`latest-${theme}`} className="text-h3">
                {t(`locations.theme.${theme}`)}
              </h3>
              <LatestReadingsTable
                readings={readings[theme].map((reading) => withCount(reading, state))}
                headings={toHeadings(theme, state)}
              />
            </section>
          ))}
      </section>
      {figures.map((figure) => (
        <Figure key={figure.spec.id} figure={figure} />
      ))}
    </SitePage>
  );
}

function withCount(reading: LatestReading, { reader }: PageState) {
  return { ...reading, count: formatNumber(reading.figures, reader) };
}

function toHeadings(theme: (typeof themes)[number], { t }: PageState) {
  return {
    caption: t("locations.latestCaption", { theme: t(`locations.theme.${theme}`) }),
    indicator: t("locations.indicator"),
    figure: t("locations.figure"),
    date: t("chart.table.period"),
    publisher: t("chart.table.publisher"),
    figures: t("locations.figures"),
  };
}

function toFacts({ location, parents, within, neighbours, camps, incidents }: Place, { t }: PageState): Fact[] {
  const kind = location.kind as "country" | "region" | "governorate" | "governorate_part" | "district" | "site";
  return [
    { label: t("locations.kindLabel"), text: t(`locations.kind.${kind}`) },
    ...(location.adminLevel === null ? [] : [{ label: t("locations.pcode"), text: location.code }]),
    ...(parents.length > 0 ? [{ label: t("locations.partOf"), links: parents }] : []),
    ...(within.length > 0 ? [{ label: t(`locations.within.${kind}`), links: within }] : []),
    ...(neighbours.length > 0
      ? [{ label: t(`locations.neighbours.${location.kind === "district" ? "district" : "governorate"}`), links: neighbours }]
      : []),
    ...(camps.length > 0 ? [{ label: t("locations.camps"), links: camps }] : []),
    ...(incidents.length > 0 ? [{ label: t("locations.incidents"), links: incidents }] : []),
    ...(location.code === "IQG06" || location.code === "IQG06Q05" ? [{ label: "", text: t("locations.halabja") }] : []),
  ];
}
