import lz from "lz-string";
import * as z from "zod/mini";
import {
  parseReport,
  type ReportFigure,
  type ReportPart,
  type ReportProblem,
  type ReportState,
  reportLimits,
  toFigureQuery,
} from "./report-state";

/** Stands before every code, so that a later version can tell its own from these. */
const version = "1.";

/**
 * A report as it stands in an address: its version, and the rest compressed. Of letters that addresses leave as they are.
 *
 * @returns null where it is too long for an address
 */
export function toReportCode(report: ReportState): string | null {
  const json = JSON.stringify(toCompact(report));
  // So many would hardly fit, and compressing them at every letter typed would be felt.
  if (json.length > 8 * reportLimits.code) return null;
  const code = `${version}${lz.compressToEncodedURIComponent(json).replaceAll("+", "_")}`;
  return code.length > reportLimits.code ? null : code;
}

/** A report from its code; or why it is none. Never throws, and bounded whatever the code unpacks to. */
export function parseReportCode(code: string): ReportState | ReportProblem {
  if (code.length > reportLimits.code) return "tooLong";
  if (/^\d{1,4}\./.test(code) && !code.startsWith(version)) return "newer";
  if (!/^1\.[A-Za-z0-9_+ -]+$/.test(code)) return "unreadable";
  const json = unpack(code.slice(version.length).replaceAll("_", "+"));
  if (json.length > reportLimits.letters) return "tooLong";
  const compact = compactSchema.safeParse(parseJson(json));
  return compact.success ? parseReport(fromCompact(compact.data)) : "unreadable";
}

const compactFigure = z.array(z.union([z.string(), z.number()])).check(z.minLength(1), z.maxLength(4));
const compactSchema = z.tuple(
  [z.string(), z.string(), z.string(), z.string(), z.string(), z.number()],
  z.union([z.string(), compactFigure]),
);
type Compact = z.infer<typeof compactSchema>;

/** Title, author, date, language, digits, edition; then the parts: a text, or of a figure slug, parameters, caption, edition. */
function toCompact({ title, author, date, language, digits, edition, parts }: ReportState): Compact {
  return [title, author, date, language, digits ?? "", edition ?? 0, ...parts.map(toCompactPart)];
}

function toCompactPart(part: ReportPart): string | (string | number)[] {
  if (part.kind === "text") return part.text;
  const all = [part.slug, toFigureQuery(part.parameters), part.caption, part.edition ?? 0];
  while (all.length > 1 && (all.at(-1) === "" || all.at(-1) === 0)) all.pop();
  return all;
}

function fromCompact([title, author, date, language, digits, edition, ...parts]: Compact): unknown {
  return { title, author, date, language, digits: digits || null, edition: edition || null, parts: parts.map(fromCompactPart) };
}

function fromCompactPart(part: string | (string | number)[]): unknown {
  if (typeof part === "string") return { kind: "text", text: part };
  const [slug, query = "", caption = "", edition = 0] = part;
  return {
    kind: "figure",
    slug,
    parameters: Object.fromEntries(new URLSearchParams(String(query))),
    caption,
    edition: edition || null,
  } satisfies Record<keyof Omit<ReportFigure, "title">, unknown>;
}

/** What a code of bounded length unpacks to is bounded as well, to a few million letters. */
function unpack(packed: string): string {
  try {
    return lz.decompressFromEncodedURIComponent(packed) ?? "";
  } catch {
    // Of a code that was cut off or made up.
    return "";
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
