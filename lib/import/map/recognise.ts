import { suggestNearest } from "@/lib/domain/nearest";
import type { Row } from "../read/csv";
import type { Refusals } from "../refusal";
import type { Column, Layout } from "./column";

/** Anything that can be told by its header. */
type Format = { name: string; columns: readonly Column[] };

/** The column that the file of refused rows adds: passed over when that file comes back. */
export const REFUSED_BECAUSE = "refused_because";

/** The format whose header this is without any doubt: nothing missing, unknown or doubled. Refuses nothing. */
export function recogniseExactly<Known extends Format>(
  names: string[],
  formats: readonly Known[],
): { format: Known; layout: Layout } | null {
  for (const format of formats) {
    const fit = compareHeader(names, format.columns);
    if (fit.known > 1 && fit.missing.length + fit.unknown.length + fit.doubled.length === 0)
      return { format, layout: toLayout(names, format.columns) };
  }
  return null;
}

/**
 * The format whose header this is: the one with the fewest columns missing or unknown. Missing required, unknown and doubled
 * columns are refused by name.
 *
 * @returns null where the header is refused
 */
export function recogniseHeader<Known extends Format>(
  header: Row,
  formats: readonly Known[],
  refusals: Refusals,
): { format: Known; layout: Layout } | null {
  const names = header.cells;
  const scored = formats.map((format) => ({ format, fit: compareHeader(names, format.columns) }));
  scored.sort((a, b) => a.fit.missing.length + a.fit.unknown.length - (b.fit.missing.length + b.fit.unknown.length));
  const [best] = scored;
  if (!best || best.fit.known < 2) {
    refusals.refuse(header.line, null, null, describeStrangeHeader(formats));
    return null;
  }
  const { format, fit } = best;
  for (const name of fit.missing) refusals.refuse(header.line, name, null, `is missing; a file of ${format.name} needs this column`);
  for (const name of fit.unknown)
    refusals.refuse(header.line, name, null, () => {
      const known = format.columns.map((column) => ({ code: column.name }));
      return `is not a column of ${format.name}${name === "" ? "; give it a name or remove it" : suggestNearest(name, known)}`;
    });
  for (const name of fit.doubled) refusals.refuse(header.line, name, null, "stands twice in the header; keep one");
  if (fit.missing.length + fit.unknown.length + fit.doubled.length > 0) return null;
  return { format, layout: toLayout(names, format.columns) };
}

function compareHeader(names: string[], columns: readonly Column[]) {
  const byName = new Map(
    columns.flatMap((column) => [column.name, column.formerly ?? []].flat().map((name) => [name, column.name] as const)),
  );
  const found = names.map((name) => byName.get(name));
  return {
    known: new Set(found.filter((name) => name !== undefined)).size,
    unknown: names.filter((name) => !byName.has(name) && name !== REFUSED_BECAUSE),
    missing: columns.filter((column) => column.required && !found.includes(column.name)).map((column) => column.name),
    doubled: [...new Set(found.filter((name, index) => name !== undefined && found.indexOf(name) !== index))] as string[],
  };
}

function toLayout(names: string[], columns: readonly Column[]): Layout {
  const indexes = new Map(
    columns.map((column) => {
      const index = names.indexOf(column.name);
      return [column.name, index < 0 && column.formerly ? names.indexOf(column.formerly) : index];
    }),
  );
  const indexOf = (column: string) => indexes.get(column) ?? -1;
  return { header: names, indexOf, has: (column) => indexOf(column) >= 0 };
}

function describeStrangeHeader(formats: readonly Format[]): string {
  const known = formats.map(
    (format) =>
      `${format.name} (${format.columns
        .filter((column) => column.required)
        .map((column) => column.name)
        .join(", ")})`,
  );
  return (
    "this is not the header of any known format. Formats of others are told by their own headers (`--help` lists them), any other table comes in with " +
    `--map. Our own, with the columns they need: ${known.join("; ")}`
  );
}
