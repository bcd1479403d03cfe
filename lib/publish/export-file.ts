import "server-only";
import { createHash } from "node:crypto";
import type { ExportFormat, ExportOptions } from "@/lib/export/export-options";
import { hasRoom, layOutFrame } from "@/lib/export/picture/frame-layout";
import { Turnstile } from "@/lib/export/workers/turnstile";
import { writeFile } from "@/lib/export/write-file";
import type { Reader } from "@/lib/format/reader";
import type { Locale } from "@/lib/i18n/locales";
import { BoundedCache } from "@/lib/process/bounded-cache.mjs";
import { loadChartExport } from "./chart-export";
import { ExportRefused, readExportAddress } from "./export-address";

/** A file as it is sent: its bytes, what it is called, and whether the address will always give the same. */
export type ExportedFile = {
  bytes: Uint8Array;
  name: string;
  isPinned: boolean;
  edition: number;
  /** Changes with the bytes. */
  tag: string;
};

const withPicture = new Set<ExportFormat>(["svg", "png", "pdf", "pptx", "docx", "zip"]);

/** Made of the picture with all words around it. */
const framed = new Set<ExportFormat>(["svg", "png", "pdf", "zip"]);

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
  const { edition, isPinned, reader, options, parameters } = await readExportAddress(slug, locale, query);
  const key = toKey({ slug, format, reader, edition: edition.number, options, parameters });
  const bytes = await make(key, async () => {
    const exported = await loadChartExport(slug, parameters, edition, reader, options, withPicture.has(format));
    if (!exported) throw new ExportRefused("noChart", { name: slug, allowed: "" });
    if (framed.has(format) && !hasRoom(layOutFrame(exported))) {
      throw new ExportRefused("badParameter", {
        name: "height",
        allowed: "tooLow",
      });
    }
    return writeFile({ format, exported });
  });
  return {
    bytes,
    name: `${slug}-edition-${edition.number}-${locale}.${format}`,
    isPinned,
    edition: edition.number,
    tag: createHash("sha256").update(bytes).digest("base64url"),
  };
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
      files.set(key, bytes, bytes.length);
      return bytes;
    })
    .finally(() => underWay.delete(key));
  underWay.set(key, making);
  return making;
}

function toKey(parts: {
  slug: string;
  format: ExportFormat;
  reader: Reader;
  edition: number;
  options: ExportOptions;
  parameters: Record<string, unknown>;
}): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url");
}

/** How many charts are being made into files, and how many wait. */
export function readExportLoad() {
  return { name: "exports", workers: 0, ...(holder[cacheKey]?.turnstile.load ?? { working: 0, waiting: 0 }) };
}

/** Files are made anew from here on. */
export function forgetExports(): void {
  delete holder[cacheKey];
}
