import "server-only";
import { createHash } from "node:crypto";
import { z } from "zod";
import { chartCatalog } from "@/lib/charts/catalog";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import type { Edition } from "@/lib/domain/indicator";
import { type ExportFormat, type ExportOptions, exportOptionNames, exportOptionsSchema } from "@/lib/export/export-options";
import { BoundedCache } from "@/lib/export/workers/bounded-cache";
import { Turnstile } from "@/lib/export/workers/turnstile";
import { writeFile } from "@/lib/export/write-file";
import { digitSystems, type Locale, toDefaultDigits } from "@/lib/i18n/locales";
import { listChartParameters, type RawParameters } from "./build-chart";
import { loadChartExport } from "./chart-export";

/** A file as it is sent: its bytes, what it is called, and whether the address will always give the same. */
export type ExportedFile = {
  bytes: Uint8Array;
  name: string;
  isPinned: boolean;
  edition: number /** Changes with the bytes. */;
  tag: string;
};

export type ExportProblem = "noChart" | "noEdition" | "tooLong" | "badParameter";

/** The address asks for a file that can't be; `name` and `allowed` say what is wrong in it and what would be right. */
export class ExportRefused extends Error {
  readonly problem: ExportProblem;
  readonly details: { name: string; allowed: string };

  constructor(problem: ExportProblem, details: { name: string; allowed: string } = { name: "", allowed: "" }) {
    super(`${problem} ${details.name} ${details.allowed}`);
    this.problem = problem;
    this.details = details;
  }
}

const stateSchema = z.object({
  digits: z.enum(digitSystems, { error: `must be one of ${digitSystems.join(", ")}` }).optional(),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "must be the number of an edition")
    .transform(Number)
    .optional(),
});

/** Longer addresses are nobody's choice of a chart. */
const mostQueryLetters = 4000;
const withPicture = new Set<ExportFormat>(["svg", "png", "pdf", "pptx", "docx", "zip"]);

const cacheKey = Symbol.for("exported files");
type Store = { files: BoundedCache<Uint8Array>; underWay: Map<string, Promise<Uint8Array>>; turnstile: Turnstile };
/** One store a process, however often a bundler evaluates this module. */
const holder = globalThis as { [cacheKey]?: Store };

/**
 * A chart as a file of a format, from the address that asks for it. Remembered by edition, and asked for twice at once it is made once.
 *
 * @throws ExportRefused, BadParametersError where the address asks for what can't be
 * @throws QueueFullError where too many files are waiting
 * @throws DrawingError, FileError where it can't be made
 */
export async function exportChart(slug: string, format: ExportFormat, locale: Locale, query: URLSearchParams): Promise<ExportedFile> {
  if (query.toString().length > mostQueryLetters) throw new ExportRefused("tooLong");
  if (!chartCatalog.has(slug)) throw new ExportRefused("noChart", { name: slug.slice(0, 80), allowed: "" });
  const raw = Object.fromEntries([...query].filter(([, value]) => value !== ""));
  const { digits = toDefaultDigits(locale), edition: pinned } = check(stateSchema, raw);
  const options = check(exportOptionsSchema, raw);
  const edition = await readEdition(pinned);
  const parameters = Object.fromEntries(listChartParameters(slug).flatMap((name) => (raw[name] === undefined ? [] : [[name, raw[name]]])));
  const key = toKey({ slug, format, locale, digits, edition: edition.number, options, parameters });
  const bytes = await make(key, async () => {
    const exported = await loadChartExport(slug, parameters, edition, { locale, digits }, options, withPicture.has(format));
    if (!exported) throw new ExportRefused("noChart", { name: slug, allowed: "" });
    return writeFile({ format, exported });
  });
  return {
    bytes,
    name: `${slug}-edition-${edition.number}-${locale}.${format}`,
    isPinned: pinned !== undefined,
    edition: edition.number,
    tag: key,
  };
}

/** Options of files do not belong to the chart's own parameters. */
export function listExportParameters(slug: string): string[] {
  return [...listChartParameters(slug), ...exportOptionNames, "digits", "edition"];
}

async function make(key: string, work: () => Promise<Uint8Array>): Promise<Uint8Array> {
  // Two at once: while one is drawn another is written, and pages are not kept waiting for drawings.
  holder[cacheKey] ??= { files: new BoundedCache(64 * 1024 * 1024), underWay: new Map(), turnstile: new Turnstile(2, 100) };
  const { files, underWay, turnstile } = holder[cacheKey];
  const known = files.get(key) ?? underWay.get(key);
  if (known !== undefined) return known;
  const making = turnstile
    .run(work)
    .then((bytes) => {
      files.set(key, bytes);
      return bytes;
    })
    .finally(() => underWay.delete(key));
  underWay.set(key, making);
  return making;
}

function check<Output>(schema: z.ZodType<Output>, raw: RawParameters): Output {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new ExportRefused("badParameter", { name: String(issue?.path[0] ?? ""), allowed: issue?.message ?? "" });
}

async function readEdition(number: number | undefined): Promise<Edition> {
  const edition = number === undefined ? await getCurrentEdition() : await getEdition(number);
  if (!edition) throw new ExportRefused("noEdition", { name: String(number), allowed: "" });
  return edition;
}

function toKey(parts: {
  slug: string;
  format: ExportFormat;
  locale: Locale;
  digits: string;
  edition: number;
  options: ExportOptions;
  parameters: Record<string, unknown>;
}): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}
