import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import { parquetReadObjects, toJson } from "hyparquet";
import pg from "pg";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { observationColumns } from "@/lib/api/operations/observation-columns";
import { hostileTexts } from "@/lib/export/testing/hostile-texts";
import { lastEdition } from "@/lib/import/editions/edition-refused";
import { setUpExamplia } from "@/lib/import/test-support/set-up-examplia";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";
import type { DownloadFormat } from "../discovery/data-addresses";
import type { DownloadJob } from "./download-job";
import { archivedTables } from "./tables";
import { writeDownload } from "./write-download";

const figures = Object.fromEntries(
  observationColumns.filter(({ name }) => name !== "id").map(({ name, schema }) => [name, schema.description ?? ""]),
);

let folder = "";
let files = 0;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "indicators-downloads-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function write(databaseUrl: string, edition: number, format: DownloadFormat) {
  const file = path.join(folder, `${++files}.${format}`);
  const description = {
    site: "Examplia in figures",
    siteUrl: "https://figures.example.org/en",
    edition,
    committedAt: "2026-11-24T17:10:53.000Z",
    permalink: `https://figures.example.org/en/editions/${edition}`,
  };
  const job: DownloadJob = { databaseUrl, format, file, description, columns: { figures, tables: {} } };
  const written = await writeDownload(job);
  return { ...written, content: new Uint8Array(await readFile(file)) };
}

function readCsv(bytes: Uint8Array | undefined): Record<string, string>[] {
  return parse(strFromU8(bytes ?? new Uint8Array()), { columns: true });
}

async function readParquet(content: Uint8Array): Promise<Record<string, unknown>[]> {
  const file = content.buffer.slice(content.byteOffset, content.byteOffset + content.byteLength) as ArrayBuffer;
  return parquetReadObjects({ file });
}

describe("of the shipped figures", () => {
  let database: TestDatabase;
  let edition = 0;
  beforeAll(async () => {
    database = await createLoadedDatabase();
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    edition = await lastEdition(client);
    await client.end();
  });
  afterAll(() => database.drop());

  test("the archive describes every table to the byte, and the same edition gives the same archive", async () => {
    const [one, other] = [await write(database.url, edition, "zip"), await write(database.url, edition, "zip")];
    expect(one.hash).toBe(other.hash);
    const parts = unzipSync(one.content);
    expect(Object.keys(parts)).toEqual([
      ...["README.txt", "README.ar.txt", "README.ckb.txt", "LICENCES.txt"],
      ...archivedTables.map((name) => `${name}.csv`),
      "datapackage.json",
    ]);
    const described = JSON.parse(strFromU8(parts["datapackage.json"] ?? new Uint8Array()));
    expect(described.resources).toHaveLength(archivedTables.length);
    for (const { path: name, bytes, hash, rowCount, schema } of described.resources) {
      const part = parts[name] ?? new Uint8Array();
      expect([bytes, hash]).toEqual([part.length, `sha256:${createHash("sha256").update(part).digest("hex")}`]);
      const rows = readCsv(part);
      expect(rows, name).toHaveLength(rowCount);
      const columns = schema.fields.map((field: { name: string }) => field.name);
      expect(Object.keys(rows[0] ?? {})).toEqual(columns);
      for (const { fields, reference } of schema.foreignKeys ?? []) {
        const known = new Set(readCsv(parts[`${reference.resource}.csv`]).map((row) => row[reference.fields[0]]));
        for (const row of rows)
          if (row[fields[0]] !== "") expect(known.has(row[fields[0]]), `${name} ${fields[0]} ${row[fields[0]]}`).toBe(true);
      }
      for (const { name: column, type, constraints } of schema.fields)
        for (const row of rows) {
          const cell = row[column] ?? "";
          if (cell === "") expect(constraints?.required, `${name} ${column}`).not.toBe(true);
          else if (type === "date") expect(cell).toMatch(/^\d{4}-\d\d-\d\d$/);
          else if (type === "boolean") expect(["yes", "no"]).toContain(cell);
          else if (type !== "string") expect(cell).toMatch(/^-?\d+(\.\d+)?$/);
        }
    }
    expect(readCsv(parts["observations.csv"])).toHaveLength(one.figures);
    for (const readme of ["README.txt", "README.ar.txt", "README.ckb.txt"])
      expect(strFromU8(parts[readme] ?? new Uint8Array())).toContain("observations");
  });

  test("Parquet holds the same figures with their types: nulls are nulls, days are days, and no number loses a digit", async () => {
    const { content } = await write(database.url, edition, "parquet");
    const rows = await readParquet(content);
    const parts = unzipSync((await write(database.url, edition, "zip")).content);
    const csv = readCsv(parts["observations.csv"]);
    const sources = new Map(readCsv(parts["sources.csv"]).map((source) => [source.id, source]));
    expect(rows).toHaveLength(csv.length);
    expect(Object.keys(rows[0] ?? {})).toEqual(Object.keys(figures));
    for (const [position, row] of rows.entries()) {
      const expected = csv[position] ?? {};
      for (const column of ["value", "lower", "upper"]) {
        const number = row[column];
        expect(number === null ? "" : String(number)).toBe(expected[column]);
      }
      expect((row.period_start as Date).toISOString().slice(0, 10)).toBe(expected.period_start);
      for (const column of ["indicator", "location", "sex", "source", "qualifier", "election"])
        expect(row[column] ?? "").toBe(expected[column]);
      expect(row.source_title).toBe(sources.get(expected.source ?? "")?.title);
      expect(typeof row.doubtful).toBe("boolean");
    }
    expect(rows.some(({ value }) => value === null)).toBe(csv.some(({ value }) => value === ""));
    expect(() => JSON.stringify(toJson(rows[0]))).not.toThrow();
  });

  test("the workbook has a sheet for every table, with numbers and days as such", async () => {
    const { content, figures: count } = await write(database.url, edition, "xlsx");
    const sheets = await readExcelFile(Buffer.from(content));
    expect(sheets.map(({ sheet }) => sheet)).toEqual(["about", ...archivedTables]);
    const rows = sheets.find(({ sheet }) => sheet === "observations")?.data ?? [];
    expect(rows).toHaveLength(count + 1);
    const header = rows[0] ?? [];
    const first = rows[1] ?? [];
    expect(typeof first[header.indexOf("value")]).toBe("number");
    expect(first[header.indexOf("period_start")]).toBeInstanceOf(Date);
  });

  test("no cell of the shipped figures had to be kept from running as a formula, so that the archive imports as it is", async () => {
    const parts = unzipSync((await write(database.url, edition, "zip")).content);
    for (const name of archivedTables) expect(strFromU8(parts[`${name}.csv`] ?? new Uint8Array()), name).not.toMatch(/(^|,)"?'[=+\-@]/m);
  });
});

const hostile = Object.values(hostileTexts);

describe("of imported figures", () => {
  const xa = setUpExamplia({ per: "file" });
  /** Of the tracker, whose rows nobody may pass on. */
  const tracked = [91_117, 41_113];

  beforeAll(async () => {
    await xa.bring(
      "publishers.csv",
      `code,name_en,kind,licence,redistributable,credit_line
xa-tracker,Tracker of Examplia,ngo,terms of the tracker,no,Tracker
`,
    );
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const titles = hostile.map((text, index) => `xa-hostile-${index},xa-stats,${quoted(`x${text}`)},2021,CC BY 4.0`);
    await xa.bring(
      "sources.csv",
      ["id,publisher,title,published_on,licence", "xa-rows,xa-tracker,Rows,2021,terms of the tracker", ""].join("\n"),
    );
    for (const [index, title] of titles.entries())
      await xa.bring("sources.csv", `id,publisher,title,published_on,licence\n${title}\n`).catch(() => refused.add(index));
    await xa.bringFigures(tracked.map((value, day) => `idps,XA,2020-01-0${day + 1},2020-01-0${day + 1},${value},,,exact,,,,,xa-rows,`));
    await xa.bringFigures([
      "idps,XA,2020-01-03,2020-01-03,100000,,,more_than,,,,,xa-census,=1+1",
      "idps,XA,2020-01-04,2020-01-04,,,,exact,,,,,xa-census,not given",
      "voter_turnout,XA,2020-05-01,2020-05-31,41.05,40.5,42,about,,,,XA-2020,xa-bulletin,",
    ]);
  }, 120_000);
  const refused = new Set<number>();

  const edition = async () => (await xa.list<{ last: number }>("SELECT max(number) AS last FROM edition"))[0]?.last ?? 0;

  test.each(["zip", "xlsx", "parquet"] as const)(
    "nothing that may not be passed on is in %s, which says how much is left out",
    async (format) => {
      const written = await write(xa.databaseUrl, await edition(), format);
      expect([written.figures, written.leftOut]).toEqual([3, 2]);
      const text = await readAll(written.content, format);
      for (const value of tracked) expect(text).not.toContain(String(value));
      expect(text).toContain("Tracker of Examplia");
    },
  );

  test("qualifiers, ranges, remarks and missing values come through", async () => {
    const rows = await readParquet((await write(xa.databaseUrl, await edition(), "parquet")).content);
    expect(rows.map(({ value, lower, upper, qualifier }) => [value, lower, upper, qualifier])).toEqual([
      [100_000, null, null, "more_than"],
      [null, null, null, "exact"],
      [41.05, 40.5, 42, "about"],
    ]);
    expect(rows[2]).toMatchObject({
      publisher: "xa-relief",
      quoted_body: "xa-stats",
      unit: "percent",
      quoted_body_name: "Examplia Statistics",
    });
  });

  test("no imported text is run by a spreadsheet, or breaks the file", async () => {
    const parts = unzipSync((await write(xa.databaseUrl, await edition(), "zip")).content);
    const [first] = readCsv(parts["observations.csv"]);
    expect(first?.note).toBe("'=1+1");
    const titles = readCsv(parts["sources.csv"]).filter(({ id }) => id?.startsWith("xa-hostile-"));
    expect(titles.length).toBeGreaterThan(10);
    expect(titles.length + refused.size).toBe(hostile.length);
    const sheets = await readExcelFile(Buffer.from((await write(xa.databaseUrl, await edition(), "xlsx")).content));
    const rows = sheets.find(({ sheet }) => sheet === "sources")?.data ?? [];
    expect(rows.filter(([id]) => String(id).startsWith("xa-hostile-"))).toHaveLength(titles.length);
  });

  test("there is no file of an edition that there is not", async () => {
    await expect(write(xa.databaseUrl, 999, "zip")).rejects.toThrow("There is no edition 999");
  });

  async function readAll(content: Uint8Array, format: DownloadFormat): Promise<string> {
    if (format === "parquet") return strFromU8(content, true) + JSON.stringify(toJson(await readParquet(content)));
    return Object.values(unzipSync(content))
      .map((part) => strFromU8(part))
      .join("\n");
  }
});
