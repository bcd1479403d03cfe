import type { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import type { Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import { formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { type ChartContext, type ChartDefinition, defineChart } from "../definition";
import { type DimensionWords, toDimensionWords, toPartName } from "../dimension-words";
import { toValueText } from "../point";
import { toReadingsSpec } from "../readings-spec";
import { toAttribution } from "../source-list";
import type { ChartSpec } from "../spec";
import type { TrendInput } from "../trend-input";
import { isWithin, toGiven, trendParameters } from "../trend-parameters";
import { toTrendSentence } from "../trend-sentence";
import { toTrendSpec } from "../trend-spec";
import { toYearsShown } from "./camp-years-shown";

/** A chart of one camp has to be told which. */
const parameters = trendParameters.extend({ location: zCode });
type Parameters = z.infer<typeof parameters>;

type Slug = "camp-population" | "camp-households" | "camp-yazidis";

/** People in one camp, by every body that counted them; sex and age, where a source tells them apart, in words. */
export const campPopulation = defineCampChart("camp-population", "persons", {
  indicatorCode: "camp_population",
  dimensions: { sex: "any", ageGroup: "any" },
});

/** Households in one camp, which are another count than people. */
export const campHouseholds = defineCampChart("camp-households", "households", { indicatorCode: "camp_households" });

/** Yazidis in one camp: a part of the people in it, never added to them. */
export const campYazidis = defineCampChart("camp-yazidis", "persons", {
  indicatorCode: "camp_population",
  dimensions: { populationGroup: ["yazidis"] },
});

function defineCampChart(slug: Slug, unit: string, query: ObservationQuery & { indicatorCode: string }): ChartDefinition {
  return defineChart<Parameters>({
    slug,
    parameters,
    needs: ({ location }) => ({
      observations: [{ ...query, locationCodes: [location] }],
      locations: { codes: [location] },
      breaks: [{ indicatorCode: query.indicatorCode, locationCode: location }],
    }),
    build: (wanted, data, context) => {
      const { t, reader } = context;
      const place = data.locations[0] ? toName(data.locations[0].names, reader) : wanted.location;
      const words = toDimensionWords(data.dimensionValues);
      const shown = data.observations.filter(
        ({ source, referencePeriodEnd }) =>
          (!wanted.publisher || source.publisher.code === wanted.publisher) && isWithin(referencePeriodEnd, wanted),
      );
      const observations = shown.filter(({ sex, ageGroup }) => sex === null && ageGroup === null);
      const parts = shown.filter(({ sex, ageGroup }) => sex !== null || ageGroup !== null);
      return toCampSpec(
        {
          slug,
          parameters: toGiven(wanted),
          indicator: { unit, kind: "stock" },
          title: toTitle(slug, place, observations, context),
          emptyMessage: t(`chart.${slug}.empty`, { place }),
          observations,
          breaks: data.breaks,
          notes: [...(slug === "camp-yazidis" ? [t(`chart.${slug}.note`)] : []), ...parts.map((part) => toPartNote(part, words, context))],
          controls: [],
          splitBy: [],
          byBody: true,
          words,
        },
        context,
      );
    },
  });
}

/** A camp has few counts, most by bodies that counted it once: one row a figure says whose each is, where lines would be loose marks. */
const ROWS_AT_MOST = 12;

function toCampSpec(input: TrendInput, context: ChartContext): ChartSpec {
  const { observations } = input;
  if (observations.length === 0 || observations.length > ROWS_AT_MOST) return toTrendSpec(input, context);
  const rows = toReadingsSpec(input, context);
  return { ...rows, sentence: toTrendSentence(observations, rows.series, input, context), notes: input.notes };
}

function toTitle(slug: Slug, place: string, observations: Observation[], { t, reader }: ChartContext): string {
  const years = toYearsShown(observations, reader);
  if (!years) return t(`chart.${slug}.titleEmpty`, { place });
  return years.from === years.to ? t(`chart.${slug}.titleYear`, { place, year: years.to }) : t(`chart.${slug}.title`, { place, ...years });
}

/** A part of a count stands in words: drawn beside the whole it would look like another count of it. */
function toPartNote(observation: Observation, words: DimensionWords, context: ChartContext): string {
  const { sex, ageGroup, source, referencePeriodStart, referencePeriodEnd } = observation;
  const part = [
    ...(sex === null ? [] : [toPartName("sex", sex, words, context)]),
    ...(ageGroup === null ? [] : [toPartName("ageGroup", ageGroup, words, context)]),
  ].join(context.t("list.comma"));
  return context.t("chart.camp-population.partNote", {
    publisher: toAttribution(source, context),
    date: formatPeriod(referencePeriodStart, referencePeriodEnd, context.reader),
    part,
    value: toValueText(observation, "persons", context),
  });
}
