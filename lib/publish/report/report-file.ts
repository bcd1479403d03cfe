import "server-only";
import { createHash } from "node:crypto";
import type { Edition } from "@/lib/domain/indicator";
import type { ReportState } from "@/lib/domain/report/report-state";
import type { ReportFormat } from "@/lib/export/report-export";
import { Turnstile } from "@/lib/export/workers/turnstile";
import { writeFile } from "@/lib/export/write-file";
import { BoundedCache } from "@/lib/process/bounded-cache.mjs";
import { loadReportExport } from "./load-report";

export type ReportFile = {
  bytes: Uint8Array;
  name: string;
  /** Names what was asked for. */
  tag: string;
  /** No figure is missing: one of an edition that is still to come would be there later. */
  isWhole: boolean;
};

/** How far a file is: waiting behind others, that many figures made, or all of them and being written. */
export type ReportProgress = { step: "waiting" } | { step: "figure"; done: number } | { step: "writing" };
export type ReportWork = { onProgress?: (progress: ReportProgress) => void; signal?: AbortSignal };

const cacheBytes = 96 * 1024 * 1024;
/** A report takes seconds, in which it keeps one processor busy. */
const atOnce = 2;
const queueLimit = 8;

const storeKey = Symbol.for("files of reports");
type Store = { files: BoundedCache<Uint8Array>; names: Map<string, Pick<ReportFile, "name" | "isWhole">>; turnstile: Turnstile };
/** One store a process, however often a bundler evaluates this module. */
const holder = globalThis as { [storeKey]?: Store };

function getStore(): Store {
  holder[storeKey] ??= { files: new BoundedCache(cacheBytes), names: new Map(), turnstile: new Turnstile(atOnce, queueLimit) };
  return holder[storeKey];
}

/**
 * A report as a file of a format: remembered by what it holds and its edition, so that asked for again it is there.
 *
 * @throws QueueFullError where too many reports are waiting
 * @throws DrawingError, FileError where it can't be made
 */
export async function makeReportFile(
  report: ReportState,
  edition: Edition,
  format: ReportFormat,
  { onProgress, signal }: ReportWork = {},
): Promise<ReportFile> {
  const { files, names, turnstile } = getStore();
  const asked = { ...report, edition: edition.number, parts: report.parts.map(withoutHint) };
  const tag = createHash("sha256")
    .update(JSON.stringify([format, asked]))
    .digest("base64url");
  const name = `report-edition-${edition.number}-${report.language}.${format}`;
  const known = files.get(tag);
  if (known) return { bytes: known, name, tag, isWhole: names.get(tag)?.isWhole ?? false };
  onProgress?.({ step: "waiting" });
  let isWhole = names.get(tag)?.isWhole ?? false;
  const bytes = await turnstile.run(async () => {
    signal?.throwIfAborted();
    const made = files.get(tag);
    if (made) return made;
    const exported = await loadReportExport(asked, edition, format, { onFigure: (done) => onProgress?.({ step: "figure", done }), signal });
    isWhole = countFigures(exported.parts) === countFigures(asked.parts);
    onProgress?.({ step: "writing" });
    return writeFile({ format, report: exported });
  });
  files.set(tag, bytes, bytes.length);
  names.set(tag, { name, isWhole });
  for (const oldest of names.keys()) {
    if (names.size <= 1_000) break;
    names.delete(oldest);
  }
  return { bytes, name, tag, isWhole };
}

function countFigures(parts: readonly { kind: "figure" | "text" }[]): number {
  return parts.filter(({ kind }) => kind === "figure").length;
}

/** A file that was made a moment ago, by its tag; null where it is not kept any longer. */
export function findReportFile(tag: string): ReportFile | null {
  const { files, names } = getStore();
  const bytes = files.get(tag);
  const known = names.get(tag);
  return bytes && known ? { bytes, ...known, tag } : null;
}

/** The title by which the page knew a figure is no part of a file. */
function withoutHint(part: ReportState["parts"][number]): ReportState["parts"][number] {
  return part.kind === "text" ? part : { ...part, title: "" };
}
