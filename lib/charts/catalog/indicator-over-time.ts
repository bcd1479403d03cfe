import { z } from "zod";
import { toDimensionColumn } from "@/lib/domain/dimension-value";
import type { Election } from "@/lib/domain/election";
import { type DimensionName, dimensionNames, type Observation } from "@/lib/domain/observation";
import { toName } from "@/lib/format/reader";
import { type ChartContext, defineChart } from "../definition";
import { type DimensionWords, toDimensionWords, toPartName } from "../dimension-words";
import { COUNTRY, restrict, toTrendTitle } from "../indicator-chart";
import type { ChartControl } from "../spec";
import { toTrendControls } from "../trend-controls";
import { toGiven, trendParameters } from "../trend-parameters";
import { toTrendSpec } from "../trend-spec";

const SLUG = "indicator-over-time";
/** `any` keeps all parts side by side, `none` means figures that are not split. */
const code = z
  .string()
  .regex(/^[a-z0-9_-]{1,60}$/)
  .optional();
const dimensionParameters = {
  population_group: code,
  sex: code,
  age_group: code,
  shelter_type: code,
  cause: code,
  denominator: code,
  voting_scope: code,
  stage: code,
};

const parameters = trendParameters.extend({ indicator: z.string().regex(/^[a-z0-9_]{1,80}$/), ...dimensionParameters });
type Parameters = z.infer<typeof parameters>;

/** Any indicator of the catalogue at any place: every reading, by publisher and part. */
export const indicatorOverTime = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: ({ indicator, location = COUNTRY }) => ({
    observations: [
      {
        indicatorCode: indicator,
        locationCodes: [location],
        dimensions: Object.fromEntries(dimensionNames.map((name) => [name, "any"])) as Record<DimensionName, "any">,
      },
    ],
    locations: { codes: [location] },
    indicators: [indicator],
    elections: true,
    breaks: [{ indicatorCode: indicator, locationCode: location }],
  }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const location = wanted.location ?? COUNTRY;
    const indicator = data.indicators[0];
    const words = toDimensionWords(data.dimensionValues);
    const ofSeries = data.observations.filter(({ incidentCode }) => incidentCode === null);
    const parts = chooseParts(ofSeries, wanted);
    const observations = restrict(parts.observations, wanted);
    const place = data.locations[0] ? toName(data.locations[0].names, reader) : location;
    const name = indicator ? toName(indicator.names, reader) : wanted.indicator;
    return toTrendSpec(
      {
        slug: SLUG,
        part: [wanted.indicator, ...(wanted.location ? [wanted.location] : [])].join("-"),
        parameters: toGiven(wanted),
        indicator: indicator ?? { unit: "persons", kind: "stock" },
        title: (drawn) => toTrendTitle(name, place, drawn, context),
        emptyMessage: t("chart.emptyTrend", { indicator: name, place }),
        observations,
        breaks: data.breaks,
        notes: [],
        controls: [
          ...toDimensionControls(ofSeries, parts.values, words, context),
          ...toTrendControls(wanted, location, [], parts.observations, context),
        ],
        splitBy: dimensionNames,
        words,
        otherPart: toElectionPart(data.elections, context),
      },
      context,
    );
  },
});

/**
 * Figures of the parts wanted. Where nothing is said of a dimension, the figures that are not split by it, if there are any; else all
 * parts, side by side: which one stands for the whole is not for us to say.
 */
function chooseParts(
  all: Observation[],
  wanted: Parameters,
): { observations: Observation[]; values: Partial<Record<DimensionName, string>> } {
  let observations = all;
  const values: Partial<Record<DimensionName, string>> = {};
  for (const name of dimensionNames) {
    const asked = wanted[toDimensionColumn(name) as keyof typeof dimensionParameters];
    if (asked === "any") values[name] = "any";
    else if (asked) values[name] = asked;
    else values[name] = observations.some((observation) => observation[name] === null) ? "none" : "any";
    const value = values[name];
    if (value !== "any") observations = observations.filter((observation) => (observation[name] ?? "none") === value);
  }
  return { observations, values };
}

/** A choice for each dimension in which the figures differ. */
function toDimensionControls(
  all: Observation[],
  values: Partial<Record<DimensionName, string>>,
  words: DimensionWords,
  context: ChartContext,
): ChartControl[] {
  return dimensionNames.flatMap((name) => {
    const codes = [...new Set(all.map((observation) => observation[name]))];
    if (codes.length < 2) return [];
    const known = codes.sort((a, b) => (a ?? "").localeCompare(b ?? "", "en"));
    const options = known.map((value) => ({ value: value ?? "none", label: toPartName(name, value, words, context) }));
    return [
      {
        name: toDimensionColumn(name),
        label: context.t(`chart.dimension.${name}`),
        value: values[name] ?? "none",
        options: [...options, { value: "any", label: context.t("chart.anyPart") }],
      },
    ];
  });
}

/** Elections of different kinds are never one line. */
function toElectionPart(elections: Election[], { t }: ChartContext) {
  const types = new Map(elections.map((election) => [election.code, election.type]));
  return ({ electionCode }: Observation) => {
    const type = electionCode === null ? undefined : types.get(electionCode);
    if (type === undefined) return null;
    return { code: type, name: isElectionType(type) ? t(`chart.electionType.${type}`) : type.replaceAll("_", " ") };
  };
}

const electionTypes = ["parliamentary", "regional_parliamentary", "governorate_council", "referendum"] as const;

function isElectionType(type: string): type is (typeof electionTypes)[number] {
  return electionTypes.some((known) => known === type);
}
