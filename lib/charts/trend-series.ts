import { groupBy } from "@/lib/domain/group-by";
import type { IndicatorKind } from "@/lib/domain/indicator";
import { type DimensionName, isDoubtful, type Observation } from "@/lib/domain/observation";
import { toPeriodSpan } from "@/lib/domain/period-span";
import { toBody } from "@/lib/domain/whole-figures";
import { formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { toTime } from "./axes";
import type { ChartContext } from "./definition";
import { type DimensionWords, toPartName, withoutImplied } from "./dimension-words";
import { toPoint } from "./point";
import { toPublisherSlot } from "./slots";
import { type SourceList, toAttribution } from "./source-list";
import type { ChartSeries } from "./spec";

/** A yearly series says something once in twelve months: more than a year and a half between two readings means that one is missing. */
const LONGEST_STEP = 548 * 24 * 60 * 60 * 1000;

/** How figures are told apart into series, beyond who publishes them. */
export type SeriesRule = {
  unit: string;
  /** Flows of months and of years are never one line: a year's is not twelve times higher. */
  kind: IndicatorKind;
  /** Dimensions by which figures are kept apart. */
  splitBy: readonly DimensionName[];
  /** Dimensions that a series names even where all have the same: a percentage says nothing without what it is a share of. */
  alwaysNamed?: readonly DimensionName[];
  /** The longest series of a body bears the body's plain name, where its others are parts of it or nearly the same. */
  plainMain?: boolean;
  /** Series are told apart by whose figures they are, whichever document quotes them; without it, also by who quotes. */
  byBody?: boolean;
  words: DimensionWords;
  /** What else keeps figures apart, as a code and as read. */
  otherPart?: (observation: Observation) => { code: string; name: string } | null;
  /** That part is named even where all have the same: a count says nothing without what it counts. */
  otherAlwaysNamed?: boolean;
};

/**
 * One series for each publisher, quoted body and part, never blended, longest first. A figure stands at the last day of its reference
 * period. A gap of more than a year and a half is not joined.
 */
export function toTrendSeries(observations: Observation[], rule: SeriesRule, sources: SourceList, context: ChartContext): ChartSeries[] {
  const groups = groupBy(observations, (observation) => toSeriesKey(observation, rule));
  const largest = toLargestOfEachBody(groups, rule);
  const varying = rule.splitBy.filter(
    (name) => rule.alwaysNamed?.includes(name) || new Set(observations.map((observation) => observation[name])).size > 1,
  );
  // Where figures differ in much, what a body says nothing of is named only if it also gives parts of it.
  const splits = new Set(
    observations.flatMap((one) => varying.filter((name) => one[name] !== null).map((name) => `${toBodyKey(one, rule)} ${name}`)),
  );
  const isNamed = (name: DimensionName, first: Observation) =>
    varying.length === 1 || rule.alwaysNamed?.includes(name) || first[name] !== null || splits.has(`${toBodyKey(first, rule)} ${name}`);
  const hasOthers = rule.otherAlwaysNamed || new Set(observations.map((observation) => rule.otherPart?.(observation)?.code)).size > 1;
  const hasSpans = rule.kind === "flow" && new Set(observations.map(toSpan)).size > 1;
  const toSlot = toSlotRule(groups, varying, rule);
  return [...groups]
    .sort(([keyA, a], [keyB, b]) => b.length - a.length || keyA.localeCompare(keyB, "en"))
    .flatMap(([key, members]): ChartSeries[] => {
      const first = members[0];
      if (!first) return [];
      const isPlain = rule.plainMain && largest.get(toBodyKey(first, rule)) === key;
      const named = isPlain ? [] : withoutImplied(varying, first).filter((name) => isNamed(name, first));
      const parts = named.map((name) => toPartName(name, first[name], rule.words, context));
      const other = rule.otherPart?.(first);
      if (other && hasOthers && !isPlain) parts.push(other.name);
      if (hasSpans && !isPlain) parts.push(context.t(`chart.span.${toSpan(first)}`));
      if (isDoubtful(first)) parts.push(context.t("chart.doubtfulPart"));
      const publisher = rule.byBody ? toName(toBody(first).shortNames, context.reader) : toAttribution(first.source, context);
      return [
        {
          key,
          label:
            parts.length === 0 ? publisher : context.t("chart.seriesPart", { publisher, part: parts.join(context.t("list.separator")) }),
          slot: (first.source.quotedBody && !rule.byBody) || isDoubtful(first) ? 0 : toSlot(first),
          direct: members.length > 1 && !isDoubtful(first),
          points: toPoints(members, rule.unit, sources, context),
        },
      ];
    });
}

/**
 * Colours tell publishers apart. Where one publisher has several lines, and there are not more publishers than parts, they tell the parts apart
 * instead, and the publisher is read from the label. A part that a known publisher tells most of has that one's colour where it is free.
 */
function toSlotRule(
  groups: Map<string, Observation[]>,
  varying: DimensionName[],
  rule: SeriesRule,
): (first: Observation) => ChartSeries["slot"] {
  const byPublisher = (observation: Observation) =>
    toPublisherSlot(rule.byBody ? toBody(observation).code : observation.source.publisher.code);
  if (rule.plainMain) return byPublisher;
  const toPart = (observation: Observation) =>
    [
      ...varying.map((name) => observation[name]),
      rule.otherPart?.(observation)?.code,
      rule.kind === "flow" ? toSpan(observation) : "",
    ].join("|");
  const isLine = (members: Observation[]) => members.length > 1 && members.some((member) => !isDoubtful(member));
  const lines = [...groups.values()].filter(isLine).flatMap((members) => members.find((member) => !isDoubtful(member)) ?? []);
  const bodies = new Set(lines.map((line) => toBodyKey(line, rule))).size;
  if (bodies === lines.length || bodies > new Set(lines.map(toPart)).size) return byPublisher;
  const byPart = groupBy([...groups.values()], ([first]) => (first ? toPart(first) : ""));
  // Single readings are in no legend: only a part that some line tells has a colour to be known by.
  const parts = [...byPart]
    .filter(([, series]) => series.some(isLine))
    .map(([part, series]) => ({ part, count: series.flat().length, own: toOwnSlot(series, byPublisher) }))
    .sort((a, b) => b.count - a.count || a.part.localeCompare(b.part, "en"))
    .slice(0, partSlots.length);
  const slots = new Map<string, ChartSeries["slot"]>();
  for (const { part, own } of parts) if (own !== 0 && ![...slots.values()].includes(own)) slots.set(part, own);
  const free = partSlots.filter((slot) => ![...slots.values()].includes(slot));
  for (const { part } of parts) if (!slots.has(part)) slots.set(part, free.shift() ?? 0);
  return (first) => slots.get(toPart(first)) ?? 0;
}

const partSlots = [1, 2, 3, 4, 5, 6] as const;

/** Slot of the publisher whose own series is the longest of a part. */
function toOwnSlot(series: Observation[][], byPublisher: (first: Observation) => ChartSeries["slot"]): ChartSeries["slot"] {
  const [longest] = series.toSorted((a, b) => b.length - a.length);
  const first = longest?.[0];
  return first && !first.source.quotedBody && !isDoubtful(first) ? byPublisher(first) : 0;
}

function toPoints(members: Observation[], unit: string, sources: SourceList, context: ChartContext) {
  let before = Number.POSITIVE_INFINITY;
  return members.map((observation) => {
    const at = toTime(observation.referencePeriodEnd);
    const category = formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, context.reader);
    const point = toPoint(observation, { at, category, source: sources.add(observation.source), unit }, context);
    const gapBefore = at - before > LONGEST_STEP;
    before = at;
    // What does not fit is shown, and nothing is drawn through it.
    return { ...point, gapBefore: gapBefore || isDoubtful(observation) };
  });
}

function toBodyKey(observation: Observation, { byBody }: Pick<SeriesRule, "byBody">): string {
  const { source } = observation;
  if (byBody) return toBody(observation).code;
  return source.quotedBody ? `${source.publisher.code}:${source.quotedBody.code}` : source.publisher.code;
}

export function toSeriesKey(observation: Observation, rule: Pick<SeriesRule, "splitBy" | "kind" | "otherPart" | "byBody">): string {
  const { splitBy, kind, otherPart } = rule;
  const parts = splitBy.map((name) => observation[name]).filter((part) => part !== null);
  const span = kind === "flow" ? toSpan(observation) : null;
  const other = otherPart?.(observation)?.code ?? null;
  const doubtful = isDoubtful(observation) ? "doubtful" : null;
  return [toBodyKey(observation, rule), ...parts, other, span === "year" ? null : span, doubtful].filter((part) => part !== null).join(".");
}

function toSpan({ referencePeriodStart, referencePeriodEnd }: Observation) {
  return toPeriodSpan(referencePeriodStart, referencePeriodEnd);
}

/** Key of the longest series of each body. */
function toLargestOfEachBody(groups: Map<string, Observation[]>, rule: SeriesRule): Map<string, string> {
  const largest = new Map<string, string>();
  for (const [key, members] of groups) {
    const body = members[0] && toBodyKey(members[0], rule);
    if (body === undefined) continue;
    const known = largest.get(body);
    if (known === undefined || members.length > (groups.get(known)?.length ?? 0)) largest.set(body, key);
  }
  return largest;
}
