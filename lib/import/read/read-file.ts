import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { CsvReader, type Row } from "./csv";
import { sniffText, type TextKind } from "./sniff-text";
import { UnreadableFile } from "./unreadable-file";

export { UnreadableFile } from "./unreadable-file";

const CHUNK_BYTES = 1 << 20;

/** Rows are handed out by so many characters: what is made of them is gone before it has to be kept apart from what is newer. */
const BATCH_CHARACTERS = 1 << 16;

const CHANGED = "was changed while it was being read; import it again when it is complete";

/** A file being read: its rows in batches, and, when all are read, what it was. */
export type OpenFile = {
  size: number;
  /** How it is written. */
  text: TextKind;
  rows: () => AsyncGenerator<Row[]>;
  /** Bytes read so far. */
  bytesRead: () => number;
  /** Known once every row is read. */
  sha256: () => string;
  close: () => Promise<void>;
};

/**
 * Opens a file of separated values and hands out its rows as they are read: memory holds a chunk of the file, never the file.
 *
 * @param asked encoding and separator, where the person importing says them
 * @throws UnreadableFile where there is no such file, or it plainly is not one of text
 */
export async function openCsvFile(path: string, asked: Partial<TextKind> = {}): Promise<OpenFile> {
  const handle = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(describeOpenError(error));
  });
  try {
    const before = await handle.stat();
    if (before.isDirectory()) throw new UnreadableFile("is a folder; name one file in it");
    if (before.size === 0 && before.isFile()) throw new UnreadableFile("is empty; its first line must be the header");
    const hash = createHash("sha256");
    const state = { bytes: 0, digest: "" };
    const first = Buffer.allocUnsafe(CHUNK_BYTES);
    const start = first.subarray(0, (await handle.read(first, 0, CHUNK_BYTES, null)).bytesRead);
    refuseOtherKinds(start);
    const text = sniffText(start, start.length < CHUNK_BYTES, asked);
    async function* rows() {
      const chunks = readChunks(handle, start, hash, state, before.isFile() ? before.size : Number.POSITIVE_INFINITY, text.encoding);
      yield* splitRows(chunks, text.delimiter);
      state.digest = hash.digest("hex");
      const after = await handle.stat();
      if (before.isFile() && (after.size !== before.size || after.mtimeMs !== before.mtimeMs)) throw new UnreadableFile(CHANGED);
    }
    return { size: before.size, text, rows, bytesRead: () => state.bytes, sha256: () => state.digest, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** @param size how many bytes there can be: a file that grows as fast as it is read would have no end */
async function* readChunks(
  handle: FileHandle,
  start: Buffer,
  hash: ReturnType<typeof createHash>,
  state: { bytes: number },
  size: number,
  encoding: string,
): AsyncGenerator<string> {
  // What is not UTF-8 becomes U+FFFD here, and is refused later with its line and column.
  const decoder = new TextDecoder(encoding);
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (let bytes = start; bytes.length > 0; ) {
    state.bytes += bytes.length;
    if (state.bytes > size) throw new UnreadableFile(CHANGED);
    hash.update(bytes);
    yield decoder.decode(bytes, { stream: true });
    bytes = buffer.subarray(0, (await handle.read(buffer, 0, CHUNK_BYTES, null)).bytesRead);
  }
  yield decoder.decode();
}

async function* splitRows(chunks: AsyncIterable<string>, delimiter: string): AsyncGenerator<Row[]> {
  const reader = new CsvReader(delimiter);
  for await (const chunk of chunks) {
    for (let at = 0; at < chunk.length; at += BATCH_CHARACTERS) {
      const rows = reader.push(chunk.slice(at, at + BATCH_CHARACTERS));
      if (rows.length > 0) yield rows;
    }
  }
  const last = reader.end();
  if (last.length > 0) yield last;
}

function refuseOtherKinds(bytes: Buffer) {
  const begins = (...values: number[]) => values.every((value, index) => bytes[index] === value);
  if (begins(0x50, 0x4b, 0x03, 0x04)) throw new UnreadableFile("is a workbook or archive, not CSV");
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new UnreadableFile(
      "is an old (.xls) or password-protected workbook; save it without password as .xlsx or “CSV UTF-8” and import that",
    );
  if (begins(0x25, 0x50, 0x44, 0x46)) throw new UnreadableFile("is a PDF document, not a table");
  if (begins(0x1f, 0x8b)) throw new UnreadableFile("is compressed; unpack it and import the file inside");
}

export function describeOpenError({ code, message }: NodeJS.ErrnoException): string {
  if (code === "ENOENT") return "does not exist; check the name";
  if (code === "EACCES" || code === "EPERM") return "may not be read by this user";
  if (code === "EISDIR") return "is a folder; name one file in it";
  return `can't be read (${message})`;
}
