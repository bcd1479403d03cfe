import type { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import { toDimensionColumn } from "@/lib/domain/dimension-value";
import type { Election } from "@/lib/domain/election";
import { type DimensionName, dimensionNames, type Observation } from "@/lib/domain/observation";
import { keepLatestStages, keepWholes } from "@/lib/domain/whole-figures";
import { toName } from "@/lib/format/reader";
import { type ChartContext, defineChart } from "../definition";
import { type DimensionWords, toDimensionWords, toPartName } from "../dimension-words";
import { toElectionTypeName } from "../election-type-name";
import { COUNTRY, restrict, toTrendTitle } from "../indicator-chart";
import type { ChartControl } from "../spec";
import { toTrendControls } from "../trend-controls";
import { toGiven, trendParameters } from "../trend-parameters";
import { toTrendSpec } from "../trend-spec";

const SLUG = "indicator-over-time";
/** `any` keeps all parts side by side, `none` means figures that are not split. */
const code = zCode.optional();
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

const parameters = trendParameters.extend({ indicator: zCode, ...dimensionParameters });
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
    locations: { withFiguresOf: indicator },
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
    const observations = restrict(parts, wanted);
    const named = data.locations.find(({ code }) => code === location);
    const place = named ? toName(named.names, reader) : location;
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
          ...toDimensionControls(ofSeries, wanted, words, context),
          ...toTrendControls(wanted, location, data.locations, parts, context),
        ],
        splitBy: dimensionNames,
        ...(indicator?.unit === "percent" && indicator.theme === "turnout" && { alwaysNamed: ["denominator", "stage"] as const }),
        words,
        otherPart: toElectionPart(data.elections, context),
      },
      context,
    );
  },
});

/**
 * Figures of the parts wanted. Where nothing is said of a dimension, those that their body does not split by it, and the parts of bodies
 * that give nothing else: every body then has its say, and which part stands for the whole is not for us to decide. A percentage that does not
 * say of what it is one is not the whole of those that do, so all of them stay.
 */
function chooseParts(all: Observation[], wanted: Parameters): Observation[] {
  let observations = all;
  for (const name of dimensionNames) {
    const asked = wanted[toDimensionColumn(name) as keyof typeof dimensionParameters];
    if (asked === "any") continue;
    if (asked) observations = observations.filter((observation) => (observation[name] ?? "none") === asked);
    else if (name === "stage") observations = keepLatestStages(observations);
    else if (name !== "denominator") observations = keepWholes(observations, name);
  }
  return observations;
}

/** A choice for each dimension in which the figures differ. */
function toDimensionControls(all: Observation[], wanted: Parameters, words: DimensionWords, context: ChartContext): ChartControl[] {
  return dimensionNames.flatMap((name) => {
    const codes = [...new Set(all.map((observation) => observation[name]))];
    if (codes.length < 2) return [];
    const known = codes.sort((a, b) => (a ?? "").localeCompare(b ?? "", "en"));
    const options = known.map((value) => ({ value: value ?? "none", label: toPartName(name, value, words, context) }));
    return [
      {
        name: toDimensionColumn(name),
        label: context.t(`chart.dimension.${name}`),
        value: wanted[toDimensionColumn(name) as keyof typeof dimensionParameters] ?? "",
        options: [{ value: "", label: context.t("chart.asPublished") }, ...options, { value: "any", label: context.t("chart.anyPart") }],
      },
    ];
  });
}

/** Elections of different kinds are never one line. */
function toElectionPart(elections: Election[], context: ChartContext) {
  const types = new Map(elections.map((election) => [election.code, election.type]));
  return ({ electionCode }: Observation) => {
    const type = electionCode === null ? undefined : types.get(electionCode);
    if (type === undefined) return null;
    return { code: type, name: toElectionTypeName(type, context) };
  };
}
