import type { DimensionColumn } from "@/lib/domain/dimension-columns";

/** Import columns of an observation, as in docs/import-format.md. */
export type ObservationColumn =
  | DimensionColumn
  | "indicator"
  | "location"
  | "period_start"
  | "period_end"
  | "value"
  | "lower"
  | "upper"
  | "qualifier"
  | "origin"
  | "election"
  | "incident"
  | "source"
  | "coverage"
  | "note";

/**
 * A sheet as read: CSV, TSV, XLSX and JSON alike. Every cell is text: numbers plain as the file holds them, dates of a workbook as
 * `YYYY-MM-DD`, blank cells ''. JSON records are rows under the union of their keys.
 */
export type SheetRow = {
  /** Number of the row in the file or sheet, from 1. */
  number: number;
  cells: readonly string[];
};

export type SheetHeader = {
  /** Name of the sheet in a workbook; null elsewhere. */
  sheet: string | null;
  /** Number of the header row. */
  row: number;
  /** Names as written, trimmed. */
  names: readonly string[];
  /** The row of `#hashtags` under the header, one a column, '' where a column has none; null where the file has no such row. */
  hxl: readonly string[] | null;
};

/** A canonical observation as text, by import column; columns left out are empty. `source` may be left out: the importer makes it. */
export type CanonicalObservation = Partial<Record<ObservationColumn, string>>;

/** Where a converted row comes from: the rows of the sheet that make it up. */
export type Origin = { rows: readonly number[] };

/** What a converter hands on. */
export type ConverterOutput = {
  /** One observation; rows that collide on their key are refused later, never last-row-wins. */
  observation: (row: CanonicalObservation, origin: Origin) => void;
  /** One entry of a catalogue (`locations`, `camps`, `incidents`), as text by the catalogue's import columns. */
  entry: (catalogue: string, row: Record<string, string>, origin: Origin) => void;
  /** A row left out on purpose; equal reasons are counted together and reported ("another country", "total row"). */
  skip: (reason: string, rowNumber: number) => void;
  /** A cell that can't be read: refuses the row. `column` is its position, from 0; null for the row as a whole. */
  refuse: (rowNumber: number, column: number | null, value: string | null, reason: string) => void;
  /** Said once in the report: units, aggregation ("1,204 events became 96 monthly figures"), terms of the publisher. */
  note: (text: string) => void;
};

/** Finds places by code or by any known spelling (see shared rules in docs/import.md). */
export type PlaceFinder = {
  /** Code of the place of a kind with this name or code; null where none matches exactly after normalisation. */
  find: (kind: "country" | "governorate" | "district" | "camp", text: string, within?: string) => string | null;
  /** `; did you mean "…"?` or ''. */
  suggest: (kind: "country" | "governorate" | "district" | "camp", text: string) => string;
};

/** What the person importing says on the command line, beside the file. */
export type ConvertOptions = {
  /** Day of the figures, where the file has none (`--date`). */
  date: string | null;
  /** Keep single large events as incidents (`--keep-incidents N`: from N deaths on). */
  keepIncidentsFrom: number | null;
  fileName: string;
};

/** The publisher, licence and terms of a format's files; the importer makes the source from it and the command's options. */
export type FormatTerms = {
  publisher: string;
  licence: string;
  /** `no`: bulk rows must not be passed on; the report says what that means. Null: as the publisher's. */
  redistributable: "yes" | "facts_only" | "no" | null;
  /** Title of the source where the command gives none. */
  defaultTitle: string;
};

export type Converter = {
  add: (row: SheetRow) => void;
  /** After the last row: hands on what was aggregated. */
  finish: () => void;
};

/** One foreign file format. Pure: no database, no file system. */
export type Format = {
  /** For `--format` and the report: `dtm-idp-master-list`. */
  name: string;
  /** What it is, for a person: "IOM DTM IDP master list". */
  title: string;
  terms: FormatTerms;
  /** Whether its rows are events that a newer file may no longer have: what was made of them, and stays, is told. */
  isOfEvents?: true;
  /** Whether a header is this format's, whatever the order of its columns and with or without HXL. */
  recognises: (header: SheetHeader) => boolean;
  convert: (header: SheetHeader, options: ConvertOptions, places: PlaceFinder, out: ConverterOutput) => Converter;
};
