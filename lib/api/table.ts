import type { z } from "zod";
import type { CatalogueCells } from "@/lib/data/edition-entries";
import type { Named } from "@/lib/domain/nearest";
import { findNearest } from "@/lib/domain/nearest";
import { type Column, defineList, type ListOperation, type Page, type Position, type Row, type Wanted } from "./operation";
import { codes } from "./parameters";
import { findUnknown, ParametersRefused, refuseCursor } from "./refusal";

/** A column of a resource that is read whole, with the column of its table where that bears another name. */
export type TableColumn = Column & { from?: string };

/** A filter by what a column holds: the parameter bears the column's name. */
export type TableFilter = {
  column: string;
  description: string;
  example: string;
  /** The codes that may be asked for, and where they are listed; without it those that the column holds. */
  known?: { read: (edition: number) => Promise<Named[]>; listedAt: string };
};

type Own = Record<string, string[] | undefined>;

type TableDefinition = Pick<ListOperation, "name" | "path" | "summary" | "description" | "key" | "sortKeys" | "example"> & {
  columns: readonly TableColumn[];
  filters: readonly TableFilter[];
  /** Further parameters, and which rows they keep. */
  more?: {
    parameters: z.ZodRawShape;
    keep: (query: Record<string, unknown>, edition: number) => Promise<(row: Row) => boolean>;
  };
  /** False: rows have no address of their own, though their key is one column. */
  hasAddresses?: boolean;
  /** All entries of the resource in an edition, by column of the table. */
  load: (edition: number) => Promise<readonly CatalogueCells[]>;
};

/**
 * A resource of a few thousand rows at most, read whole: a catalogue, the editions, the charts. Its key is one column, or rows have no
 * addresses of their own.
 */
export function defineTable(definition: TableDefinition): ListOperation {
  const { columns, filters, more, load, key, hasAddresses = true } = definition;
  const readRows = async (edition: number) => (await load(edition)).map((cells) => toRow(cells, columns));
  const [only, ...others] = key;
  return defineList({
    ...definition,
    parameters: { ...toShape(filters), ...more?.parameters },
    read: async (query, wanted) => {
      const own = query as Own;
      const rows = await readRows(wanted.edition);
      await refuseUnknown(own, rows, definition, wanted.edition);
      const keep = more ? await more.keep(query, wanted.edition) : () => true;
      const kept = rows.filter((row) => keep(row) && filters.every(({ column }) => isOneOf(row[column], own[column])));
      return toPage(kept, key, wanted);
    },
    ...(hasAddresses &&
      only !== undefined &&
      others.length === 0 && {
        find: async (value: string, edition: number) => (await readRows(edition)).find((row) => String(row[only]) === value) ?? null,
        suggest: async (value: string, edition: number) => {
          const names = (await readRows(edition)).map((row) => toNamed(row, only));
          return findNearest(value.slice(0, 100), names)?.code ?? null;
        },
      }),
  });
}

function toShape(filters: readonly TableFilter[]) {
  return Object.fromEntries(filters.map(({ column, description, example }) => [column, codes({ description, example })]));
}

function toRow(cells: CatalogueCells, columns: readonly TableColumn[]): Row {
  return Object.fromEntries(columns.map(({ name, from = name }) => [name, cells[from] ?? null]));
}

function toNamed(row: Row, key: string): Named {
  const name = row.name_en ?? row.title ?? row.name;
  return { code: String(row[key]), ...(typeof name === "string" && { name }) };
}

function isOneOf(cell: Row[string] | undefined, values: string[] | undefined): boolean {
  if (!values) return true;
  return Array.isArray(cell) ? cell.some((one) => values.includes(one)) : values.includes(String(cell ?? ""));
}

async function refuseUnknown(query: Own, rows: Row[], { filters, path }: TableDefinition, edition: number): Promise<void> {
  const faults = await Promise.all(
    filters.map(async ({ column, known }) => {
      const values = query[column];
      if (!values) return [];
      const held = known ? await known.read(edition) : listHeld(rows, column);
      return findUnknown(column, values, held, known?.listedAt ?? `the column ${column} of /api/v1${path}`);
    }),
  );
  if (faults.flat().length > 0) throw new ParametersRefused(faults.flat());
}

function listHeld(rows: Row[], column: string): Named[] {
  const held = new Set(rows.flatMap((row) => [row[column] ?? []].flat()).map(String));
  return [...held].map((code) => ({ code }));
}

/** Rows in their order from after a position on. Letters are ordered by their numbers, alike on every machine. */
function toPage(rows: Row[], key: readonly string[], { sort, after, limit }: Wanted): Page {
  const columns = [...new Set([sort.key, ...key])];
  const placed = rows.map((row) => ({ row, position: columns.map((column) => toPlace(row[column])) }));
  if (after && after.length !== columns.length) throw refuseCursor();
  const way = sort.descending ? -1 : 1;
  const ordered = placed.sort((a, b) => way * comparePositions(a.position, b.position));
  const rest = after ? ordered.filter(({ position }) => way * comparePositions(position, after) > 0) : ordered;
  const page = rest.slice(0, limit);
  return { rows: page.map(({ row }) => row), next: rest.length > limit ? (page.at(-1)?.position ?? null) : null };
}

function toPlace(cell: Row[string] | undefined): string | number {
  return typeof cell === "number" ? cell : String(cell ?? "");
}

function comparePositions(a: Position, b: Position): number {
  for (const [index, one] of a.entries()) {
    const other = b[index] ?? "";
    const [left, right] = typeof one === typeof other ? [one, other] : [String(one), String(other)];
    if (left !== right) return left < right ? -1 : 1;
  }
  return 0;
}
