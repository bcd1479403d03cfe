import type { Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { toTime } from "./axes";
import type { ChartContext } from "./definition";
import { toPoint } from "./point";
import { toPublisherSlot } from "./slots";
import { type SourceList, toAttribution } from "./source-list";
import type { ChartSeries } from "./spec";

/** A yearly series says something once in twelve months: more than a year and a half between two readings means that one is missing. */
const LONGEST_STEP = 548 * 24 * 60 * 60 * 1000;

/**
 * One line for each publisher, quoted body and cause, never blended, longest first. A figure stands at the last day of its reference
 * period. A gap of more than a year and a half is not joined.
 */
export function toTrendSeries(observations: Observation[], unit: string, sources: SourceList, context: ChartContext): ChartSeries[] {
  const groups = new Map<string, Observation[]>();
  for (const observation of observations) {
    const key = toSeriesKey(observation);
    groups.set(key, [...(groups.get(key) ?? []), observation]);
  }
  const largest = toLargestOfEachBody(groups);
  return [...groups]
    .sort(([keyA, a], [keyB, b]) => b.length - a.length || keyA.localeCompare(keyB, "en"))
    .flatMap(([key, members]): ChartSeries[] => {
      const first = members[0];
      if (!first) return [];
      const isMain = largest.get(toBodyKey(first)) === key;
      return [
        {
          key,
          label: isMain ? toAttribution(first.source, context) : toSideLabel(first, context),
          slot: first.source.quotedBody ? 0 : toPublisherSlot(first.source.publisher.code),
          direct: members.length > 1,
          points: toPoints(members, unit, sources, context),
        },
      ];
    });
}

function toPoints(members: Observation[], unit: string, sources: SourceList, context: ChartContext) {
  let before = Number.POSITIVE_INFINITY;
  return members.map((observation) => {
    const at = toTime(observation.referencePeriodEnd);
    const category = formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, context.reader);
    const point = toPoint(observation, { at, category, source: sources.add(observation.source), unit }, context);
    const gapBefore = at - before > LONGEST_STEP;
    before = at;
    return { ...point, gapBefore };
  });
}

function toBodyKey({ source }: Observation): string {
  return source.quotedBody ? `${source.publisher.code}:${source.quotedBody.code}` : source.publisher.code;
}

export function toSeriesKey(observation: Observation): string {
  return [toBodyKey(observation), observation.cause].filter((part) => part !== null).join(".");
}

/** Key of the longest series of each body: that one bears the body's plain name. */
function toLargestOfEachBody(groups: Map<string, Observation[]>): Map<string, string> {
  const largest = new Map<string, string>();
  for (const [key, members] of groups) {
    const body = members[0] && toBodyKey(members[0]);
    if (body === undefined) continue;
    const known = largest.get(body);
    if (known === undefined || members.length > (groups.get(known)?.length ?? 0)) largest.set(body, key);
  }
  return largest;
}

function toSideLabel(observation: Observation, context: ChartContext): string {
  const publisher = toAttribution(observation.source, context);
  if (observation.cause === null) return context.t("chart.causeNotStated", { publisher });
  return context.t("chart.causeConflict", { publisher });
}
