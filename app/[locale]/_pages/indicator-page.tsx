import { Figure } from "@/components/figure/figure";
import { ObservationTable } from "@/components/indicators/observation-table";
import { type Fact, PlaceFacts } from "@/components/places/place-facts";
import { SitePage } from "@/components/site/site-page";
import { ServerHtml } from "@/components/ui/server-html";
import { COUNTRY } from "@/lib/charts/indicator-chart";
import { toUnitHeading, toUnitWord } from "@/lib/charts/units";
import { getIndicator } from "@/lib/data/indicators";
import { listLocations } from "@/lib/data/locations";
import type { Indicator } from "@/lib/domain/indicator";
import { toName } from "@/lib/format/reader";
import { loadDatasetJson } from "@/lib/publish/discovery/dataset-json";
import { toJsonLdElement } from "@/lib/publish/discovery/json-ld";
import { loadFigure } from "@/lib/publish/figure";
import { leadToMissingPage } from "@/lib/publish/missing-page";
import { loadObservationTable } from "@/lib/publish/observation-table";
import { type PageState, toOnly } from "@/lib/publish/page-state";
import { putServerHtml } from "@/lib/publish/server-html";
import { toSiteFrame } from "@/lib/publish/site-frame";

/** What the page says of itself to search engines and in the browser's title. */
export async function describeIndicatorPage(state: PageState, code: string) {
  const indicator = await readIndicator(state, code);
  const { reader } = state;
  const location = toOnly((await withStandardPlace(code, state)).parameters.location);
  return {
    title: toName(indicator.names, reader),
    description: toName(indicator.definitions, reader),
    path: `/indicators/${code}`,
    chart: { slug: "indicator-over-time", preset: { indicator: code, location } },
  };
}

/** Definition, chart with every source side by side, and all figures with what they were before. */
export async function IndicatorPage({ state, code }: { state: PageState; code: string }) {
  const { t, reader, parameters } = state;
  const path = `/indicators/${code}`;
  const indicator = await readIndicator(state, code);
  const page = Number(/^[1-9]\d{0,6}$/.exec(toOnly(parameters.page))?.[0] ?? 1);
  const filter = { locationCode: toOnly(parameters.location), publisherCode: toOnly(parameters.publisher), page };
  const [figure, table, description] = await Promise.all([
    loadFigure("indicator-over-time", await withStandardPlace(code, state), path, { indicator: code }),
    loadObservationTable(indicator, filter, path, state),
    loadDatasetJson(code, state),
  ]);
  return (
    <SitePage frame={toSiteFrame(state, path)}>
      <h1 className="text-h1">{toName(indicator.names, reader)}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{toName(indicator.definitions, reader)}</p>
      <section aria-label={t("indicators.facts")} className="mt-8">
        <PlaceFacts facts={toFacts(indicator, state)} />
      </section>
      <Figure figure={figure} />
      <div className="mt-14">
        <h2 id="figures" className="text-h3">
          {t("indicators.allFigures")}
        </h2>
        <ObservationTable
          table={table}
          words={{
            caption: t("indicators.allFigures"),
            place: t("chart.place"),
            period: t("chart.table.period"),
            parts: t("indicators.parts"),
            value: toUnitHeading(indicator.unit, state),
            publisher: t("chart.table.publisher"),
            note: t("chart.table.note"),
            previous: t("indicators.previous"),
            next: t("indicators.next"),
          }}
        />
      </div>
      {description && <ServerHtml id={putServerHtml(toJsonLdElement(description))} />}
    </SitePage>
  );
}

/** The country's figures where there are some, else those of a place that has them; unless the address names a place. */
async function withStandardPlace(code: string, state: PageState): Promise<PageState> {
  if (toOnly(state.parameters.location) !== "") return state;
  const places = await listLocations({ withFiguresOf: code }, state.edition.number);
  const [place] = places.filter((one) => one.code === COUNTRY).concat(places);
  return place && place.code !== COUNTRY ? { ...state, parameters: { ...state.parameters, location: place.code } } : state;
}

async function readIndicator(state: PageState, code: string): Promise<Indicator> {
  const known = /^[a-z0-9_]{1,80}$/.test(code) ? await getIndicator(code, state.edition.number) : null;
  return known ?? leadToMissingPage(state.locale);
}

function toFacts(indicator: Indicator, state: PageState): Fact[] {
  const { t } = state;
  return [
    { label: t("indicators.kindLabel"), text: t(`indicators.kind.${indicator.kind}`) },
    { label: t("indicators.unit"), text: toUnitWord(indicator.unit, state) },
    {
      label: t("indicators.overPlaces"),
      text: indicator.additiveOverPlaces ? t("indicators.additive") : t("indicators.notAdditive"),
    },
    { label: t("indicators.code"), text: indicator.code },
  ];
}
