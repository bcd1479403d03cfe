import "server-only";
import { z } from "zod";
import { locales, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { MOST_LETTERS, search as searchSite } from "@/lib/publish/search";
import { defineDocument } from "../operation";
import { readEdition } from "../read-edition";
import { readerParameters } from "./charts";

const resultSchema = z.object({
  name: z.string(),
  href: z.string().describe("Where it leads, within this site or beyond."),
  kind: z.string().describe("What it is, in words."),
  by: z
    .object({ text: z.string(), language: z.enum(locales).nullable() })
    .nullable()
    .describe("The name it was found by, where that is another than `name`."),
});

/** What bears or holds some words. */
export const search = defineDocument({
  name: "search",
  path: "/search",
  summary: "What bears or holds some words",
  description:
    "Pages, places, camps, elections, incidents, indicators, charts, publishers and documents by their names in any of the three languages, the closest first. `count` is how many there are in all.",
  parameters: {
    ...readerParameters,
    q: z
      .string({ error: "must say what to look for" })
      .refine((text) => [...text.trim()].length <= MOST_LETTERS, `can have ${MOST_LETTERS} characters at most`)
      .meta({ description: `What to look for; ${MOST_LETTERS} characters at most.`, examples: ["Khanke"] }),
    limit: z
      .int("must be a whole number from 1 to 50")
      .min(1, "must be a whole number from 1 to 50")
      .max(50, "must be a whole number from 1 to 50")
      .default(5)
      .meta({ description: "Results of each group.", examples: ["5"] }),
  },
  answer: z.object({
    edition: z.int(),
    query: z.string(),
    count: z.int().describe("Results in all, given or not."),
    message: z.string(),
    data: z.array(z.object({ group: z.string(), heading: z.string(), results: z.array(resultSchema), more: z.string().nullable() })),
  }),
  load: async ({ q, locale, digits, edition: number, limit }) => {
    const edition = await readEdition(number);
    const reader = { locale, digits: digits ?? toDefaultDigits(locale) };
    const parameters = { digits, edition: number === undefined ? undefined : String(number) };
    const body = await searchSite(q, { locale, reader, t: getTranslator(reader), edition, parameters }, limit);
    return { body, pinned: number !== undefined };
  },
});
