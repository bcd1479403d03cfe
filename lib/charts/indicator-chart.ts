import type { Indicator } from "@/lib/domain/indicator";
import type { Location } from "@/lib/domain/location";
import { type DimensionName, dimensionNames, type Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import { formatYear } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { Translator } from "@/lib/i18n/translator";
import { type ChartContext, type ChartDefinition, defineChart } from "./definition";
import { toDimensionWords } from "./dimension-words";
import { toReadingsSpec } from "./readings-spec";
import { toTrendControls } from "./trend-controls";
import { isWithin, type TrendParameters, toGiven, trendParameters } from "./trend-parameters";
import { toTrendSpec } from "./trend-spec";

export const COUNTRY = "IQ";

/** A chart of one indicator over time that a page shows by name, with the parts of it that belong side by side. */
export type IndicatorChart = {
  slug: string;
  indicatorCode: string;
  /** Place shown where the address names none. */
  location?: string;
  /** Kinds of places that a reader may choose instead. */
  placeKinds?: string[];
  /** As in a query: dimensions not named must not be split. */
  dimensions?: ObservationQuery["dimensions"];
  splitBy?: DimensionName[];
  plainMain?: boolean;
  byBody?: boolean;
  /** Several places side by side, each a series of its own, instead of one. */
  locations?: string[];
  /** The name says the place already. */
  placeless?: boolean;
  /** Further figures that say the same thing in other columns, such as an origin instead of a group of people. */
  also?: ObservationQuery[];
  /** Bodies' conflicting figures for the same thing: a row each, never a line. */
  asReadings?: boolean;
  /** What is shown, before place and years: "New displacement, by cause". */
  name: (t: Translator) => string;
  /** Caveats, each a sentence. */
  notes?: (t: Translator) => string[];
};

/** Puts an indicator's chart into the catalog's form. */
export function defineIndicatorChart(chart: IndicatorChart): ChartDefinition {
  const standard = chart.location ?? COUNTRY;
  return defineChart<TrendParameters>({
    slug: chart.slug,
    parameters: chart.placeKinds ? trendParameters : trendParameters.omit({ location: true }),
    needs: ({ location = standard }) => ({
      observations: [
        {
          indicatorCode: chart.indicatorCode,
          locationCodes: chart.locations ?? [location],
          ...(chart.dimensions && { dimensions: chart.dimensions }),
        },
        ...(chart.also ?? []).map((query) => ({ ...query, indicatorCode: chart.indicatorCode })),
      ],
      locations: chart.locations ? { codes: chart.locations } : { kinds: ["country", "region", ...(chart.placeKinds ?? [])] },
      indicators: [chart.indicatorCode],
      breaks: [{ indicatorCode: chart.indicatorCode, locationCode: location }],
    }),
    build: (wanted, data, context) => {
      const { t, reader } = context;
      const location = wanted.location ?? standard;
      const named = data.locations.find(({ code }) => code === location);
      const place = named ? toName(named.names, reader) : location;
      const indicator: Pick<Indicator, "unit" | "kind"> = data.indicators[0] ?? { unit: "persons", kind: "stock" };
      const observations = restrict(data.observations, wanted);
      const name = chart.name(t);
      const kinds = chart.placeKinds;
      const places = kinds ? data.locations.filter(({ kind, code }) => kinds.includes(kind) || code === COUNTRY) : [];
      const toSpec = chart.asReadings ? toReadingsSpec : toTrendSpec;
      return toSpec(
        {
          slug: chart.slug,
          parameters: toGiven(wanted),
          indicator,
          title: (drawn) => toTrendTitle(name, chart.placeless ? null : place, drawn, context),
          emptyMessage: chart.placeless
            ? t("chart.emptyPlaceless", { indicator: name })
            : t("chart.emptyTrend", { indicator: name, place }),
          observations,
          breaks: data.breaks,
          notes: chart.notes?.(t) ?? [],
          controls: toTrendControls(wanted, location, places, data.observations, context),
          splitBy: chart.splitBy ?? dimensionNames,
          ...(chart.plainMain && { plainMain: true }),
          ...(chart.byBody && { byBody: true }),
          ...(chart.locations && { otherPart: toPlacePart(data.locations, context) }),
          words: toDimensionWords(data.dimensionValues),
        },
        context,
      );
    },
  });
}

/** The figures of the publisher and years that a reader chose. */
export function restrict(observations: Observation[], wanted: TrendParameters): Observation[] {
  return observations.filter(
    ({ source, referencePeriodEnd }) =>
      (!wanted.publisher || source.publisher.code === wanted.publisher) && isWithin(referencePeriodEnd, wanted),
  );
}

/** Places side by side are series of their own. */
function toPlacePart(locations: Location[], { reader }: ChartContext) {
  const names = new Map(locations.map(({ code, names }) => [code, toName(names, reader)]));
  return ({ locationCode }: Observation) => ({ code: locationCode, name: names.get(locationCode) ?? locationCode });
}

/** "New displacement, by cause: Iraq, 2008 to 2024"; without the place where the name says it already. */
export function toTrendTitle(name: string, place: string | null, observations: Observation[], { t, reader }: ChartContext): string {
  const years = observations.map(({ referencePeriodEnd }) => Number(referencePeriodEnd.slice(0, 4)));
  if (place === null) return toPlacelessTitle(name, years, { t, reader });
  if (years.length === 0) return t("chart.titleEmpty", { indicator: name, place });
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (from === to) return t("chart.titleYear", { indicator: name, place, year: formatYear(from, reader) });
  return t("chart.title", { indicator: name, place, from: formatYear(from, reader), to: formatYear(to, reader) });
}

function toPlacelessTitle(indicator: string, years: number[], { t, reader }: Pick<ChartContext, "t" | "reader">): string {
  if (years.length === 0) return indicator;
  const [from, to] = [Math.min(...years), Math.max(...years)];
  if (from === to) return t("chart.titlePlacelessYear", { indicator, year: formatYear(from, reader) });
  return t("chart.titlePlaceless", { indicator, from: formatYear(from, reader), to: formatYear(to, reader) });
}
