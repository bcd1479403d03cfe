import { z } from "zod";
import { CODE } from "@/lib/domain/code";

/** Values of one parameter: more are a download of everything. */
const MOST_VALUES = 100;
/** Rows of a page of JSON. */
export const MOST_ROWS = 1000;
export const USUAL_ROWS = 100;
/** Editions are numbered without gaps from 1; nine digits are more than any database holds. */
const LAST_EDITION = 999_999_999;

/** Stands for the whole of what an indicator counts, or for "not stated", where a dimension is asked for. */
export const WHOLE = "none";

/** A code of ours or of the world, as the importer takes it. */
export const codeSchema = z.string().regex(CODE, "must be a code: letters, digits and . _ + -");

type Words = { description: string; example: string };

/** Codes, of which a row must have one. */
export function codes({ description, example }: Words) {
  return z
    .array(codeSchema)
    .min(1)
    .max(MOST_VALUES)
    .optional()
    .meta({ description, examples: [example] });
}

/** Codes of a dimension; `none`, or nothing, for rows that state none. */
export function dimensionCodes({ description, example }: Words) {
  return z
    .array(z.union([z.literal(""), codeSchema]))
    .min(1)
    .max(MOST_VALUES)
    .optional()
    .meta({
      description: `${description} \`${WHOLE}\`, or no value, for the whole of what an indicator counts, or not stated.`,
      examples: [example],
    });
}

/** Values of a list that never changes. */
export function choices<const Values extends readonly [string, ...string[]]>(values: Values, { description, example }: Words) {
  return z
    .array(z.enum(values))
    .min(1)
    .max(MOST_VALUES)
    .optional()
    .meta({ description, examples: [example] });
}

/** A day of the calendar. Year 0 and days that no month has are none. */
export const daySchema = z.iso
  .date("must be a day of the calendar, as in 2025-12-31")
  .regex(/^(?!0000)/, "must be a day of the calendar, as in 2025-12-31");

export function day({ description, example }: Words) {
  return daySchema.optional().meta({ description, examples: [example] });
}

/** A day, or an instant with `Z` or an offset. */
export function instant({ description, example }: Words) {
  return z
    .union(
      [daySchema, z.iso.datetime({ offset: true }).regex(/^(?!0000)/)],
      "must be a day or an instant, as in 2026-11-24 or 2026-11-24T17:10:53Z",
    )
    .optional()
    .meta({ description, examples: [example] });
}

export const editionParameter = z
  .int("must be the number of an edition")
  .min(1, "must be the number of an edition")
  .max(LAST_EDITION, "must be the number of an edition")
  .optional()
  .meta({
    description: "Number of the edition to read; the answer then never changes. Without it the newest.",
    examples: ["18"],
  });

export const asOfParameter = day({
  description:
    "Keeps what had certainly been published by this day. Where only the month or year of a document is known, the last day of it counts; a document without a date is left out.",
  example: "2025-12-31",
});

export const updatedSinceParameter = instant({
  description:
    "Keeps what an edition brought or changed that was committed on this day (UTC) or at this instant, or later. A + of an offset is written %2B.",
  example: "2026-11-24",
});

/** Parameters that every list takes beside its own. */
export function toCommonParameters(columns: readonly string[], sortKeys: readonly string[]) {
  const orders = sortKeys.flatMap((key) => [key, `-${key}`]);
  const [usual = ""] = sortKeys;
  return {
    edition: editionParameter,
    limit: z
      .int(`must be a whole number from 1 to ${MOST_ROWS}`)
      .min(1, `must be a whole number from 1 to ${MOST_ROWS}`)
      .max(MOST_ROWS, `must be a whole number from 1 to ${MOST_ROWS}`)
      .optional()
      .meta({ description: `Rows of a page: ${USUAL_ROWS} where it is not given, in CSV all.`, examples: ["10"] }),
    cursor: z
      .string()
      .regex(/^[A-Za-z0-9_-]{1,1000}$/, "must be the `next` of an answer to the same query")
      .optional()
      .meta({
        description: "Where the page begins: `next` of the answer before, with the same query. It stays with that answer's edition.",
      }),
    format: z
      .enum(["json", "csv"])
      .optional()
      .meta({ description: "`json`, page by page, or `csv`, of any size.", examples: ["json"] }),
    fields: z
      .array(z.enum(columns as [string, ...string[]]))
      .min(1)
      .max(columns.length)
      .optional()
      .meta({ description: "The columns wanted, in this order; all where it is not given.", examples: [columns.slice(0, 2).join(",")] }),
    sort: z
      .enum(orders as [string, ...string[]])
      .optional()
      .meta({
        description: `The order of rows, with \`-\` before it the other way; \`${usual}\` where it is not given.`,
        examples: [usual],
      }),
    hxl: z.enum(["0", "1"]).optional().meta({ description: "`1`: a second row of a CSV has HXL hashtags." }),
  };
}
export type CommonName = keyof ReturnType<typeof toCommonParameters>;

/** What the common parameters were read as. */
export type CommonQuery = z.output<z.ZodObject<ReturnType<typeof toCommonParameters>>>;
