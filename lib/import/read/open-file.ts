import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import type { Row } from "./csv";
import { readJson } from "./json";
import { describeOpenError, openCsvFile } from "./read-file";
import type { TextKind } from "./sniff-text";
import { UnreadableFile } from "./unreadable-file";
import { readWorkbook } from "./workbook";

/** One table of a file: a sheet of a workbook, or the whole of any other file. */
export type Table = {
  /** Name of the sheet; null where the file is no workbook. */
  sheet: string | null;
  /** Its rows, to be asked for once. */
  rows: () => AsyncGenerator<Row[]>;
};

/** A file of any kind, opened. */
export type AnyFile = {
  kind: "text" | "workbook" | "json";
  size: number;
  /** How it is written, where it is text. */
  text: TextKind | null;
  tables: readonly Table[];
  bytesRead: () => number;
  /** Known once every row is read. */
  sha256: () => string;
  close: () => Promise<void>;
};

const LARGEST = { workbook: 100, json: 64 } as const;

/**
 * Opens CSV, TSV and the like as a stream; a workbook or JSON is read whole, within bounds.
 *
 * @throws UnreadableFile
 */
export async function openFile(path: string, asked: Partial<TextKind> = {}): Promise<AnyFile> {
  const kind = await sniffKind(path);
  if (kind === "text") {
    const file = await openCsvFile(path, asked);
    return { ...file, kind, tables: [{ sheet: null, rows: file.rows }] };
  }
  const bytes = await readWhole(path, kind);
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const tables: Table[] =
    kind === "workbook"
      ? (await readWorkbook(bytes)).map(({ name, rows }) => ({ sheet: name, rows: () => inBatches(rows) }))
      : [{ sheet: null, rows: () => inBatches(readJson(decodeJson(bytes))) }];
  return { kind, size: bytes.length, text: null, tables, bytesRead: () => bytes.length, sha256: () => sha256, close: async () => {} };
}

async function* inBatches(batches: Row[][]): AsyncGenerator<Row[]> {
  yield* batches;
}

async function sniffKind(path: string): Promise<AnyFile["kind"]> {
  const handle = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(describeOpenError(error));
  });
  try {
    if (!(await handle.stat()).isFile()) return "text";
    const start = Buffer.alloc(256);
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    if (start.readUInt32BE(0) === 0x504b0304) return "workbook";
    return /^[{[]/.test(start.toString("utf8", 0, bytesRead).replace(/^\uFEFF?\s*/, "")) ? "json" : "text";
  } finally {
    await handle.close();
  }
}

async function readWhole(path: string, kind: "workbook" | "json"): Promise<Buffer> {
  const handle = await open(path, "r");
  try {
    const before = await handle.stat();
    if (before.size > LARGEST[kind] * 1024 * 1024)
      throw new UnreadableFile(
        `is larger than the ${LARGEST[kind]} MB that ${kind === "json" ? "JSON" : "a workbook"} may have; bring it as CSV`,
      );
    const bytes = await handle.readFile();
    const after = await stat(path);
    if (bytes.length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs)
      throw new UnreadableFile("was changed while it was being read; import it again when it is complete");
    return bytes;
  } finally {
    await handle.close();
  }
}

function decodeJson(bytes: Buffer): string {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    throw new UnreadableFile("is JSON that is not UTF-8; save it as UTF-8");
  }
}
