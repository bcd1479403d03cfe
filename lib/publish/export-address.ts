import "server-only";
import { z } from "zod";
import { chartCatalog } from "@/lib/charts/catalog";
import { getCurrentEdition, getEdition } from "@/lib/data/editions";
import type { Edition } from "@/lib/domain/indicator";
import { type ExportOptions, exportOptionsSchema } from "@/lib/export/export-options";
import type { Reader } from "@/lib/format/reader";
import { digitSystems, type Locale, toDefaultDigits } from "@/lib/i18n/locales";
import { listChartParameters, type RawParameters } from "./build-chart";

export type ExportProblem = "noChart" | "noEdition" | "tooLong" | "badParameter";

/** The address asks for a file that can't be; `name` says what is wrong in it, and `allowed` what would be right,
 * as a code of `export-options`. */
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
  digits: z.enum(digitSystems, { error: `oneOf ${digitSystems.join(" ")}` }).optional(),
  edition: z
    .string()
    .regex(/^[1-9]\d{0,8}$/, "edition")
    .transform(Number)
    .optional(),
});

/** Longer addresses are nobody's choice of a chart. */
const mostQueryLetters = 4000;
/** What the address of a chart's file asks for. */
export type ExportAddress = {
  edition: Edition;
  /** The address names its edition, and so gives the same for ever. */
  isPinned: boolean;
  reader: Reader;
  options: ExportOptions;
  /** Of the chart, as the address has them. */
  parameters: Record<string, string>;
};

/**
 * The address of a chart's file, checked; what no file of the chart reads is left aside.
 *
 * @throws ExportRefused where it asks for what can't be
 */
export async function readExportAddress(slug: string, locale: Locale, query: URLSearchParams): Promise<ExportAddress> {
  if (query.toString().length > mostQueryLetters) throw new ExportRefused("tooLong");
  if (!chartCatalog.has(slug)) throw new ExportRefused("noChart", { name: slug.slice(0, 80), allowed: "" });
  const raw = Object.fromEntries([...query].filter(([, value]) => value !== ""));
  const { digits = toDefaultDigits(locale), edition: pinned } = check(stateSchema, raw);
  const options = check(exportOptionsSchema, raw);
  const edition = await readEdition(pinned);
  const parameters = Object.fromEntries(
    listChartParameters(slug).flatMap((name) => {
      const value = raw[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  return { edition, isPinned: pinned !== undefined, reader: { locale, digits }, options, parameters };
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
