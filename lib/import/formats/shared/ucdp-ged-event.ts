import type { EventFigure } from "./event-sums";
import type { SheetReader } from "./sheet-reader";

/** UCDP's precision of the date: from 1, the exact day, to 4, known to the month. 5 says less. */
const MONTH_IS_CERTAIN = 4;

/** UCDP's types of violence, and our codes of causes. */
export const GED_CAUSES: Record<number, string> = { 1: "state_based", 2: "non_state", 3: "one_sided" };

export type GedEvent = {
  id: string;
  year: number;
  /** Null where the event is not certainly of one month. */
  month: string | null;
  start: string;
  end: string;
  isExactDay: boolean;
  cause: string;
  best: number;
  low: number;
  high: number;
  figures: ReadonlyMap<string, EventFigure>;
};

/** Reads the event of a row, its governorate aside; refuses the row and is null where it can't be read. */
export function readGedEvent(cells: SheetReader): GedEvent | null {
  const id = cells.text("id");
  if (id === "") cells.refuse("id", "must not be empty; an event is known by it");
  const type = cells.count("type_of_violence");
  const cause = GED_CAUSES[type ?? 0];
  if (!cause && cells.good)
    cells.refuse("type_of_violence", "is not a type of violence; UCDP writes 1 state-based, 2 non-state or 3 one-sided");
  const year = readGedCount(cells, "year");
  const [best, low, high] = [readGedCount(cells, "best"), readGedCount(cells, "low"), readGedCount(cells, "high")];
  const [a, b] = [cells.count("deaths_a"), cells.count("deaths_b")];
  const [civilians, unknown] = [cells.count("deaths_civilians"), cells.count("deaths_unknown")];
  const datePrecision = readGedCount(cells, "date_prec");
  const [start, end] = [cells.day("date_start"), cells.day("date_end")];
  if (start === null && cells.good) cells.refuse("date_start", "must not be empty");
  if (!cells.good || !cause || year === null || best === null || low === null || high === null || start === null) return null;
  if (low > best) cells.refuse("low", `is more than the best estimate, ${best}`);
  if (high < best) cells.refuse("high", `is less than the best estimate, ${best}`);
  const last = end ?? start;
  if (last < start) cells.refuse("date_end", `is before the event's start, ${start}`);
  if (year < Number(start.slice(0, 4)) || year > Number(last.slice(0, 4)))
    cells.refuse("year", `is not a year of the event, ${start} to ${last}`);
  const isOfOneMonth = start.slice(0, 7) === last.slice(0, 7) && (datePrecision ?? 5) <= MONTH_IS_CERTAIN;
  const range: EventFigure = { value: best, lower: low, upper: high };
  const figures = new Map<string, EventFigure>([
    ["total", range],
    [cause, range],
    ["civilians", { value: civilians }],
    ["fighting_parties", { value: a === null || b === null ? null : a + b }],
    ["status_unknown", { value: unknown }],
  ]);
  const month = isOfOneMonth ? start.slice(0, 7) : null;
  return { id, year, month, start, end: last, isExactDay: datePrecision === 1, cause, best, low, high, figures };
}

/** A count that every row must have; refuses the row and is null where it hasn't. */
export function readGedCount(cells: SheetReader, column: string): number | null {
  const value = cells.count(column);
  if (value === null && cells.good) cells.refuse(column, "must not be empty");
  return value;
}
