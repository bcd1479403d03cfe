import type { ConverterOutput } from "../format";
import { CONFLICT_EVENT_FATALITIES, CONFLICT_EVENTS, EVENT_GROUPS, EVENT_TYPES, introduceConflictEvents } from "./conflict-events";
import type { EventFigure, EventSeries, EventSums } from "./event-sums";

/** Events and fatalities: all, of each type, of each group. A series' id is its indicator and cause. */
export function conflictEventSeries(): ReadonlyMap<string, EventSeries> {
  const series = new Map<string, EventSeries>();
  for (const cause of ["", ...Object.values(EVENT_TYPES), ...EVENT_GROUPS]) {
    series.set(`${CONFLICT_EVENTS} ${cause}`, { columns: { indicator: CONFLICT_EVENTS, cause }, exactness: "counted", note: "" });
    series.set(`${CONFLICT_EVENT_FATALITIES} ${cause}`, {
      columns: { indicator: CONFLICT_EVENT_FATALITIES, cause },
      exactness: "counted",
      note: "Deaths as reported.",
    });
  }
  return series;
}

/** What events of one cause, or of all where it is '', add to the sums. */
export function toConflictEventFigures(cause: string, events: number | null, fatalities: number | null): [string, EventFigure][] {
  return [
    [`${CONFLICT_EVENTS} ${cause}`, { value: events }],
    [`${CONFLICT_EVENT_FATALITIES} ${cause}`, { value: fatalities }],
  ];
}

/** Hands on the sums with the publisher and indicators that they need, and a word about them; nothing where no row was taken. */
export function handOnConflictEvents(sums: EventSums, out: ConverterOutput, rowsTaken: number, word: string): void {
  if (rowsTaken > 0) introduceConflictEvents(out);
  sums.handOn(out);
  if (rowsTaken > 0) out.note(word);
}
