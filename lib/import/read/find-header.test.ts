import { mkdtemp, rm, writeFile } from "node:fs/promises";
import os from "node:os";
import path from "node:path";
import fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { CsvFault } from "./csv";
import { listHeaders, peek } from "./find-header";
import { isTagRow, matchesTag } from "./hxl";
import { openFile, type Table } from "./open-file";
import { UnreadableFile } from "./unreadable-file";

const tableOf = (...rows: string[]): Table => ({
  sheet: null,
  async *rows() {
    yield rows.map((row, index) => ({ line: index + 1, cells: row.split(",") }));
  },
});
const headersOf = async (...rows: string[]) => listHeaders(await peek(tableOf(...rows)));

test("takes the row of hashtags under a header as part of it, blank where a column has no tag", async () => {
  const [title, header] = await headersOf("A title", "Place,People,Rounded", "#adm1 +Name,#affected+idps,", "North,1,1");
  expect(title?.header.names).toEqual(["A title"]);
  expect(header).toMatchObject({
    header: { row: 2, names: ["Place", "People", "Rounded"], hxl: ["#adm1+name", "#affected+idps", ""] },
    dataFrom: 3,
  });
});

test("takes a row of hashtags with nothing above it as the header", async () => {
  expect((await headersOf("#adm1+name,#affected", "North,1"))[0]).toMatchObject({
    header: { row: 1, hxl: ["#adm1+name", "#affected"] },
    dataFrom: 1,
  });
});

test("looks for the header in the first 25 rows only", async () => {
  expect(await headersOf(...Array.from({ length: 40 }, (_, row) => `comment ${row}`))).toHaveLength(25);
});

test("takes no row for hashtags of which less than half are tags", () => {
  expect(isTagRow(["#1 in rank", "two", "three"])).toBe(false);
  expect(isTagRow(["#date", "", "#adm1 + code"])).toBe(true);
});

test("matches tags by pattern, whatever the order of attributes", () => {
  expect(matchesTag("#affected+idps-origin", "#affected+ind+idps")).toBe(true);
  expect(matchesTag("#affected+idps-origin", "#affected+idps+origin")).toBe(false);
  expect(matchesTag("#affected+idps", "#population+idps")).toBe(false);
});

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), "find-header-"));
});
afterAll(() => rm(folder, { recursive: true }));

test("reads any bytes, or says in a sentence why not", async () => {
  const name = path.join(folder, "bytes");
  const start = fc.constantFrom("", "PK\x03\x04", "\uFEFF", "[", "{", '"', "a;b\n", "#adm1,#date\n");
  await fc.assert(
    fc.asyncProperty(start, fc.uint8Array({ minLength: 1, maxLength: 200 }), async (prefix, bytes) => {
      await writeFile(name, Buffer.concat([Buffer.from(prefix, "latin1"), bytes]));
      try {
        const file = await openFile(name);
        try {
          for (const table of file.tables) {
            const peeked = await peek(table);
            listHeaders(peeked);
            for await (const batch of peeked.rest) expect(batch.length).toBeGreaterThan(0);
          }
        } finally {
          await file.close();
        }
      } catch (error) {
        if (!(error instanceof UnreadableFile || error instanceof CsvFault)) throw error;
        expect(error.message.length).toBeGreaterThan(10);
      }
    }),
    { seed: 2003, numRuns: 300 },
  );
}, 30_000);
