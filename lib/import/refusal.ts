/** Why a file can't come in: where, what is written there, and what would be right. */
export type Refusal = {
  /** Line of the file (the header of a CSV file being line 1) or row of the sheet; null where the whole file is meant. */
  line: number | null;
  column: string | null;
  value: string | null;
  /** A sentence that says what would be right. */
  reason: string;
  /** Where that is, where line and column don't say it best: `sheet "Data", cell B17`. */
  place?: string;
};

/** How many refusals are kept to be shown; all are counted. */
export const SHOWN_REFUSALS = 50;

/** How many refused rows are kept with their reasons, to be written out. */
const MOST_REFUSED_ROWS = 200_000;

/** Suggestions cost time; each value's is made once. */
const MOST_REASONS = 10_000;

/** Where a row that was handed on for checking stands in the file. */
export type Locate = (line: number, column: string | null) => { rows: readonly number[]; place?: string };

/** Gathers every refusal of a file, in the order of its lines. */
export class Refusals {
  readonly shown: Refusal[] = [];
  /** Reasons by row of the file, for the file of refused rows. */
  readonly rows = new Map<number, string[]>();
  /** Gathers the lines as they were handed on (of converted rows: their running numbers), where someone asks for them. */
  lines: Set<number> | null = null;
  total = 0;
  /** Refusals of the file as a whole: no row can be left out to make it good. */
  ofWholeFile = 0;
  locate: Locate | null = null;
  readonly #reasons = new Map<string, string>();

  add(refusal: Refusal, rows: readonly number[] = refusal.line === null ? [] : [refusal.line]): void {
    this.total += 1;
    if (rows.length === 0) this.ofWholeFile += 1;
    for (const row of rows) {
      const reasons = this.rows.get(row);
      const text = `${refusal.column === null ? "" : `${refusal.column}: `}${refusal.value ? `${quoteValue(refusal.value)} ` : ""}${refusal.reason}`;
      if (reasons) reasons.push(text);
      else if (this.rows.size < MOST_REFUSED_ROWS) this.rows.set(row, [text]);
    }
    if (this.shown.length < SHOWN_REFUSALS) this.shown.push(refusal);
  }

  /** @param reason a sentence, or a function that makes one: suggestions cost time and are made only where they are kept */
  refuse(line: number | null, column: string | null, value: string | null, reason: string | (() => string)): void {
    if (line !== null) this.lines?.add(line);
    const located = line === null ? null : (this.locate?.(line, column) ?? null);
    if (this.shown.length >= SHOWN_REFUSALS && this.rows.size >= MOST_REFUSED_ROWS) {
      this.total += 1;
      return;
    }
    const refusal = { line: located ? (located.rows[0] ?? null) : line, column, value, reason: this.#toText(column, value, reason) };
    this.add(located?.place ? { ...refusal, place: located.place } : refusal, located?.rows);
  }

  /** The row of the file behind a line as it was handed on. */
  rowOf(line: number): number {
    return this.locate?.(line, null).rows[0] ?? line;
  }

  throwIfAny(fileName: string): void {
    if (this.total > 0) throw new ImportRefused(fileName, this.shown, this.total);
  }

  #toText(column: string | null, value: string | null, reason: string | (() => string)): string {
    if (typeof reason === "string") return reason;
    const key = `${column}\n${value}`;
    const known = this.#reasons.get(key);
    if (known !== undefined) return known;
    const made = reason();
    if (this.#reasons.size < MOST_REASONS) this.#reasons.set(key, made);
    return made;
  }
}

/** Nothing of the file was committed. */
export class ImportRefused extends Error {
  readonly fileName: string;
  readonly refusals: readonly Refusal[];
  readonly total: number;
  /** Where the refused rows were written, ready to be put right; null where there are none. */
  errorsFile: string | null = null;

  constructor(fileName: string, refusals: readonly Refusal[], total = refusals.length) {
    const list = refusals.map((refusal) => `  ${formatRefusal(fileName, refusal)}`);
    if (total > refusals.length) list.push(`  … and ${total - refusals.length} more`);
    super(`${fileName}: nothing was imported; ${total === 1 ? "1 refusal" : `${total} refusals`}\n${list.join("\n")}`);
    this.name = "ImportRefused";
    this.fileName = fileName;
    this.refusals = refusals;
    this.total = total;
  }
}

/** One refusal as a line: `camps.csv, line 17, column "value": "1,200": …`. */
export function formatRefusal(fileName: string, { line, column, value, reason, place: named }: Refusal): string {
  const parts = named ? [named] : [line === null ? null : `line ${line}`, column === null ? null : `column "${column}"`];
  const place = [fileName, ...parts].filter(Boolean).join(", ");
  return value === null || value === "" ? `${place}: ${reason}` : `${place}: ${quoteValue(value)} ${reason}`;
}

/** A cell's text for a message: invisible characters are shown as escapes, a long text is cut. */
export function quoteValue(text: string): string {
  const cut = text.length > 80 ? `${text.slice(0, 80)}…` : text;
  const visible = cut.replace(
    /[\p{Cc}\p{Cf}\uFFFD\uFFFE\uFFFF]/gu,
    (character) => `\\u${character.codePointAt(0)?.toString(16).toUpperCase().padStart(4, "0")}`,
  );
  return `"${visible}"`;
}
