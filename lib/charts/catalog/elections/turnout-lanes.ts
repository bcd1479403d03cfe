import type { Election } from "@/lib/domain/election";
import { groupBy } from "@/lib/domain/group-by";
import type { Observation } from "@/lib/domain/observation";
import { formatPercent } from "@/lib/format/number";
import { toValueAxis } from "../../axes";
import type { ChartContext } from "../../definition";
import type { DimensionWords } from "../../dimension-words";
import { toFrame, toHeadings } from "../../frame";
import { toPoint } from "../../point";
import { SourceList, toAttribution } from "../../source-list";
import type { ChartControl, ChartLegendItem, ChartPoint, ChartSeries, ChartSpec, LaneText } from "../../spec";
import { sortElections, toElectionName } from "./election-names";
import {
  toDenominatorName,
  toDenominatorRank,
  toDenominatorSlot,
  toScopeName,
  toShareText,
  toStageName,
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
  /** Lines join an election's figures to those of the one before it that are counted alike. */
  joins: boolean;
};

/** Figures that share a lane: divided by the same, of the same votes. A vote that is not said to be a part stands with the whole. */
type Lane = { denominator: string | null; scope: string | null };

/**
 * Turnout of elections, a row each from the oldest, with a lane for each denominator and every reading as a mark of its own. Readings of
 * one denominator are joined where one publisher counts the same votes of elections of one type to the same stage.
 */
export function toTurnoutLanesSpec(input: TurnoutLanesInput, context: ChartContext): ChartSpec {
  const { words } = input;
  const { t, reader } = context;
  const observations = input.observations.filter(({ value }) => value !== null);
  const byCode = new Map(input.elections.map((election) => [election.code, election]));
  const rows = sortElections([...new Set(observations.flatMap(({ electionCode }) => byCode.get(electionCode ?? "") ?? []))]);
  const rowOf = new Map(rows.map(({ code }, at) => [code, at]));
  const shown = observations.filter(({ electionCode }) => rowOf.has(electionCode ?? ""));
  const lanes = listLanes(shown);
  const sources = new SourceList(context);
  const groups = groupBy(shown, (observation) => toKey(observation, byCode));
  const series = [...groups].map(([key, members]): ChartSeries => {
    const first = members[0] as Observation;
    const points = members
      .map((observation) => toTurnoutPoint(observation, { rowOf, byCode, sources, words }, context))
      .sort((a, b) => a.at - b.at);
    return {
      key,
      label: t("chart.seriesPart", {
        publisher: toDenominatorName(first.denominator, words, context),
        part: toAttribution(first.source, context),
      }),
      slot: toDenominatorSlot(first.denominator),
      lane: lanes.findIndex((lane) => isOf(lane, first)),
      direct: input.joins && points.length > 1 && first.denominator !== null,
      points,
    };
  });
  // In the table as in the drawing: by what is divided by, then the longest first.
  series.sort((a, b) => (a.lane ?? 0) - (b.lane ?? 0) || b.points.length - a.points.length || a.key.localeCompare(b.key, "en"));
  const frame = toFrame({ slug: input.slug, kind: "lanes", parameters: input.parameters, unit: "percent", category: "period" }, context);
  const texts = rows.flatMap((_, at) => lanes.flatMap((lane, index) => toLaneText(shown, rowOf, at, lane, index, words, context)));
  return {
    ...frame,
    tableHeadings: {
      ...frame.tableHeadings,
      category: t("chart.turnout.heading.election"),
      series: t("chart.turnout.heading.denominator"),
      value: t("chart.turnout.heading.turnout"),
    },
    title: input.title,
    headings: toHeadings(input.title, sources.sources, context),
    sentence: toSentence(rows, texts, context),
    categoryAxis: {
      kind: "elections",
      title: t("chart.turnout.heading.election"),
      domain: [0, rows.length],
      ticks: rows.map((election, at) => ({ at, label: toElectionName(election, context), minor: false })),
    },
    valueAxis: toValueAxis(shown.length === 0 ? 100 : Math.max(...shown.map(({ value, upper }) => upper ?? value ?? 0)), "percent", reader),
    series,
    legend: toLegend(shown, words, context),
    laneTexts: texts,
    breaks: [],
    notes: [...input.notes, t("chart.turnout.lanesNote"), ...(series.some(({ direct }) => direct) ? [t("chart.turnout.joinNote")] : [])],
    sources: sources.sources,
    controls: input.controls,
    emptyMessage: shown.length === 0 ? input.emptyMessage : null,
  };
}

type PointParts = {
  rowOf: ReadonlyMap<string, number>;
  byCode: ReadonlyMap<string, Election>;
  sources: SourceList;
  words: DimensionWords;
};

/** The category names the election, the text what the percentage is of. */
function toTurnoutPoint(observation: Observation, { rowOf, byCode, sources, words }: PointParts, context: ChartContext): ChartPoint {
  const election = byCode.get(observation.electionCode ?? "");
  const place = {
    at: rowOf.get(observation.electionCode ?? "") ?? 0,
    category: election ? toElectionName(election, context) : (observation.electionCode ?? ""),
    source: sources.add(observation.source),
    unit: "percent",
  };
  return { ...toPoint(observation, place, context), text: toTurnoutText(observation, words, context) };
}

function toLane({ denominator, votingScope, populationGroup }: Observation): Lane {
  const scope = votingScope === "all" || votingScope === null ? null : votingScope;
  return { denominator, scope: populationGroup === null ? scope : `${scope ?? ""}.${populationGroup}` };
}

function isOf(lane: Lane, observation: Observation): boolean {
  const own = toLane(observation);
  return own.denominator === lane.denominator && own.scope === lane.scope;
}

function listLanes(observations: Observation[]): Lane[] {
  const lanes = new Map(observations.map((observation) => [JSON.stringify(toLane(observation)), toLane(observation)]));
  return [...lanes.values()].sort(
    (a, b) =>
      toDenominatorRank(a.denominator) - toDenominatorRank(b.denominator) ||
      (a.denominator ?? "").localeCompare(b.denominator ?? "") ||
      (a.scope ?? "").localeCompare(b.scope ?? ""),
  );
}

/** Whatever differs in one of these is another series, and no line joins it. */
function toKey(observation: Observation, byCode: ReadonlyMap<string, Election>): string {
  const { source, denominator, stage, votingScope, populationGroup, locationCode } = observation;
  return [
    denominator ?? "none",
    source.publisher.code,
    source.quotedBody?.code ?? "",
    stage ?? "",
    votingScope ?? "",
    populationGroup ?? "",
    byCode.get(observation.electionCode ?? "")?.type ?? "",
    locationCode,
  ].join(".");
}

/** "41% to 44% of registered voters, preliminary and final". */
function toLaneText(
  observations: Observation[],
  rowOf: ReadonlyMap<string, number>,
  at: number,
  lane: Lane,
  index: number,
  words: DimensionWords,
  context: ChartContext,
): LaneText[] {
  const { t, reader } = context;
  const members = observations.filter((one) => rowOf.get(one.electionCode ?? "") === at && isOf(lane, one));
  const [first] = members;
  if (!first) return [];
  const values = members.flatMap(({ value, lower, upper }) => [lower ?? value ?? 0, upper ?? value ?? 0]);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const only = members.length === 1 ? toPoint(first, { at, category: "", source: 0, unit: "percent" }, context) : null;
  const value =
    only?.lower === null || low === high
      ? (only?.shortText ?? formatPercent(low, reader))
      : t("chart.turnout.between", { low: formatPercent(low, reader), high: formatPercent(high, reader) });
  const stages = [...new Set(members.map(({ stage }) => stage))].sort().map((stage) => toStageName(stage, words, context));
  const scope = lane.scope === null ? null : toScopeName(first, words, context);
  const rest = [
    ...(scope === null ? [] : [scope]),
    t("chart.turnout.stages", { count: stages.length, one: stages[0] ?? "", two: stages[1] ?? "", three: stages[2] ?? "" }),
  ];
  const whole = [toShareText(value, lane.denominator, words, context), ...rest].join(t("list.comma"));
  return [{ at, lane: index, texts: [whole, [value, ...rest].join(t("list.comma")), value] }];
}

/** What is said of the newest election, lane by lane. */
function toSentence(rows: Election[], texts: LaneText[], context: ChartContext): string {
  const newest = rows.at(-1);
  if (!newest) return "";
  const list = texts.filter(({ at }) => at === rows.length - 1).map(({ texts: [text] }) => text);
  return context.t("chart.turnout.newest", {
    election: toElectionName(newest, context),
    count: list.length,
    list: list.join(context.t("list.separator")),
  });
}

/** Colours stand for denominators; hollow marks are preliminary. */
function toLegend(observations: Observation[], words: DimensionWords, context: ChartContext): ChartLegendItem[] {
  const denominators = [...new Set(observations.map(({ denominator }) => denominator))].sort(
    (a, b) => toDenominatorRank(a) - toDenominatorRank(b),
  );
  const items = denominators.map(
    (code): ChartLegendItem => ({ label: toDenominatorName(code, words, context), slot: toDenominatorSlot(code), hollow: false }),
  );
  const isMixed = observations.some(({ stage }) => stage === "preliminary");
  return isMixed ? [...items, { label: context.t("chart.turnout.hollow"), slot: 0, hollow: true }] : items;
}
