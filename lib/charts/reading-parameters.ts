import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";

/** What a reader may choose of figures by place. */
export const readingParameters = z.object({
  /** Year in which the reference period ends; without it the newest one that has figures. */
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  /** Publisher's code; without it the one that covers most places in the year. */
  publisher: zCode.optional(),
});
