import type { ReportPart, ReportState } from "@/lib/domain/report/report-state";

/** A part with a name of its own, which it keeps wherever it is moved to. */
export type ReportItem = { id: number; part: ReportPart };

/** A report while it is being put together. */
export type ReportDocument = { head: Omit<ReportState, "parts">; items: ReportItem[] };

let lastId = 0;

/** @param first names of the parts count from there: on the server and at first in the browser from 0, so that they agree */
export function toDocument({ parts, ...head }: ReportState, first?: number): ReportDocument {
  return { head, items: parts.map((part, index) => ({ id: first === undefined ? toItem(part).id : first - index - 1, part })) };
}

export function toItem(part: ReportPart): ReportItem {
  lastId += 1;
  return { id: lastId, part };
}

export function toReport({ head, items }: ReportDocument): ReportState {
  return { ...head, parts: items.map(({ part }) => part) };
}

/** An item in another place, the others in their order. */
export function moveItem(items: ReportItem[], id: number, to: number): ReportItem[] {
  const moved = items.find((item) => item.id === id);
  if (!moved) return items;
  const others = items.filter((item) => item !== moved);
  return [...others.slice(0, to), moved, ...others.slice(to)];
}

export function insertItem(items: ReportItem[], item: ReportItem, at: number): ReportItem[] {
  return [...items.slice(0, at), item, ...items.slice(at)];
}
