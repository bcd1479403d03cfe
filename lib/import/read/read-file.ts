import { createHash } from "node:crypto";
import { type FileHandle, open } from "node:fs/promises";
import { CsvReader, type Row } from "./csv";

const CHUNK_BYTES = 1 << 20;

const CHANGED = "was changed while it was being read; import it again when it is complete";

/** A file being read: its rows in batches, and, when all are read, what it was. */
export type OpenFile = {
  size: number;
  rows: () => AsyncGenerator<Row[]>;
  /** Bytes read so far. */
  bytesRead: () => number;
  /** Known once every row is read. */
  sha256: () => string;
  close: () => Promise<void>;
};

/** Why a file can't be read at all, as a sentence. */
export class UnreadableFile extends Error {}

/**
 * Opens a CSV file in UTF-8 and hands out its rows as they are read: memory holds a chunk of the file, never the file.
 *
 * @throws UnreadableFile where there is no such file, or it plainly is not one of text
 */
export async function openCsvFile(path: string): Promise<OpenFile> {
  const handle = await open(path, "r").catch((error: NodeJS.ErrnoException) => {
    throw new UnreadableFile(describeOpenError(error));
  });
  try {
    const before = await handle.stat();
    if (before.isDirectory()) throw new UnreadableFile("is a folder; name one file in it");
    if (before.size === 0 && before.isFile()) throw new UnreadableFile("is empty; its first line must be the header");
    const hash = createHash("sha256");
    const state = { bytes: 0, digest: "" };
    async function* rows() {
      yield* splitRows(readChunks(handle, hash, state, before.isFile() ? before.size : Number.POSITIVE_INFINITY));
      state.digest = hash.digest("hex");
      const after = await handle.stat();
      if (before.isFile() && (after.size !== before.size || after.mtimeMs !== before.mtimeMs)) throw new UnreadableFile(CHANGED);
    }
    return { size: before.size, rows, bytesRead: () => state.bytes, sha256: () => state.digest, close: () => handle.close() };
  } catch (error) {
    await handle.close();
    throw error;
  }
}

/** @param size how many bytes there can be: a file that grows as fast as it is read would have no end */
async function* readChunks(
  handle: FileHandle,
  hash: ReturnType<typeof createHash>,
  state: { bytes: number },
  size: number,
): AsyncGenerator<string> {
  // What is not UTF-8 becomes U+FFFD here, and is refused later with its line and column.
  const decoder = new TextDecoder("utf-8");
  const buffer = Buffer.allocUnsafe(CHUNK_BYTES);
  for (;;) {
    const { bytesRead } = await handle.read(buffer, 0, CHUNK_BYTES, null);
    if (bytesRead === 0) break;
    const bytes = buffer.subarray(0, bytesRead);
    if (state.bytes === 0) refuseOtherKinds(bytes);
    state.bytes += bytesRead;
    if (state.bytes > size) throw new UnreadableFile(CHANGED);
    hash.update(bytes);
    yield decoder.decode(bytes, { stream: true });
  }
  yield decoder.decode();
}

async function* splitRows(chunks: AsyncIterable<string>): AsyncGenerator<Row[]> {
  const reader = new CsvReader();
  for await (const chunk of chunks) {
    const rows = reader.push(chunk);
    if (rows.length > 0) yield rows;
  }
  const last = reader.end();
  if (last.length > 0) yield last;
}

function refuseOtherKinds(bytes: Buffer) {
  const begins = (...values: number[]) => values.every((value, index) => bytes[index] === value);
  if (begins(0x50, 0x4b, 0x03, 0x04))
    throw new UnreadableFile("is a workbook or archive, not CSV; save the sheet as “CSV UTF-8” and import that");
  if (begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new UnreadableFile("is an old or protected workbook, not CSV; save the sheet as “CSV UTF-8” and import that");
  if (begins(0x25, 0x50, 0x44, 0x46)) throw new UnreadableFile("is a PDF document, not CSV");
  if (begins(0x1f, 0x8b)) throw new UnreadableFile("is compressed; unpack it and import the CSV file inside");
  if (begins(0xff, 0xfe) || begins(0xfe, 0xff)) throw new UnreadableFile("is UTF-16; save it as “CSV UTF-8” and import that");
  const zero = bytes.indexOf(0);
  if (zero >= 0 && zero < 4096) throw new UnreadableFile("is not a text file; it holds zero bytes");
}

function describeOpenError({ code, message }: NodeJS.ErrnoException): string {
  if (code === "ENOENT") return "does not exist; check the name";
  if (code === "EACCES" || code === "EPERM") return "may not be read by this user";
  if (code === "EISDIR") return "is a folder; name one file in it";
  return `can't be read (${message})`;
}
