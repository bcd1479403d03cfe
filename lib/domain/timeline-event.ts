import type { Names, Source } from "./observation";

/** Kinds of events, each a lane of the timeline, in the order in which they stand there. */
export const timelineKinds = ["mission", "conflict", "election", "displacement"] as const;
export type TimelineKind = (typeof timelineKinds)[number];

/** Dated context that figures are read against. */
export type TimelineEvent = {
  titles: Names;
  kind: TimelineKind;
  /** Days, months or years, as far as they are known. */
  from: string;
  /** Null: it fell on one day, or its end is not stated. */
  to: string | null;
  /** Null where the catalogue names none. */
  source: Source | null;
};

export function isTimelineKind(kind: string): kind is TimelineKind {
  return timelineKinds.some((known) => known === kind);
}
