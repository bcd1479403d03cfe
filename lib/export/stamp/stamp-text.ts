import { isLocale, type Locale } from "@/lib/i18n/locales";
import type { ChartExport, ExportStamp } from "../chart-export";

/** What a file says for machines: which chart it is, of which edition, and where the same can be had again. */
export type Stamp = {
  /** Address of the site. */
  site: string;
  permalink: string;
  slug: string;
  locale: Locale;
  edition: number;
  /** Parameters of the chart as its address has them, defaults left out. */
  parameters: Record<string, string>;
};

/** The first words of every stamp, by which one is found in a text that holds other things as well. */
export const stampStart = '{"chartStamp":1,';

/** No stamp is longer: an address that is longer would not be answered. */
export const mostStampCharacters = 16_000;

/** The stamp of a chart's files. Formats carry it where `carriers` says. */
export function toStampText({ stamp, spec }: Pick<ChartExport, "stamp" | "spec">): string {
  return writeStamp(stamp, spec.locale, spec.parameters);
}

/** A stamp as one line of JSON in ASCII, which every carrier holds: also a PNG's Latin-1 and a PDF's strings. */
export function writeStamp({ siteUrl, permalink, slug, edition }: ExportStamp, locale: Locale, parameters: Record<string, string>): string {
  const names = Object.keys(parameters).sort();
  const stamp: Stamp = {
    site: siteUrl,
    permalink,
    slug,
    locale,
    edition,
    parameters: Object.fromEntries(names.map((name) => [name, parameters[name] ?? ""])),
  };
  return toAscii(JSON.stringify({ chartStamp: 1, ...stamp }));
}

/** A report has no more charts. */
const mostStamps = 1_000;

/** All stamps that a text holds, among whatever else. */
export function findStamps(text: string): Stamp[] {
  const stamps: Stamp[] = [];
  let at = text.indexOf(stampStart);
  for (let tried = 0; at >= 0 && tried < mostStamps; tried += 1, at = text.indexOf(stampStart, at + 1)) {
    const candidate = text.slice(at, at + mostStampCharacters);
    const stamp = parseStamp(candidate.slice(0, findEnd(candidate) + 1));
    if (stamp) stamps.push(stamp);
  }
  return stamps;
}

function parseStamp(json: string): Stamp | null {
  try {
    return toStamp(JSON.parse(json));
  } catch {
    return null;
  }
}

/** Where the object that a text begins with ends. */
function findEnd(text: string): number {
  let depth = 0;
  let quoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at];
    if (quoted) {
      if (character === "\\") at += 1;
      else if (character === '"') quoted = false;
    } else if (character === '"') quoted = true;
    else if (character === "{") depth += 1;
    else if (character === "}") {
      depth -= 1;
      if (depth === 0) return at;
    }
  }
  return -1;
}

/** A stamp from parsed JSON; null where it is none. */
export function toStamp(value: unknown): Stamp | null {
  if (typeof value !== "object" || value === null) return null;
  const { site, permalink, slug, locale, edition, parameters } = value as Record<string, unknown>;
  if (typeof site !== "string" || typeof permalink !== "string" || typeof slug !== "string") return null;
  if (typeof locale !== "string" || !isLocale(locale)) return null;
  if (typeof edition !== "number" || !Number.isSafeInteger(edition) || edition < 0) return null;
  if (typeof parameters !== "object" || parameters === null) return null;
  const texts = Object.entries(parameters).filter((entry): entry is [string, string] => typeof entry[1] === "string");
  return { site, permalink, slug, locale, edition, parameters: Object.fromEntries(texts) };
}

function toAscii(json: string): string {
  return json.replace(/[\u007f-\uffff]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
