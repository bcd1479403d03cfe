import type pg from "pg";
import type { z } from "zod";
import type { Column } from "../map/column";
import type { Refusals } from "../refusal";

/** A value as it goes into a catalogue's table. */
export type CatalogueValue = string | number | boolean | string[] | null;

/** A column of a catalogue's file and where it is kept. */
export type CatalogueColumn = Column & {
  /** The column of the table, where it is not named as in the file. */
  field: string;
  /** What the cell's text must be, and what it becomes. */
  cell: z.ZodType<CatalogueValue, string>;
  /** The catalogue table and column that must have this code. */
  references?: { table: string; field: string };
};

/** One catalogue: its file's columns, its table and its key. All catalogues come in through one mechanism. */
export type Catalogue = {
  /** As in the import format and on editions: `locations`, `series-breaks`. */
  name: string;
  table: string;
  /** Columns of the table that tell one entry from another. */
  key: readonly string[];
  columns: readonly CatalogueColumn[];
  /** Rules of this catalogue alone, over its rows staged in `staged_catalogue`. */
  checkStaged?: (client: pg.ClientBase, refusals: Refusals) => Promise<void>;
};

type ColumnOptions = { field?: string; formerly?: string; references?: CatalogueColumn["references"] };

/** A column that every file of the catalogue has. */
export function required(name: string, cell: CatalogueColumn["cell"], options: ColumnOptions = {}): CatalogueColumn {
  return { name, required: true, cell, ...options, field: options.field ?? name };
}

/** A column that a file may leave out; what the catalogue holds of it then stays. */
export function optional(name: string, cell: CatalogueColumn["cell"], options: ColumnOptions = {}): CatalogueColumn {
  return { name, required: false, cell, ...options, field: options.field ?? name };
}

/** A text in three languages: English is required where `cell` is. */
export function translated(name: string, english: CatalogueColumn, arabicAndKurdish: CatalogueColumn["cell"]): CatalogueColumn[] {
  return [english, optional(`${name}_ar`, arabicAndKurdish), optional(`${name}_ckb`, arabicAndKurdish)];
}
