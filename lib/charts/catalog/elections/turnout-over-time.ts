import { z } from "zod";
import type { Election } from "@/lib/domain/election";
import type { Observation } from "@/lib/domain/observation";
import { toName } from "@/lib/format/reader";
import { type ChartContext, type ChartData, defineChart } from "../../definition";
import { type DimensionWords, toDimensionWords } from "../../dimension-words";
import { COUNTRY } from "../../indicator-chart";
import type { ChartControl } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { type ElectionType, electionTypes } from "./election-names";
import { isWholeVote, REGION, wholeVote } from "./turnout-figures";
import { toTurnoutLanesSpec } from "./turnout-lanes";
import { toDenominatorName, toDenominatorRank } from "./turnout-words";

const SLUG = "turnout-over-time";

const parameters = z.object({
  type: z.enum([...electionTypes, "all"]).optional(),
  /** Without it each election where it was held: the country, or the Kurdistan Region for its parliament. */
  location: z
    .string()
    .regex(/^[A-Za-z0-9-]{1,60}$/)
    .optional(),
  /** `none`: not stated. */
  denominator: z
    .string()
    .regex(/^[a-z_]{1,60}$/)
    .optional(),
});
type Parameters = z.infer<typeof parameters>;

/** Turnout of all elections of the country, grouped by what the votes were divided by. */
export const turnoutOverTime = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: ({ location }) => ({
    observations: [{ indicatorCode: "voter_turnout", locationCodes: location ? [location] : [COUNTRY, REGION], dimensions: wholeVote }],
    locations: { withFiguresOf: "voter_turnout" },
    elections: true,
  }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const words = toDimensionWords(data.dimensionValues);
    const type = wanted.type ?? "all";
    const elections = data.elections.filter((one) => one.countryCode === COUNTRY && (type === "all" || one.type === type));
    const ofTypes = new Map(elections.map((election) => [election.code, election]));
    const candidates = data.observations.filter(
      (observation) => isWholeVote(observation) && isOfPlace(observation, ofTypes.get(observation.electionCode ?? ""), wanted.location),
    );
    const observations = wanted.denominator
      ? candidates.filter(({ denominator }) => (denominator ?? "none") === wanted.denominator)
      : candidates;
    const place = data.locations.find(({ code }) => code === (wanted.location ?? COUNTRY));
    return toTurnoutLanesSpec(
      {
        slug: SLUG,
        parameters: toGiven(wanted),
        title: t(`chart.${SLUG}.title`, {
          type: t(`chart.${SLUG}.type.${type}`),
          place: place ? toName(place.names, reader) : (wanted.location ?? COUNTRY),
        }),
        emptyMessage: t(`chart.${SLUG}.empty`),
        observations,
        elections,
        notes: [t("chart.turnout.denominatorNote"), t(`chart.${SLUG}.specialNote`)],
        controls: toControls(wanted, type, candidates, data, words, context),
        words,
        joins: true,
      },
      context,
    );
  },
});

/** A region's own election stands beside the country's only where no place was asked for. */
function isOfPlace({ locationCode }: Observation, election: Election | undefined, location: string | undefined): boolean {
  if (!election) return false;
  if (location !== undefined) return locationCode === location;
  return locationCode === (election.type === "regional_parliamentary" ? REGION : COUNTRY);
}

function toControls(
  wanted: Parameters,
  type: ElectionType | "all",
  candidates: Observation[],
  data: ChartData,
  words: DimensionWords,
  context: ChartContext,
): ChartControl[] {
  const { t, reader } = context;
  const places = data.locations.filter(({ code, parentCode }) => code !== COUNTRY && (parentCode?.startsWith(COUNTRY) ?? false));
  const codes = [...new Set(candidates.map(({ denominator }) => denominator))].sort((a, b) => toDenominatorRank(a) - toDenominatorRank(b));
  return [
    {
      name: "type",
      label: t(`chart.${SLUG}.typeLabel`),
      value: type,
      options: (["all", ...electionTypes] as const).map((value) => ({ value, label: t(`chart.${SLUG}.type.${value}`) })),
    },
    {
      name: "location",
      label: t("chart.place"),
      value: wanted.location ?? "",
      options: [
        { value: "", label: t(`chart.${SLUG}.whole`) },
        ...places.map(({ code, names }) => ({ value: code, label: toName(names, reader) })),
      ],
    },
    {
      name: "denominator",
      label: t("chart.dimension.denominator"),
      value: wanted.denominator ?? "",
      options: [
        { value: "", label: t(`chart.${SLUG}.anyDenominator`) },
        ...codes.map((code) => ({ value: code ?? "none", label: toDenominatorName(code, words, context) })),
      ],
    },
    toAsOfControl(context),
  ];
}
