import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import { pickComparable } from "@/lib/domain/comparability/pick-comparable";
import { type Reading, toReadings } from "@/lib/domain/comparability/reading";
import type { Election } from "@/lib/domain/election";
import { toComparabilityWords } from "../../comparability-words";
import { type ChartContext, type ChartData, defineChart } from "../../definition";
import { type DimensionWords, toDimensionWords } from "../../dimension-words";
import { COUNTRY } from "../../indicator-chart";
import type { ChartControl, ChartSpec } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { isOfPlace, toElectionPlaces } from "./election-choice";
import { sortElections, toDenominatorNote, toElectionName } from "./election-names";
import { toShowControl, toWarning } from "./show-anyway";
import { isWholeVote, wholeVote } from "./turnout-figures";
import { toTurnoutLanesSpec } from "./turnout-lanes";
import { zElections } from "./turnout-parameters";
import { toBasisText, toDenominatorName, toDenominatorRank } from "./turnout-words";

const SLUG = "turnout-compare";

const parameters = z.object({
  elections: zElections.optional(),
  /** Compare what is divided by this only; without it whatever compares best. */
  denominator: zCode.optional(),
  /** Draws what can't be compared as well, with the warning in the drawing. */
  show: z.enum(["anyway"]).optional(),
});
type Parameters = z.infer<typeof parameters>;

/** Chosen elections side by side: of each the figure that compares best with the others', with the verdict and what differs. */
export const turnoutCompare = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: () => ({
    observations: [
      { indicatorCode: "voter_turnout", locationCodes: toElectionPlaces(undefined), dimensions: wholeVote },
      // Registers tell whose share "registered voters" are.
      { indicatorCode: "registered_voters", locationCodes: toElectionPlaces(undefined), dimensions: wholeVote },
    ],
    locations: { kinds: ["country", "region"] },
    elections: true,
    breaks: [{ indicatorCode: "voter_turnout", locationCode: COUNTRY }],
  }),
  build: (wanted, data, context) => {
    const { t } = context;
    const words = toDimensionWords(data.dimensionValues);
    const byCode = new Map(data.elections.map((one) => [one.code, one]));
    const readings = toReadings(data.observations, data).filter(
      ({ observation }) =>
        observation.value !== null && isWholeVote(observation) && isOfPlace(observation, byCode.get(observation.electionCode ?? "")),
    );
    const chosen = chooseElections(wanted.elections, readings, data.elections);
    const fitting = readings.filter(({ observation }) => !wanted.denominator || (observation.denominator ?? "none") === wanted.denominator);
    const picked = pickComparable(
      chosen.map((election) => fitting.filter((reading) => reading.election.code === election.code)),
      { breaks: data.breaks },
    );
    const missing = chosen.filter((election) => !picked.readings.some((reading) => reading.election.code === election.code));
    const anyway = wanted.show === "anyway";
    const isForbidden = picked.verdict === "not_comparable";
    const names = { elections: data.elections, locations: data.locations, dimensions: words };
    const comparability = picked.readings.length < 2 ? null : toComparabilityWords(picked, names, context, { shownAnyway: anyway });
    const spec = toTurnoutLanesSpec(
      {
        slug: SLUG,
        parameters: toGivenParameters(wanted),
        title: toTitle(chosen, picked.readings, words, context),
        emptyMessage: t(`chart.${SLUG}.empty`),
        observations: isForbidden && !anyway ? [] : picked.readings.map(({ observation }) => observation),
        elections: data.elections,
        notes: [...toMissingNote(missing, context), ...chosen.flatMap((one) => toDenominatorNote(one, context))],
        controls: toControls(wanted, chosen, readings, data, words, context),
        words,
      },
      context,
    );
    const warning = isForbidden && anyway && comparability ? toWarning(comparability) : null;
    return {
      ...spec,
      sentence: toSentence(spec, context),
      comparability,
      warning,
      ...toEmptiness(spec, { isForbidden: isForbidden && !anyway, comparability, isAlone: chosen.length < 2 }, context),
    };
  },
});

/** Those asked for, oldest first; without any the two newest parliamentary elections with a figure. */
function chooseElections(codes: string[] | undefined, readings: Reading[], elections: Election[]): Election[] {
  if (codes && codes.length > 0) return sortElections(elections.filter(({ code }) => codes.includes(code)));
  const withFigures = new Set(readings.map(({ election }) => election.code));
  const own = elections.filter(
    ({ code, countryCode, type }) => withFigures.has(code) && countryCode === COUNTRY && type === "parliamentary",
  );
  return sortElections(own).slice(-2);
}

/** With the denominator, votes and stage where all figures have the same. */
function toTitle(chosen: Election[], readings: Reading[], words: DimensionWords, context: ChartContext): string {
  const { t } = context;
  const list = chosen.map((one) => toElectionName(one, context)).join(t("list.separator"));
  const bases = new Set(readings.map(({ observation }) => toBasisText(observation, words, context)));
  const [basis] = bases;
  return bases.size === 1 && basis ? t(`chart.${SLUG}.titleOf`, { list, basis }) : t(`chart.${SLUG}.title`, { list });
}

/** Every election with its figure. */
function toSentence({ laneTexts = [], categoryAxis }: ChartSpec, { t }: ChartContext): string {
  return laneTexts
    .map(({ at, texts: [text] }) =>
      t("chart.turnout.newest", { election: categoryAxis.ticks.find((tick) => tick.at === at)?.label ?? "", list: text }),
    )
    .join(" ");
}

/** Why nothing is drawn, where nothing is. */
function toEmptiness(
  spec: ChartSpec,
  state: { isForbidden: boolean; comparability: ChartSpec["comparability"]; isAlone: boolean },
  { t }: ChartContext,
): Pick<ChartSpec, "emptyMessage"> {
  if (state.isForbidden && state.comparability) {
    // The verdict and its reasons stand above.
    return { emptyMessage: t(`chart.${SLUG}.anywayHint`) };
  }
  if (state.isAlone) return { emptyMessage: t(`chart.${SLUG}.alone`) };
  return { emptyMessage: spec.emptyMessage };
}

function toMissingNote(missing: Election[], context: ChartContext): string[] {
  if (missing.length === 0) return [];
  const list = missing.map((one) => toElectionName(one, context)).join(context.t("list.separator"));
  return [context.t(`chart.${SLUG}.missing`, { list })];
}

function toGivenParameters({ elections, denominator, show }: Parameters): Record<string, string> {
  return {
    ...(elections && elections.length > 0 && { elections: elections.join(",") }),
    ...(denominator && { denominator }),
    ...(show && { show }),
  };
}

function toControls(
  wanted: Parameters,
  chosen: Election[],
  readings: Reading[],
  data: ChartData,
  words: DimensionWords,
  context: ChartContext,
): ChartControl[] {
  const { t } = context;
  const withFigures = new Set(readings.map(({ election }) => election.code));
  const offered = sortElections(data.elections.filter(({ code }) => withFigures.has(code))).reverse();
  const codes = [
    ...new Set(readings.flatMap(({ election, observation }) => (chosen.includes(election) ? [observation.denominator] : []))),
  ].sort((a, b) => toDenominatorRank(a) - toDenominatorRank(b));
  return [
    {
      name: "elections",
      label: t(`chart.${SLUG}.elections`),
      value: chosen.map(({ code }) => code).join(","),
      options: offered.map((one) => ({ value: one.code, label: toElectionName(one, context) })),
      hint: t(`chart.${SLUG}.electionsHint`),
    },
    {
      name: "denominator",
      label: t("chart.dimension.denominator"),
      value: wanted.denominator ?? "",
      options: [
        { value: "", label: t(`chart.${SLUG}.best`) },
        ...codes.map((code) => ({ value: code ?? "none", label: toDenominatorName(code, words, context) })),
      ],
    },
    toShowControl(wanted.show, context),
    toAsOfControl(context),
  ];
}
