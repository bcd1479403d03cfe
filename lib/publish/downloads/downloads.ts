import "server-only";
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Edition } from "@/lib/domain/indicator";
import { readSettings } from "@/lib/env";
import { toWorkerFile } from "@/lib/export/workers/worker-file";
import { QueueFullError, WorkerPool } from "@/lib/export/workers/worker-pool";
import { defaultLocale, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { DownloadFormat } from "../discovery/data-addresses";
import { toPublicUrl } from "../public-url";
import { describeDownloadColumns } from "./download-columns";
import type { DownloadJob, WrittenDownload } from "./download-job";
import { findStored, type StoredDownload, store } from "./download-store";

/** A download could not be written; the message says which and why. */
export class DownloadError extends Error {
  override name = "DownloadError";
}

/** It is being written, which takes longer than an answer should: it will be there in a while. */
export class DownloadUnderWay extends Error {
  override name = "DownloadUnderWay";
}

/** How long an answer waits for its file, in milliseconds. Up to some hundred thousand figures it is there before. */
const PATIENCE = 20_000;
/** One at a time, so that pages have the rest of the machine. */
const pool = { size: 1, queueLimit: 20, timeoutMs: 30 * 60_000 };

const key = Symbol.for("downloads");
type Holder = { pool: WorkerPool<DownloadJob, WrittenDownload>; underWay: Map<string, Promise<StoredDownload>>; release: Promise<string> };
/** One a process, however often a bundler evaluates this module. */
const holder = globalThis as { [key]?: Holder };

/**
 * Everything of an edition as a file of a format, written at the first request and kept in the data folder.
 *
 * @throws DownloadUnderWay where it takes longer than an answer should
 * @throws QueueFullError where too many are waiting
 * @throws DownloadError where it can't be written
 */
export async function getDownload(edition: Edition, format: DownloadFormat): Promise<StoredDownload> {
  const held = hold();
  const [folder, name] = [toFolder(), await toFileName(edition, format, held)];
  const stored = await findStored(folder, name);
  if (stored) return stored;
  const writing = held.underWay.get(name) ?? write(folder, name, (file) => held.pool.run(toJob(edition, format, file)));
  if (!held.underWay.has(name)) {
    held.underWay.set(name, writing);
    // Nobody may be waiting any more when it fails: whoever asks next sees why.
    writing.catch(() => {}).finally(() => held.underWay.delete(name));
  }
  return waitFor(writing);
}

/** A folder that can't be written in is told as a worker's failure is. */
async function write(...given: Parameters<typeof store>): Promise<StoredDownload> {
  try {
    return await store(...given);
  } catch (error) {
    if (error instanceof DownloadError || error instanceof QueueFullError) throw error;
    throw new DownloadError(`${given[1]} could not be kept in ${given[0]}: ${error instanceof Error ? error.message : error}`);
  }
}

/** What is known of a download that has been written already; nothing is written. */
export async function findDownload(edition: Edition, format: DownloadFormat): Promise<StoredDownload | null> {
  return findStored(toFolder(), await toFileName(edition, format, hold()));
}

/** Ends the worker; what is under way fails. */
export async function closeDownloads(): Promise<void> {
  const held = holder[key];
  delete holder[key];
  await held?.pool.close();
}

async function waitFor(writing: Promise<StoredDownload>): Promise<StoredDownload> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new DownloadUnderWay("the file is being written")), PATIENCE);
    timer.unref();
  });
  try {
    return await Promise.race([writing, patience]);
  } finally {
    clearTimeout(timer);
  }
}

function hold(): Holder {
  holder[key] ??= {
    pool: new WorkerPool({
      ...pool,
      workerFile: toWorkerFile("download-worker.mjs"),
      toError: ({ format, description }, reason) =>
        new DownloadError(`Edition ${description.edition} could not be written as ${format}: ${reason}`),
    }),
    underWay: new Map(),
    release: readFile(toWorkerFile("download-worker.mjs")).then((bytes) => createHash("sha256").update(bytes).digest("hex")),
  };
  return holder[key];
}

/** A file is made anew where another release writes it otherwise, and where another database calls something else by the edition's number. */
async function toFileName(edition: Edition, format: DownloadFormat, { release }: Holder): Promise<string> {
  const made = [await release, edition.committedAt, edition.fileName, toPublicUrl("/"), JSON.stringify(describeDownloadColumns())];
  const version = createHash("sha256").update(made.join("\n")).digest("hex").slice(0, 12);
  return `edition-${edition.number}-${version}.${format}`;
}

function toFolder(): string {
  return path.join(/* turbopackIgnore: true */ readSettings().DATA_DIR, "downloads");
}

function toJob(edition: Edition, format: DownloadFormat, file: string): DownloadJob {
  const { DATABASE_READ_URL, DATABASE_URL } = readSettings();
  const t = getTranslator({ locale: defaultLocale, digits: toDefaultDigits(defaultLocale) });
  return {
    databaseUrl: DATABASE_READ_URL ?? DATABASE_URL ?? "",
    format,
    file,
    description: {
      site: t("site.name"),
      siteUrl: toPublicUrl(`/${defaultLocale}`),
      edition: edition.number,
      committedAt: edition.committedAt,
      permalink: toPublicUrl(`/${defaultLocale}/editions/${edition.number}`),
    },
    columns: describeDownloadColumns(),
  };
}
