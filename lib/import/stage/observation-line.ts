import { dimensionColumns } from "@/lib/domain/dimension-columns";
import type { SourceKey } from "../check/observation-codes";
import type { ObservationRow } from "../map/observation-row";
import { escapeText } from "./copy-text";

/** The key of a figure as COPY takes it, in the order of `KEY`: the same text for the same figure. */
export function toKeyText(row: ObservationRow, source: SourceKey): string {
  let text = `${escapeText(row.indicator)}\t${escapeText(row.location)}\t${row.periodStart}\t${row.periodEnd}\t${escapeText(source.publisher)}\t${escapeText(source.quotedBody)}`;
  for (const column of dimensionColumns) text += `\t${escapeText(row[column])}`;
  return `${text}\t${escapeText(row.origin)}\t${escapeText(row.election)}\t${escapeText(row.incident)}`;
}

/** What else a figure has, in the order of `CONTENT`. Numbers are digits and a point: nothing in them needs an escape. */
export function toContentText(row: ObservationRow): string {
  return `${row.value ?? "\\N"}\t${row.lower ?? "\\N"}\t${row.upper ?? "\\N"}\t${row.qualifier}\t${toTextOrNull(row.coverage)}\t${toTextOrNull(row.note)}\t${escapeText(row.source)}`;
}

function toTextOrNull(text: string | null): string {
  return text === null ? "\\N" : escapeText(text);
}
