import type { CanonicalObservation, Converter, ConverterOutput, ConvertOptions, Format, PlaceFinder, SheetHeader } from "../formats/format";
import type { SourceColumn } from "../map/source-columns";
import { findTextFault, hasForbiddenCharacter } from "../read/cell-text";
import type { Row } from "../read/csv";
import type { Refusals } from "../refusal";
import { describeCell } from "./cell-place";

/** What a converter hands on: a figure, with its own words about its source where the file has them. */
export type ConvertedObservation = CanonicalObservation & Partial<Record<SourceColumn, string>>;

export type Converted = { row: ConvertedObservation; rows: readonly number[] };
export type ConvertedEntry = { catalogue: string; row: Record<string, string>; rows: readonly number[] };

/** A sheet on its way through its format's converter: rows in, figures and catalogue entries out. */
export class Conversion {
  readonly skipped = new Map<string, number>();
  readonly notes: string[] = [];
  /** Rows that were refused: no figure that they are a part of can be taken. */
  readonly refused = new Set<number>();
  rows = 0;
  blankRows = 0;
  readonly #width: number;
  readonly #converter: Converter;
  #observations: Converted[] = [];
  #entries: ConvertedEntry[] = [];

  constructor(
    format: Pick<Format, "convert">,
    readonly header: SheetHeader,
    options: ConvertOptions,
    places: PlaceFinder,
    readonly refusals: Refusals,
  ) {
    this.#width = header.names.length;
    const out: ConverterOutput = {
      observation: (row, { rows }) => this.#observations.push({ row, rows }),
      entry: (catalogue, row, { rows }) => this.#entries.push({ catalogue, row, rows }),
      skip: (reason) => this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1),
      refuse: (row, column, value, reason) => this.#refuse(row, column, value, reason),
      note: (text) => this.notes.includes(text) || this.notes.push(text),
    };
    this.#converter = format.convert(header, options, places, out);
  }

  push(rows: readonly Row[]): void {
    for (const { line, cells } of rows) {
      const filled = cells.reduce((count, cell) => (cell.trim() === "" ? count : count + 1), 0);
      if (filled === 0) {
        this.blankRows += 1;
        continue;
      }
      this.rows += 1;
      if (filled === 1 && this.#width > 3 && isNote(cells)) {
        this.#skip("note beside or below the table");
        continue;
      }
      const strange = cells.findIndex((cell) => cell !== "" && hasForbiddenCharacter(cell) && findTextFault(cell)?.includes("UTF-8"));
      if (strange >= 0) this.#refuse(line, strange, cells[strange] ?? "", findTextFault(cells[strange] ?? "") ?? "");
      else if (cells.slice(this.#width).some((cell) => cell.trim() !== ""))
        this.#refuse(line, null, null, `has ${cells.length} cells where the header has ${this.#width}`);
      else this.#converter.add({ number: line, cells: this.#toWidth(cells) });
    }
  }

  finish(): void {
    this.#converter.finish();
  }

  /** What was handed on since the last call, without what a refused row is a part of. */
  take(): { observations: Converted[]; entries: ConvertedEntry[] } {
    const good = ({ rows }: { rows: readonly number[] }) => this.refused.size === 0 || !rows.some((row) => this.refused.has(row));
    const taken = { observations: this.#observations.filter(good), entries: this.#entries.filter(good) };
    this.#observations = [];
    this.#entries = [];
    return taken;
  }

  #skip(reason: string) {
    this.skipped.set(reason, (this.skipped.get(reason) ?? 0) + 1);
  }

  #refuse(row: number, column: number | null, value: string | null, reason: string) {
    this.refused.add(row);
    const name = column === null ? null : (this.header.names[column] ?? null);
    this.refusals.add({ line: row, column: name, value, reason, place: describeCell(this.header, row, column) });
  }

  #toWidth(cells: readonly string[]): readonly string[] {
    if (cells.length === this.#width) return cells;
    return Array.from({ length: this.#width }, (_, column) => cells[column] ?? "");
  }
}

/** A lone cell of words in a wide table says something about it and is no row of it. */
function isNote(cells: readonly string[]): boolean {
  const [only = ""] = cells.filter((cell) => cell.trim() !== "");
  return cells.findIndex((cell) => cell.trim() !== "") < 2 && (/\s/.test(only.trim()) || only.length > 20) && /\p{L}/u.test(only);
}
