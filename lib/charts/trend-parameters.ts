import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";

/** A year, or a day; a year means its first or last day, by where it stands. */
const bound = z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/);

/** What a reader may choose of any series over time. Names are those of the import columns. */
export const trendParameters = z.object({
  location: zCode.optional(),
  publisher: zCode.optional(),
  from: bound.optional(),
  to: bound.optional(),
  /** Figures of years or of months, where an indicator has both. */
  span: z.enum(["year", "month"]).optional(),
});
export type TrendParameters = z.infer<typeof trendParameters>;

/** Whether a reference period's end lies within the bounds, both included. */
export function isWithin(day: string, { from, to }: Pick<TrendParameters, "from" | "to">): boolean {
  return (!from || day >= (from.length === 4 ? `${from}-01-01` : from)) && (!to || day <= (to.length === 4 ? `${to}-12-31` : to));
}

/** Parameters as they stand in an address: those that were given. */
export function toGiven(parameters: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(parameters).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}
