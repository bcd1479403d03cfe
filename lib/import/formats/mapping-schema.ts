import { z } from "zod";
import { dimensionColumns } from "@/lib/domain/dimension-columns";
import { qualifiers } from "@/lib/domain/qualifier";
import { SOURCE_COLUMNS } from "../map/source-columns";

const column = z.string().min(1);
const kind = z.enum(["country", "governorate", "district", "camp"]);

/** The same for every row, or as a column says; `codes` gives the code for what is written there. */
const text = z.union([
  z.strictObject({ is: z.string().min(1) }),
  z.strictObject({ column, codes: z.record(z.string(), z.string()).optional() }),
]);

const place = z.union([
  z.strictObject({ is: z.string().min(1) }),
  z.strictObject({ column, kind, within: z.strictObject({ column, kind }).optional() }),
]);

const order = z.enum(["month/day", "day/month"]).optional();
const period = z.union([
  z.strictObject({ column, order }),
  z.strictObject({ from: column, to: column, order }),
  z.strictObject({ year: column, month: column.optional() }),
  z.strictObject({ is: z.string().min(1) }),
  z.strictObject({ option: z.literal("date") }),
]);

const figure = z.strictObject({
  column,
  indicator: z.string().min(1),
  qualifier: z.enum(qualifiers).default("exact"),
  lower: column.optional(),
  upper: column.optional(),
  /** A share or rate, with decimals; without it a head-count is due, and `1.234` is refused. */
  decimals: z.boolean().default(false),
  dimensions: z.partialRecord(z.enum(dimensionColumns), text).default({}),
  origin: place.optional(),
});

/** What a mapping file may say. */
export const mappingSchema = z.strictObject({
  name: z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, "must be of small letters, digits and hyphens"),
  title: z.string().min(1),
  location: place,
  period,
  figures: z.array(figure).min(1),
  dimensions: z.partialRecord(z.enum(dimensionColumns), text).default({}),
  election: text.optional(),
  incident: text.optional(),
  coverage: text.optional(),
  note: text.optional(),
  source: z.partialRecord(z.enum([...SOURCE_COLUMNS, "source"]), text).default({}),
  skip: z.array(z.strictObject({ column, is: z.array(z.string()).min(1), reason: z.string().min(1) })).default([]),
});

/** How any table with a header becomes observations. Documented with an example in docs/import.md. */
export type Mapping = z.infer<typeof mappingSchema>;

/** A text of each row, or the same for all. */
export type MappedText = z.infer<typeof text>;
/** A place of each row, or the same for all. */
export type MappedPlace = z.infer<typeof place>;

export type MappedKind = z.infer<typeof kind>;
