import * as z from "zod/mini";
import { digitSystems, type Locale, locales } from "@/lib/i18n/locales";
import { toOneLine, toPlainText } from "./plain-text";

/** What a report may hold: more is nobody's report, and would keep others waiting for theirs. */
export const reportLimits = {
  parts: 60,
  title: 300,
  author: 300,
  caption: 1_000,
  text: 6_000,
  parameters: 20,
  /** Letters of all of it, as JSON. */
  letters: 200_000,
  /** Letters of its code; longer addresses are cut off on their way. */
  code: 7_000,
};

const line = (most: number) => z.pipe(z.string().check(z.maxLength(most)), z.transform(toOneLine));
const editionNumber = z.nullable(z.int().check(z.minimum(1), z.maximum(999_999_999)));

const figureSchema = z.object({
  kind: z.literal("figure"),
  slug: z.string().check(z.regex(/^[a-z0-9-]{1,80}$/)),
  /** As the address of the chart's page has them. */
  parameters: z
    .record(z.string().check(z.regex(/^[A-Za-z][A-Za-z_]{0,39}$/)), line(200))
    .check(z.refine((parameters) => Object.keys(parameters).length <= reportLimits.parameters)),
  /** Its own, where it was taken from a page pinned to one; null: the report's. */
  edition: editionNumber,
  /** The reader's own; empty: the chart's title. */
  caption: line(reportLimits.caption),
  /** The chart's, as it was read when it was added: shown until the chart is there. No part of the address. */
  title: z._default(line(reportLimits.title), ""),
});

const textSchema = z.object({
  kind: z.literal("text"),
  text: z.pipe(z.string().check(z.maxLength(reportLimits.text)), z.transform(toPlainText)),
});

const partSchema = z.discriminatedUnion("kind", [figureSchema, textSchema]);

const reportSchema = z.object({
  title: line(reportLimits.title),
  author: line(reportLimits.author),
  /** `YYYY-MM-DD`; empty: none. */
  date: z.union([z.literal(""), z.iso.date()]),
  /** Of its files, and of what stands in it besides the reader's own words. */
  language: z.enum(locales),
  /** Null: those of the language. */
  digits: z.nullable(z.enum(digitSystems)),
  /** Null: the current one, whichever that is. */
  edition: editionNumber,
  parts: z.array(partSchema).check(z.maxLength(reportLimits.parts)),
});

/** Charts gathered by a reader, in an order and with words of their own. */
export type ReportState = z.infer<typeof reportSchema>;
export type ReportPart = ReportState["parts"][number];
export type ReportFigure = Extract<ReportPart, { kind: "figure" }>;

/** Why something is no report: it can't be read, is of a later version of this site, is too long, or holds what no report can. */
export const reportProblems = ["unreadable", "newer", "tooLong", "impossible"] as const;
export type ReportProblem = (typeof reportProblems)[number];

export function toEmptyReport(language: Locale): ReportState {
  return { title: "", author: "", date: "", language, digits: null, edition: null, parts: [] };
}

/** A report from data of any kind; or why it is none. Never throws. */
export function parseReport(data: unknown): ReportState | ReportProblem {
  if (isLongList(data)) return "tooLong";
  const parsed = reportSchema.safeParse(data);
  if (parsed.success) return JSON.stringify(parsed.data).length > reportLimits.letters ? "tooLong" : parsed.data;
  return parsed.error.issues.some(({ code }) => code === "too_big") ? "tooLong" : "impossible";
}

/** Not looked at part by part. */
function isLongList(data: unknown): boolean {
  if (typeof data !== "object" || data === null || !("parts" in data)) return false;
  return Array.isArray(data.parts) && data.parts.length > reportLimits.parts;
}

/** Which chart a figure shows, of which edition; the same text for the same chart. */
export function toFigureKey({ slug, parameters, edition }: Pick<ReportFigure, "slug" | "parameters" | "edition">): string {
  return `${slug}?${toFigureQuery(parameters)}${edition === null ? "" : `@${edition}`}`;
}

/** Parameters of a chart as an address has them, in an order of their own. */
export function toFigureQuery(parameters: Record<string, string>): string {
  return new URLSearchParams(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1))).toString();
}

/** Nothing in it: no part, and no word of the reader's. */
export function isEmptyReport({ title, author, date, parts }: ReportState): boolean {
  return parts.length === 0 && title === "" && author === "" && date === "";
}

/** A figure from the address of its chart's page, `/en/charts/slug?…`; null where it is none. */
export function toReportFigure(chartPath: string, title: string): { figure: ReportFigure; language: Locale } | null {
  const [, language, slug, query = ""] = /^\/(en|ar|ckb)\/charts\/([a-z0-9-]{1,80})(?:\?([^#]*))?(?:#.*)?$/.exec(chartPath) ?? [];
  if (!language || !slug) return null;
  const { edition, digits: _, ...parameters } = Object.fromEntries(new URLSearchParams(query));
  const parsed = figureSchema.safeParse({
    kind: "figure",
    slug,
    parameters,
    edition: edition === undefined ? null : Number(edition),
    caption: "",
    title: title.slice(0, reportLimits.title),
  });
  return parsed.success ? { figure: parsed.data, language: language as Locale } : null;
}
