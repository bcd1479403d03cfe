import type { Observation } from "@/lib/domain/observation";
import type { ChartContext } from "../../definition";
import { toValueText } from "../../point";
import { toAttribution } from "../../source-list";
import type { ChartSeries, ChartSpec } from "../../spec";
import { type ElectionLanesInput, toElectionLanesSpec } from "./election-lanes";
import { toStageList, toStageName } from "./turnout-words";

/** What is counted in one lane: its name, and a number of it in words. */
export type CountLane = { code: string; slot: ChartSeries["slot"]; name: string; of: (value: string) => string };

type Input = Omit<ElectionLanesInput, "laneOf" | "seriesOf" | "textOf" | "laneTexts"> & {
  lanes: CountLane[];
  codeOf: (observation: Observation) => string;
};

/** Numbers of different things by election, a lane each: never added, never joined by a line. */
export function toCountsSpec({ lanes, codeOf, ...input }: Input, context: ChartContext): ChartSpec {
  const { t } = context;
  const byCode = new Map(lanes.map((lane, rank) => [lane.code, { ...lane, rank }]));
  const laneOf = (observation: Observation) => {
    const code = codeOf(observation);
    return byCode.get(code) ?? { code, rank: lanes.length, slot: 0 as const, name: code, of: (value: string) => value };
  };
  const hasPreliminary = input.observations.some(({ stage }) => stage === "preliminary");
  const withStage = (text: string, stage: string | null) =>
    stage === null ? text : [text, toStageName(stage, new Map(), context)].join(t("list.comma"));
  return toElectionLanesSpec(
    {
      ...input,
      laneOf,
      seriesOf: (observation) => ({
        code: [observation.source.publisher.code, observation.source.quotedBody?.code, observation.stage, observation.votingScope]
          .map((part) => part ?? "")
          .join("."),
        label: t("chart.seriesPart", { publisher: laneOf(observation).name, part: toAttribution(observation.source, context) }),
        joined: false,
      }),
      textOf: (observation) => withStage(laneOf(observation).of(toValueText(observation, input.unit, context)), observation.stage),
      laneTexts: (members, range) => {
        const [first] = members;
        const text = first ? laneOf(first).of(range) : range;
        const staged = members.filter(({ stage }) => stage !== null);
        const stages = staged.length > 0 ? [toStageList(staged, new Map(), context)] : [];
        return [[text, ...stages].join(t("list.comma")), text, range];
      },
      ...(hasPreliminary && { legend: [{ label: t("chart.turnout.hollow"), slot: 0, hollow: true }] }),
    },
    context,
  );
}
