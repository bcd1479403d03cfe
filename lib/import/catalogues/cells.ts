import { z } from "zod";
import { CODE } from "@/lib/domain/code";
import { describeDay, describePartialDate, isDay, isPartialDate } from "../map/day";
import type { CatalogueValue } from "./catalogue";

type Cell = z.ZodType<CatalogueValue, string>;

/** Nothing more is said of an empty cell. */
const NOT_EMPTY = { error: "must not be empty", abort: true };

/** Text that must be there. */
export const text: Cell = z.string().min(1, NOT_EMPTY);

/** A name or title stands in lists, drawings and tables; what is longer is a text in the wrong column. */
const LONGEST_NAME = 300;
const isName = (cell: string) => cell.length <= LONGEST_NAME;
const tooLong = {
  error: (issue: { input?: unknown }) => `has ${String(issue.input).length} characters; a name holds at most ${LONGEST_NAME}`,
};

/** A name or title that must be there. */
export const name: Cell = z.string().min(1, NOT_EMPTY).refine(isName, tooLong);

/** A name or title, or null where the cell is empty. */
export const nameOrNull = orNull(z.string().refine(isName, tooLong));

/** Text, or null where the cell is empty: not stated, or not applicable. */
export const textOrNull: Cell = z.string().transform((cell) => (cell === "" ? null : cell));

/** A code of ours or of the world: letters, digits, `.`, `_`, `+`, `-`, no spaces. */
export const code: Cell = z
  .string()
  .min(1, NOT_EMPTY)
  .max(100, "is longer than 100 characters")
  .regex(CODE, "is not a code; use letters, digits and . _ + - without spaces");

/** A code, or null where the cell is empty. */
export const codeOrNull = orNull(code);

/** A link that a browser may follow. */
export const urlOrNull = orNull(
  z.string().refine(isWebAddress, "is not a web address; it must begin with http:// or https:// and hold no spaces"),
);

/** A day, month or year, as far as known. */
export const partialDate: Cell = z
  .string()
  .min(1, NOT_EMPTY)
  .refine(isPartialDate, { error: (issue) => describePartialDate(String(issue.input)) });
export const partialDateOrNull = orNull(partialDate);

/** A full day. */
export const day: Cell = z.string().refine(isDay, { error: (issue) => describeDay(String(issue.input)) });

/** Yes or no. */
export const yesNo: Cell = z
  .string()
  .refine((cell) => cell === "yes" || cell === "no", "must be yes or no")
  .transform((cell) => cell === "yes");

/** A whole number from 0 up, or null where the cell is empty. */
export const countOrNull = orNull(
  z
    .string()
    .regex(/^(0|[1-9]\d{0,8})$/, "is not a whole number from 0 up")
    .transform(Number),
);

/** Degrees of latitude or longitude, or null where the cell is empty. */
export function degreesOrNull(most: number): Cell {
  return orNull(
    z
      .string()
      .regex(/^-?\d{1,3}(\.\d+)?$/, "is not a number of degrees, as in 36.539444")
      .transform(Number)
      .refine((degrees) => Math.abs(degrees) <= most, `must lie between -${most} and ${most}`),
  );
}

/** One of a few words. */
export function oneOf(...words: [string, ...string[]]): Cell {
  return z.string().refine((cell) => words.includes(cell), `must be one of ${words.join(", ")}`);
}

/** Some of a few words, separated by spaces. */
export function someOf(words: readonly string[]): Cell {
  return z
    .string()
    .transform((cell) => cell.split(" ").filter(Boolean))
    .refine((cells) => cells.every((cell) => words.includes(cell)), `may hold ${words.join(", ")}, separated by spaces`)
    .refine((cells) => new Set(cells).size === cells.length, "names one of them twice");
}

/** The same, or null where the cell is empty. */
export function orNull(cell: Cell): Cell {
  return z.string().transform((written, context) => {
    if (written === "") return null;
    const checked = cell.safeParse(written);
    if (checked.success) return checked.data;
    for (const issue of checked.error.issues) context.addIssue({ code: "custom", message: issue.message });
    return z.NEVER;
  });
}

function isWebAddress(written: string): boolean {
  return /^https?:\/\/[^\s<>"]+$/.test(written) && URL.canParse(written);
}
