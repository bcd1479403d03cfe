import type { Column, Layout } from "../map/column";
import { recogniseExactly } from "../map/recognise";
import { type HeaderCandidate, listHeaders, type PeekedTable } from "../read/find-header";
import { UnreadableFile } from "../read/unreadable-file";
import { observationsWithSource } from "./canonical";
import type { Format } from "./format";

/** What a file is: our own columns, or a format of others; and where its header stands. */
export type Detected<Known> = { table: PeekedTable; candidate: HeaderCandidate } & (
  | { kind: "canonical"; subject: Known; layout: Layout }
  | { kind: "foreign"; format: Format }
);

export type Wanted = {
  /** Formats to choose from. */
  formats: readonly Format[];
  /** Whether our own columns are looked for, before any of them. */
  canonical: boolean;
};

/**
 * Finds the one table of a file that is in a known format, by the headers within its first rows.
 *
 * @returns null where none is
 * @throws UnreadableFile where several are: the person importing has to say which is meant
 */
export function detect<Known extends { name: string; columns: readonly Column[] }>(
  tables: readonly PeekedTable[],
  subjects: readonly Known[],
  wanted: Wanted,
): Detected<Known> | null {
  const found = tables.flatMap((table) => detectTable(table, subjects, wanted) ?? []);
  const [first, second] = found;
  if (!first || !second) return first ?? null;
  const sheets = found.map(
    ({ table, ...what }) => `"${table.sheet}" (${what.kind === "canonical" ? what.subject.name : what.format.name})`,
  );
  throw new UnreadableFile(`has several sheets that could be meant: ${sheets.join(", ")}; say which with --sheet`);
}

function detectTable<Known extends { name: string; columns: readonly Column[] }>(
  table: PeekedTable,
  subjects: readonly Known[],
  { formats, canonical }: Wanted,
): Detected<Known> | null {
  const headers = listHeaders(table);
  for (const candidate of canonical ? headers : []) {
    const exact = recogniseExactly(candidate.cells, subjects);
    if (exact) return { kind: "canonical", table, candidate, subject: exact.format, layout: exact.layout };
    if (observationsWithSource.recognises(candidate.header)) return { kind: "foreign", table, candidate, format: observationsWithSource };
  }
  for (const candidate of headers) {
    const formatsOfHeader = formats.filter((format) => format.recognises(candidate.header));
    const [format, other] = formatsOfHeader;
    if (format && other)
      throw new UnreadableFile(`can be read as ${formatsOfHeader.map(({ name }) => name).join(" or ")}; say which with --format`);
    if (format) return { kind: "foreign", table, candidate, format };
  }
  return null;
}
