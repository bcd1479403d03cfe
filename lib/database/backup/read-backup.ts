import { createHash, type Hash } from "node:crypto";
import { createReadStream } from "node:fs";
import { createGunzip } from "node:zlib";
import { z } from "zod";
import { SetupError } from "@/lib/process/setup-error.mjs";
import { type BackupFooter, type BackupHeader, END_OF_ROWS, FORMAT, NEWLINE, VERSION } from "./archive";
import { countRows } from "./save-backup";

const headerSchema = z.object({
  format: z.literal(FORMAT),
  version: z.number(),
  madeAt: z.string(),
  postgresql: z.string(),
  edition: z.number(),
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })),
  tables: z.array(z.object({ name: z.string(), columns: z.array(z.string()) })),
  sequences: z.array(z.object({ name: z.string(), last: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
});
const footerSchema = z.object({
  header: z.string(),
  tables: z.array(z.object({ name: z.string(), rows: z.number(), sha256: z.string() })),
});

/** No header or footer is longer; who reads more than this without a line's end reads something else. */
const LONGEST_LINE = 1_000_000;

/** What a backup's reader does with it; each may take its time. */
export type BackupVisitor = {
  onHeader?: (header: BackupHeader) => Promise<void>;
  onTable?: (index: number) => Promise<void>;
  onRows?: (rows: Buffer) => Promise<void>;
  onTableEnd?: (index: number) => Promise<void>;
};

/**
 * Reads a whole backup, with little memory whatever its size, and holds it to its own checksums.
 *
 * @throws SetupError where it is no backup, one of a later format, cut off or damaged; what was handed to the visitor before is then void
 */
export async function readBackup(file: string, visitor: BackupVisitor = {}): Promise<{ header: BackupHeader; footer: BackupFooter }> {
  const damaged = (how: string, cause?: unknown) =>
    new SetupError(`${file} is damaged (${how}): nothing of it can be restored. Take another backup.`, { cause });
  const foreign = (cause?: unknown) => new SetupError(`${file} is not a backup made by \`npm run db:backup\`.`, { cause });

  let header: BackupHeader | null = null;
  let footer: BackupFooter | null = null;
  let table = -1;
  let hash: Hash = createHash("sha256");
  let rows = 0;
  const sums: BackupFooter = { header: "", tables: [] };
  let rest: Buffer = Buffer.alloc(0);

  const beginTable = async () => {
    table += 1;
    hash = createHash("sha256");
    rows = 0;
    if (header && table < header.tables.length) await visitor.onTable?.(table);
  };
  const takeRows = async (chunk: Buffer) => {
    if (chunk.length === 0) return;
    hash.update(chunk);
    rows += countRows(chunk);
    await visitor.onRows?.(chunk);
  };
  /** Takes what it can from `rest`. @returns false where more has to be read first */
  const step = async (): Promise<boolean> => {
    if (header && table < header.tables.length) {
      const end = findEndOfRows(rest);
      if (end === -1) {
        // What may be the beginning of the end is kept, with the line's end before it.
        const sure = rest.lastIndexOf(NEWLINE, rest.length - 1) + 1;
        await takeRows(rest.subarray(0, sure));
        rest = rest.subarray(sure);
        return false;
      }
      await takeRows(rest.subarray(0, end));
      rest = rest.subarray(end + END_OF_ROWS.length);
      sums.tables.push({ name: header.tables[table]?.name ?? "", rows, sha256: hash.digest("hex") });
      await visitor.onTableEnd?.(table);
      await beginTable();
      return true;
    }
    if (footer) {
      if (rest.length > 0) throw damaged("something follows its end");
      return false;
    }
    const end = rest.indexOf(NEWLINE);
    if (end === -1) {
      if (rest.length > LONGEST_LINE) throw header ? damaged("it has no end") : foreign();
      return false;
    }
    const line = rest.subarray(0, end + 1);
    rest = rest.subarray(end + 1);
    const json = parseJson(line);
    if (!header) {
      const read = headerSchema.safeParse(json);
      if (!read.success) throw (json as { format?: unknown } | null)?.format === FORMAT ? toVersionError(file, json) : foreign(read.error);
      if (read.data.version > VERSION) throw toVersionError(file, json);
      header = read.data;
      sums.header = createHash("sha256").update(line).digest("hex");
      await visitor.onHeader?.(header);
      await beginTable();
    } else {
      const read = footerSchema.safeParse(json);
      if (!read.success) throw damaged("its list of checksums can't be read", read.error);
      footer = read.data;
    }
    return true;
  };

  try {
    for await (const chunk of openArchive(file)) {
      rest = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
      // A long row without an end in sight is not looked through again with every piece of it.
      while (await step());
    }
  } catch (error) {
    const { code = "" } = error as NodeJS.ErrnoException;
    if (code === "ENOENT") throw new SetupError(`There is no file ${file}.`, { cause: error });
    if (code === "EISDIR") throw foreign(error);
    if (code.startsWith("Z_") && !header) throw foreign(error);
    if (code === "Z_BUF_ERROR")
      throw new SetupError(`${file} is cut off: nothing of it can be restored. Take another backup.`, { cause: error });
    if (code.startsWith("Z_")) throw damaged("it can't be unpacked", error);
    throw error;
  }
  if (!header) throw foreign();
  if (!footer) throw new SetupError(`${file} is cut off: nothing of it can be restored. Take another backup.`);
  const expected: BackupFooter = footer;
  if (sums.header !== expected.header) throw damaged("its header is not the one that was written");
  for (const [index, sum] of sums.tables.entries()) {
    const wanted = expected.tables[index];
    if (sum.name !== wanted?.name || sum.rows !== wanted.rows || sum.sha256 !== wanted.sha256)
      throw damaged(`the rows of ${sum.name} are not those that were written`);
  }
  return { header, footer };
}

/** Reads a backup for nothing but to see that it is whole. */
export async function checkBackup(file: string): Promise<BackupFooter> {
  return (await readBackup(file)).footer;
}

/** The end of rows stands at the beginning of a line; within a row the same bytes may come after a backslash. */
function findEndOfRows(bytes: Buffer): number {
  for (let at = bytes.indexOf(END_OF_ROWS); at !== -1; at = bytes.indexOf(END_OF_ROWS, at + 1)) {
    if (at === 0 || bytes[at - 1] === NEWLINE) return at;
  }
  return -1;
}

async function* openArchive(file: string): AsyncGenerator<Buffer> {
  const source = createReadStream(file, { highWaterMark: 256 * 1024 });
  const gunzip = createGunzip({ chunkSize: 256 * 1024 });
  source.on("error", (error) => gunzip.destroy(error));
  try {
    yield* source.pipe(gunzip) as AsyncIterable<Buffer>;
  } finally {
    source.destroy();
  }
}

function parseJson(line: Buffer): unknown {
  try {
    return JSON.parse(line.toString("utf8"));
  } catch {
    return null;
  }
}

function toVersionError(file: string, json: unknown): SetupError {
  const { version } = json as { version?: unknown };
  return new SetupError(`${file} is a backup of format ${String(version)}, which this code does not know: update the code first.`);
}
