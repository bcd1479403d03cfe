import { CONFLICT_EVENT_FATALITIES, CONFLICT_EVENTS, EVENT_GROUPS, EVENT_TYPES } from "./conflict-events";
import type { EventSeries } from "./event-sums";

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
