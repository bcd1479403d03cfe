import type { Election } from "@/lib/domain/election";
import type { Observation } from "@/lib/domain/observation";
import type { ChartContext } from "../../definition";
import type { DimensionWords } from "../../dimension-words";
import { toAttribution } from "../../source-list";
import type { ChartControl, ChartSpec } from "../../spec";
import { type Lane, toElectionLanesSpec } from "./election-lanes";
import {
  toDenominatorName,
  toDenominatorRank,
  toDenominatorSlot,
  toScopeName,
  toShareText,
  toStageList,
  toTurnoutText,
} from "./turnout-words";

export type TurnoutLanesInput = {
  slug: string;
  parameters: Record<string, string>;
  title: string;
  emptyMessage: string;
  observations: Observation[];
  elections: Election[];
  notes: string[];
  controls: ChartControl[];
  words: DimensionWords;
};

/**
 * Turnout of elections with a lane for each denominator. Figures of one denominator are joined where one publisher counts the same votes
 * of elections of one type to the same stage.
 */
export function toTurnoutLanesSpec(input: TurnoutLanesInput, context: ChartContext): ChartSpec {
  const { words } = input;
  const { t } = context;
  const types = new Map(input.elections.map(({ code, type }) => [code, type]));
  const spec = toElectionLanesSpec(
    {
      ...input,
      unit: "percent",
      headings: { series: t("chart.turnout.heading.denominator"), value: t("chart.turnout.heading.turnout") },
      laneOf: (observation) => toLane(observation, words, context),
      seriesOf: (observation) => ({
        code: toSeriesCode(observation, types),
        label: t("chart.seriesPart", {
          publisher: toDenominatorName(observation.denominator, words, context),
          part: toAttribution(observation.source, context),
        }),
        joined: observation.denominator !== null,
      }),
      textOf: (observation) => toTurnoutText(observation, words, context),
      laneTexts: (members, range) => toTexts(members, range, words, context),
      ...(input.observations.some(({ stage }) => stage === "preliminary") && {
        legend: [{ label: t("chart.turnout.hollow"), slot: 0, hollow: true }],
      }),
    },
    context,
  );
  const isJoined = spec.series.some(({ direct }) => direct);
  return { ...spec, notes: [...spec.notes, t("chart.turnout.lanesNote"), ...(isJoined ? [t("chart.turnout.joinNote")] : [])] };
}

/** A vote that is not said to be a part stands with the whole. */
function toPartScope({ votingScope, populationGroup }: Observation): string | null {
  const scope = votingScope === "all" ? null : votingScope;
  return populationGroup === null ? scope : `${scope ?? ""}.${populationGroup}`;
}

function toLane(observation: Observation, words: DimensionWords, context: ChartContext): Lane {
  const { denominator } = observation;
  return {
    code: `${denominator ?? "none"} ${toPartScope(observation) ?? ""}`,
    rank: toDenominatorRank(denominator),
    slot: toDenominatorSlot(denominator),
    name: toDenominatorName(denominator, words, context),
  };
}

/** Whatever differs in one of these is another series, and no line joins it. */
function toSeriesCode(observation: Observation, types: ReadonlyMap<string, string>): string {
  const { source, stage, votingScope, populationGroup, locationCode, electionCode } = observation;
  const parts = [source.publisher.code, source.quotedBody?.code, stage, votingScope, populationGroup, types.get(electionCode ?? "")];
  return [...parts.map((part) => part ?? ""), locationCode].join(".");
}

/** "41% to 44% of registered voters, preliminary and final"; shorter without the denominator, shortest without the stage. */
function toTexts(members: Observation[], range: string, words: DimensionWords, context: ChartContext): [string, ...string[]] {
  const [first] = members;
  const scope = first && toPartScope(first) !== null ? toScopeName(first, words, context) : null;
  const rest = [...(scope === null ? [] : [scope]), toStageList(members, words, context)];
  const comma = context.t("list.comma");
  return [
    [toShareText(range, first?.denominator ?? null, words, context), ...rest].join(comma),
    [range, ...rest].join(comma),
    [range, ...rest.slice(0, -1)].join(comma),
  ];
}
