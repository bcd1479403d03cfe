import type { Election } from "@/lib/domain/election";
import { groupBy } from "@/lib/domain/group-by";
import type { Observation } from "@/lib/domain/observation";
import { formatValue } from "@/lib/format/number";
import { toValueAxis } from "../../axes";
import type { ChartContext } from "../../definition";
import { toFrame, toHeadings } from "../../frame";
import { toPoint } from "../../point";
import { SourceList } from "../../source-list";
import type { ChartControl, ChartLegendItem, ChartPoint, ChartSeries, ChartSpec, LaneText } from "../../spec";
import { sortElections, toElectionName } from "./election-names";

/** What is counted in the same way and so shares a lane. Lanes stand by rank; `name` is said once, in the legend. */
export type Lane = { code: string; rank: number; slot: ChartSeries["slot"]; name: string };

export type ElectionLanesInput = {
  slug: string;
  parameters: Record<string, string>;
  title: string;
  emptyMessage: string;
  unit: string;
  observations: Observation[];
  elections: Election[];
  notes: string[];
  controls: ChartControl[];
  laneOf: (observation: Observation) => Lane;
  /** Whatever differs here is another series. */
  seriesOf: (observation: Observation) => { code: string; label: string; joined: boolean };
  /** A figure as it is read: in the panel, the table and exports. */
  textOf: (observation: Observation) => string;
  /** What stands behind a lane, given its figures and their range, from the longest to the shortest. */
  laneTexts: (members: Observation[], range: string) => [string, ...string[]];
  headings: { series: string; value: string };
  /** Said of colours in the legend after the lanes. */
  legend?: ChartLegendItem[];
};

/** Figures of elections, a row each from the oldest, with a lane for each way of counting and every figure as a mark of its own. */
export function toElectionLanesSpec(input: ElectionLanesInput, context: ChartContext): ChartSpec {
  const { t, reader } = context;
  const byCode = new Map(input.elections.map((election) => [election.code, election]));
  const counted = input.observations.filter(({ value, electionCode }) => value !== null && byCode.has(electionCode ?? ""));
  const rows = sortElections([...new Set(counted.flatMap(({ electionCode }) => byCode.get(electionCode ?? "") ?? []))]);
  const rowOf = new Map(rows.map((election, at) => [election.code, { at, category: toElectionName(election, context) }]));
  const lanes = listLanes(counted, input);
  const sources = new SourceList(context);
  const series = toSeries(counted, lanes, (observation) => toLanePoint(observation, input, rowOf, sources, context), input);
  const texts = toLaneTexts(counted, lanes, rowOf, input, context);
  const frame = toFrame({ slug: input.slug, kind: "lanes", parameters: input.parameters, unit: input.unit, category: "period" }, context);
  const heading = t("chart.turnout.heading.election");
  const highest = Math.max(0, ...counted.map(({ value, upper }) => upper ?? value ?? 0));
  const newest = rows.at(-1);
  return {
    ...frame,
    tableHeadings: { ...frame.tableHeadings, ...input.headings, category: heading },
    title: input.title,
    headings: toHeadings(input.title, sources.sources, context),
    sentence: newest ? toNewest(newest, texts, rows.length - 1, context) : "",
    categoryAxis: {
      kind: "elections",
      title: heading,
      domain: [0, rows.length],
      ticks: rows.map((election, at) => ({ at, label: toElectionName(election, context), minor: false })),
    },
    valueAxis: toValueAxis(highest, input.unit, reader),
    series,
    legend: [...toLegend(lanes), ...(input.legend ?? [])],
    laneTexts: texts,
    breaks: [],
    notes: input.notes,
    sources: sources.sources,
    controls: input.controls,
    emptyMessage: counted.length === 0 ? input.emptyMessage : null,
  };
}

function listLanes(observations: Observation[], { laneOf }: ElectionLanesInput): Lane[] {
  const lanes = new Map(observations.map(laneOf).map((lane) => [lane.code, lane]));
  return [...lanes.values()].sort((a, b) => a.rank - b.rank || a.code.localeCompare(b.code, "en"));
}

/** In the table as in the drawing: lane by lane, the longest series first. */
function toSeries(
  observations: Observation[],
  lanes: Lane[],
  toOne: (observation: Observation) => ChartPoint,
  { laneOf, seriesOf }: ElectionLanesInput,
): ChartSeries[] {
  const groups = groupBy(observations, (observation) => `${laneOf(observation).code}.${seriesOf(observation).code}`);
  const series = [...groups].flatMap(([key, members]): ChartSeries[] => {
    const [first] = members;
    if (!first) return [];
    const lane = lanes.findIndex(({ code }) => code === laneOf(first).code);
    const { label, joined } = seriesOf(first);
    const points = members.map(toOne).sort((a, b) => a.at - b.at);
    return [{ key, label, slot: lanes[lane]?.slot ?? 0, lane, direct: joined && points.length > 1, points }];
  });
  return series.sort((a, b) => (a.lane ?? 0) - (b.lane ?? 0) || b.points.length - a.points.length || a.key.localeCompare(b.key, "en"));
}

type RowOf = ReadonlyMap<string, { at: number; category: string }>;

function toLanePoint(
  observation: Observation,
  { unit, textOf }: ElectionLanesInput,
  rowOf: RowOf,
  sources: SourceList,
  context: ChartContext,
): ChartPoint {
  const { at, category } = rowOf.get(observation.electionCode ?? "") ?? { at: 0, category: "" };
  return { ...toPoint(observation, { at, category, source: sources.add(observation.source), unit }, context), text: textOf(observation) };
}

function toLaneTexts(
  observations: Observation[],
  lanes: Lane[],
  rowOf: RowOf,
  input: ElectionLanesInput,
  context: ChartContext,
): LaneText[] {
  return [...rowOf].flatMap(([code, { at }]) =>
    lanes.flatMap(({ code: laneCode }, lane): LaneText[] => {
      const members = observations.filter((one) => one.electionCode === code && input.laneOf(one).code === laneCode);
      return members.length === 0 ? [] : [{ at, lane, texts: input.laneTexts(members, toRange(members, input.unit, context)) }];
    }),
  );
}

/** "41% to 44%", or the only value with its exactness. */
function toRange(members: Observation[], unit: string, context: ChartContext): string {
  const { t, reader } = context;
  const [only] = members;
  const values = members.flatMap(({ value, lower, upper }) => [lower ?? value ?? 0, upper ?? value ?? 0]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  if (low !== high) return t("chart.turnout.between", { low: formatValue(low, unit, reader), high: formatValue(high, unit, reader) });
  return only ? toPoint(only, { at: 0, category: "", source: 0, unit }, context).shortText : "";
}

/** What is said of the newest election, lane by lane. */
function toNewest(newest: Election, texts: LaneText[], row: number, context: ChartContext): string {
  const list = texts.filter(({ at }) => at === row).map(({ texts: [text] }) => text);
  const election = toElectionName(newest, context);
  return context.t("chart.turnout.newest", { election, list: list.join(context.t("list.separator")) });
}

/** Colours stand for lanes of one name. */
function toLegend(lanes: Lane[]): ChartLegendItem[] {
  const items = new Map(lanes.map(({ name, slot }) => [name, { label: name, slot, hollow: false }]));
  return [...items.values()];
}
