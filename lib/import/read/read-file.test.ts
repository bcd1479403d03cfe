import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Row } from "./csv";
import { openCsvFile } from "./read-file";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "read-file-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function readAll(content: string | Buffer, whileReading?: (file: string) => Promise<void>) {
  const name = path.join(folder, "xa.csv");
  await writeFile(name, content);
  const file = await openCsvFile(name);
  const rows: Row[] = [];
  try {
    for await (const batch of file.rows()) {
      rows.push(...batch);
      await whileReading?.(name);
    }
    return { cells: rows.map((row) => row.cells), sha256: file.sha256() };
  } finally {
    await file.close();
  }
}

test("gives the SHA-256 of the bytes as they are, byte-order mark included", async () => {
  const { cells, sha256 } = await readAll("\uFEFFcode\nXA\n");
  expect(cells).toEqual([["code"], ["XA"]]);
  expect(sha256).toBe("2fefd7869f40376a23c57d73c3fec40292b6ab104f0dec1b3a88dda4b9faa2b4");
});

test("reads letters of several bytes whole where a chunk ends within one", async () => {
  const long = `code,note\nXA,"${"ئ".repeat(20_000)}"\n`.repeat(40);
  const { cells } = await readAll(long);
  expect(cells.every(([, note]) => note === "note" || note === "ئ".repeat(20_000))).toBe(true);
  expect(cells).toHaveLength(80);
});

test("refuses a file that grows while it is read", async () => {
  await expect(readAll("code\nXA\n", (file) => appendFile(file, "XB\n"))).rejects.toThrow("was changed while it was being read");
});
