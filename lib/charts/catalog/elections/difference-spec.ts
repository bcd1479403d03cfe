import type { Election } from "@/lib/domain/election";
import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { toPlaceAxis, toValueAxis } from "../../axes";
import type { ChartContext, ChartData } from "../../definition";
import type { DimensionWords } from "../../dimension-words";
import { toFrame, toHeadings } from "../../frame";
import { toPoint } from "../../point";
import { SourceList, toAttribution } from "../../source-list";
import type { ChartControl, ChartPoint, ChartSeries, ChartSpec } from "../../spec";
import { formatDifference, toDifferencePoint, toDifferencesMap } from "./difference-map";
import { toDenominatorNote, toElectionName } from "./election-names";
import type { TablePair } from "./table-pairs";
import { toVotingPlaces } from "./turnout-places";
import type { TurnoutTable } from "./turnout-tables";
import { toBasisText, toDenominatorSlot, toTurnoutText } from "./turnout-words";

const SLUG = "turnout-difference";

type Input = {
  slug: string;
  parameters: Record<string, string>;
  controls: ChartControl[];
  pair: TablePair;
  older: Election;
  newer: Election;
  words: DimensionWords;
  data: Pick<ChartData, "locations" | "boundaries">;
};

export type DifferenceRow = { location: Location; category: string; older: Observation; newer: Observation; difference: number };

/** A row a place that both tables give, the largest rise first: two marks, the line between them, and the difference in points. */
export function toDifferenceSpec(input: Input, context: ChartContext): ChartSpec {
  const { pair, older, newer, words, data } = input;
  const { t, reader } = context;
  const rows = toRows(input, context);
  const sources = new SourceList(context);
  const series = [
    toSeries("older", rows, pair.older, older, words, sources, context),
    toSeries("newer", rows, pair.newer, newer, words, sources, context),
  ];
  const differences: ChartSeries = {
    key: "difference",
    label: t(`chart.${SLUG}.difference`),
    slot: 0,
    direct: false,
    points: rows.map((row, at) => toDifferencePoint(row, at, sources, words, context)),
  };
  const all = [...series, differences];
  const title = toTitle(input, context);
  const frame = toFrame({ ...input, kind: "dumbbells", unit: "percent", category: "place" }, context);
  return {
    ...frame,
    tableHeadings: { ...frame.tableHeadings, series: t("chart.turnout.heading.election"), value: t("chart.turnout.heading.turnout") },
    title,
    headings: toHeadings(title, sources.sources, context),
    sentence: toSentence(rows, newer, context),
    categoryAxis: toPlaceAxis(
      rows.map(({ category }) => category),
      t("chart.table.place"),
    ),
    valueAxis: toValueAxis(Math.max(...rows.flatMap((row) => [row.older.value ?? 0, row.newer.value ?? 0])), "percent", reader),
    series: all,
    legend: series.map(({ label, slot, points }) => ({ label, slot, hollow: points.every(({ preliminary }) => preliminary) })),
    laneTexts: rows.map(({ difference }, at) => ({ at, lane: 0, texts: [formatDifference(difference, context)] })),
    map: data.boundaries ? toDifferencesMap(data.boundaries, rows, data.locations, all, context) : null,
    breaks: [],
    notes: [
      ...toMissingNotes(input, context),
      t(`chart.${SLUG}.mapNote`),
      ...[older, newer].flatMap((one) => toDenominatorNote(one, context)),
    ],
    sources: sources.sources,
    controls: input.controls,
    emptyMessage: null,
  };
}

function toRows({ pair, data }: Input, context: ChartContext): DifferenceRow[] {
  const places = new Map(data.locations.map((location) => [location.code, location]));
  return pair.shared
    .flatMap(({ older, newer }): DifferenceRow[] => {
      const location = places.get(older.locationCode);
      if (!location || older.value === null || newer.value === null) return [];
      const difference = subtract(newer.value, older.value);
      return [{ location, category: toName(location.names, context.reader), older, newer, difference }];
    })
    .sort((a, b) => b.difference - a.difference || a.location.names.en.localeCompare(b.location.names.en, "en"));
}

/** To as many decimals as the less exact of the two has. */
function subtract(value: number, other: number): number {
  const decimals = Math.min(...[value, other].map((one) => String(one).split(".")[1]?.length ?? 0), 2);
  return Number((value - other).toFixed(decimals));
}

/** The older election is grey, the newer one has the colour of what it is divided by. */
function toSeries(
  which: "older" | "newer",
  rows: DifferenceRow[],
  table: TurnoutTable,
  election: Election,
  words: DimensionWords,
  sources: SourceList,
  context: ChartContext,
): ChartSeries {
  const [first] = table.members;
  const points = rows.map((row, at): ChartPoint => {
    const observation = row[which];
    const place = { at, category: row.category, source: sources.add(observation.source), unit: "percent" };
    return { ...toPoint(observation, place, context), text: toTurnoutText(observation, words, context) };
  });
  const basis = [toBasisText(table, words, context), ...(first ? [toAttribution(first.source, context)] : [])];
  return {
    key: which,
    label: context.t("chart.seriesPart", { publisher: toElectionName(election, context), part: basis.join(context.t("list.separator")) }),
    slot: which === "older" ? 0 : toDenominatorSlot(table.denominator) || 4,
    direct: true,
    points,
  };
}

/** With the basis once where it is the same, else with both. */
function toTitle({ pair, older, newer, words }: Input, context: ChartContext): string {
  const { t } = context;
  const [olderBasis, newerBasis] = [toBasisText(pair.older, words, context), toBasisText(pair.newer, words, context)];
  const names = { older: toElectionName(older, context), newer: toElectionName(newer, context) };
  if (olderBasis !== newerBasis) return t(`chart.${SLUG}.twoBases`, { ...names, olderBasis, newerBasis });
  return t(`chart.${SLUG}.title`, { ...names, basis: olderBasis });
}

function toSentence(rows: DifferenceRow[], newer: Election, context: ChartContext): string {
  const { t, reader } = context;
  const [top, bottom] = [rows[0], rows.at(-1)];
  if (!top || !bottom) return "";
  const rose = rows.filter(({ difference }) => difference > 0).length;
  const fell = rows.filter(({ difference }) => difference < 0).length;
  return t(`chart.${SLUG}.sentence`, {
    newer: toElectionName(newer, context),
    rose,
    roseText: formatPlain(rose, reader),
    fell,
    fellText: formatPlain(fell, reader),
    top: top.category,
    topText: formatDifference(top.difference, context),
    bottom: bottom.category,
    bottomText: formatDifference(bottom.difference, context),
  });
}

/** Places that one of the two tables leaves out, by name. */
function toMissingNotes({ pair, older, newer, data }: Input, context: ChartContext): string[] {
  const { t, reader } = context;
  const all = [...pair.older.members, ...pair.newer.members];
  const places = toVotingPlaces(all, data.locations, false).shown;
  const toMissing = ({ members }: TurnoutTable) => {
    const reported = new Set(members.map(({ locationCode }) => locationCode));
    const names = places.filter(({ code }) => !reported.has(code)).map((place) => toName(place.names, reader));
    return names.length === 0 ? t(`chart.${SLUG}.none`) : names.join(t("list.comma"));
  };
  const [olderList, newerList] = [toMissing(pair.older), toMissing(pair.newer)];
  if (places.length === pair.shared.length) return [];
  return [
    t(`chart.${SLUG}.missing`, { older: toElectionName(older, context), newer: toElectionName(newer, context), olderList, newerList }),
  ];
}
