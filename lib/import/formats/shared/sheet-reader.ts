import { parseDay, parsePeriod } from "../../read/date";
import { isMissing, type Parsed, parseCount, parseNumber } from "../../read/number";
import type { ConverterOutput, SheetHeader, SheetRow } from "../format";

/** A column name without what writers vary: case, spaces, underscores, a byte-order mark. */
export function plainName(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "_")
    .replace(/^_+|_+$/g, "");
}

/** Whether a header has all these columns (plain names), in any order. */
export function hasColumns(header: SheetHeader, ...names: string[]): boolean {
  const present = new Set(header.names.map(plainName));
  return names.every((name) => present.has(name));
}

/**
 * Reads the cells of one row after the other by the plain names of their columns, and refuses what can't be read with its cell.
 * A name may be given as several that mean the same; a column that the file doesn't have reads as empty.
 */
export class SheetReader {
  /** Whether no cell of the row under way was refused. */
  good = true;
  #row: SheetRow = { number: 0, cells: [] };
  readonly #positions = new Map<string, number>();
  readonly #out: ConverterOutput;

  constructor(names: readonly string[], out: ConverterOutput) {
    this.#out = out;
    for (const [index, name] of names.entries()) {
      const plain = plainName(name);
      // The first of two columns of one name is the one that is named.
      if (plain !== "" && !this.#positions.has(plain)) this.#positions.set(plain, index);
    }
  }

  begin(row: SheetRow): void {
    this.#row = row;
    this.good = true;
  }

  has(...names: string[]): boolean {
    return this.#position(names) !== undefined;
  }

  /** The cell as written, spaces at its ends and line breaks aside; '' for a blank one and for words that mean blank. */
  text(...names: string[]): string {
    const cell = this.#cell(names).replace(/\s+/g, " ").trim();
    return isMissing(cell) ? "" : cell;
  }

  /** A count; null where the cell gives none. */
  count(...names: string[]): number | null {
    return this.#read(names, parseCount);
  }

  /** A number, perhaps with a percent sign; null where the cell gives none. */
  number(...names: string[]): number | null {
    return this.#read(names, parseNumber);
  }

  /** A day as `YYYY-MM-DD`; null where the cell gives none. */
  day(...names: string[]): string | null {
    return this.#read(names, (text) => parseDay(text));
  }

  /** The year of a cell with a year or a day, without refusing anything; null where it can't be told. */
  yearOf(...names: string[]): number | null {
    const period = parsePeriod(this.#cell(names));
    return period.ok && period.value !== null ? Number(period.value.start.slice(0, 4)) : null;
  }

  /** Refuses the row for this cell. */
  refuse(names: string | readonly string[], reason: string): void {
    this.good = false;
    const position = this.#position(typeof names === "string" ? [names] : names);
    this.#out.refuse(this.#row.number, position ?? null, position === undefined ? null : (this.#row.cells[position] ?? ""), reason);
  }

  #position(names: readonly string[]): number | undefined {
    for (const name of names) {
      const position = this.#positions.get(name);
      if (position !== undefined) return position;
    }
    return undefined;
  }

  #cell(names: readonly string[]): string {
    const position = this.#position(names);
    return position === undefined ? "" : (this.#row.cells[position] ?? "");
  }

  #read<Value>(names: readonly string[], parse: (text: string) => Parsed<Value>): Value | null {
    const parsed = parse(this.#cell(names));
    if (parsed.ok) return parsed.value;
    this.refuse(names, parsed.reason);
    return null;
  }
}
