import "server-only";
import { getDatabase } from "@/lib/db";
import { isTimelineKind, type TimelineEvent } from "@/lib/domain/timeline-event";
import { overlayHistory } from "./catalogue-history";
import { toNames } from "./names";
import { listSources } from "./sources";

/** All events of the timeline as the catalogue had them in an edition, oldest first. */
export async function listTimelineEvents(edition: number): Promise<TimelineEvent[]> {
  const found = await getDatabase().timelineEvent.findMany({ orderBy: [{ date: "asc" }, { titleEn: "asc" }] });
  const rows = await overlayHistory("timeline_event", found, (row) => `${row.date}|${row.titleEn}`, edition);
  const sources = await listSources(
    rows.flatMap((row) => row.sourceId ?? []),
    edition,
  );
  return rows.flatMap((row): TimelineEvent[] =>
    isTimelineKind(row.kind)
      ? [
          {
            titles: toNames({ nameEn: row.titleEn, nameAr: row.titleAr, nameCkb: row.titleCkb }),
            kind: row.kind,
            from: row.date,
            to: row.dateTo,
            source: row.sourceId === null ? null : (sources.get(row.sourceId) ?? null),
          },
        ]
      : [],
  );
}
