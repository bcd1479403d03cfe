import { createHash } from "node:crypto";
import type { FileHandle } from "node:fs/promises";
import { Zip, ZipDeflate } from "fflate";
import { toArchiveDay } from "../archive";

/** Without its 64-bit form, an archive has room for no more in one file, nor as a whole. */
const MOST_BYTES = 0xffff_ffff;

/** More than an archive holds; the message says what. */
export class TooLargeError extends Error {
  override name = "TooLargeError";
}

/** A file of an archive, as it was before it was packed. */
export type ZippedFile = { path: string; bytes: number; hash: string };

/**
 * An archive that is written as it is made: it takes the memory of one chunk, however large it becomes. The same files in the same order
 * give the same bytes, whatever machine they are written on: packed by our own library, all of one day.
 */
export class ZipFile {
  private readonly zip: Zip;
  private readonly mtime: Date;
  private chunks: Uint8Array[] = [];
  private written = 0;

  /** @param instant of all files, ISO 8601 in UTC */
  constructor(
    private readonly target: FileHandle,
    instant: string,
  ) {
    this.mtime = toArchiveDay(instant);
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.chunks.push(chunk);
    });
  }

  /** @throws TooLargeError */
  async add(path: string, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): Promise<ZippedFile> {
    const file = new ZipDeflate(path, { level: 6 });
    file.mtime = this.mtime;
    this.zip.add(file);
    const hash = createHash("sha256");
    let bytes = 0;
    for await (const chunk of chunks) {
      bytes += chunk.length;
      if (bytes > MOST_BYTES) throw new TooLargeError(`${path} is larger than 4 GiB`);
      hash.update(chunk);
      file.push(chunk);
      await this.write();
    }
    file.push(new Uint8Array(0), true);
    await this.write();
    return { path, bytes, hash: hash.digest("hex") };
  }

  /** @throws TooLargeError */
  async end(): Promise<void> {
    this.zip.end();
    await this.write();
  }

  private async write(): Promise<void> {
    const chunks = this.chunks;
    this.chunks = [];
    for (const chunk of chunks) {
      this.written += chunk.length;
      if (this.written > MOST_BYTES) throw new TooLargeError("the archive is larger than 4 GiB");
      await this.target.write(chunk);
    }
  }
}
