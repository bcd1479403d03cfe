/** Why a file can't come in: where, what is written there, and what would be right. */
export type Refusal = {
  /** Line of the file, the header being line 1; null where the whole file is meant. */
  line: number | null;
  column: string | null;
  value: string | null;
  /** A sentence that says what would be right. */
  reason: string;
};

/** How many refusals are kept to be shown; all are counted. */
export const SHOWN_REFUSALS = 50;

/** Gathers every refusal of a file, in the order of its lines. */
export class Refusals {
  readonly shown: Refusal[] = [];
  total = 0;

  add(refusal: Refusal): void {
    this.total += 1;
    if (this.shown.length < SHOWN_REFUSALS) this.shown.push(refusal);
  }

  /** @param reason a sentence, or a function that makes one: suggestions cost time and are made only for what is shown */
  refuse(line: number | null, column: string | null, value: string | null, reason: string | (() => string)): void {
    this.total += 1;
    if (this.shown.length >= SHOWN_REFUSALS) return;
    this.shown.push({ line, column, value, reason: typeof reason === "string" ? reason : reason() });
  }

  throwIfAny(fileName: string): void {
    if (this.total > 0) throw new ImportRefused(fileName, this.shown, this.total);
  }
}

/** Nothing of the file was committed. */
export class ImportRefused extends Error {
  readonly fileName: string;
  readonly refusals: readonly Refusal[];
  readonly total: number;

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
export function formatRefusal(fileName: string, { line, column, value, reason }: Refusal): string {
  const place = [fileName, line === null ? null : `line ${line}`, column === null ? null : `column "${column}"`].filter(Boolean).join(", ");
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
