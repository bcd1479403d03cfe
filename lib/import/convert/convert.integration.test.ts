import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { expect, test } from "vitest";
import { parseMapping } from "../formats/mapping";
import { addPlaceAlias, PlaceAliasRefused } from "../place-alias";
import { refusalsOf } from "../test-support/examplia";
import { setUpExamplia } from "../test-support/set-up-examplia";
import { toWorkbook } from "../test-support/workbook";

const xa = setUpExamplia();

const HEADER = "indicator,location,period_start,period_end,value,qualifier,publisher,source_title,published_on";
const ROW = "idps,XA,2020-01-01,2020-12-31,1200,exact,Examplia Statistics,Yearbook of Examplia,2021-02";

test("makes a source of what a row says of it, and the same file again changes nothing", async () => {
  expect(await xa.bring("a.csv", `${HEADER}\n${ROW}\n`)).toMatchObject({ outcome: "committed", plan: { counts: { added: 2 } } });
  expect(await xa.list("SELECT id, publisher_code, title, published_on, licence FROM source WHERE id LIKE '%yearbook%'")).toEqual([
    {
      id: "xa-stats-yearbook-of-examplia",
      publisher_code: "xa-stats",
      title: "Yearbook of Examplia",
      published_on: "2021-02",
      licence: "CC BY 4.0",
    },
  ]);
  expect(await xa.bring("a.csv", `${HEADER}\n${ROW}\n`)).toMatchObject({ outcome: "unchanged" });
});

test("refuses an unknown publisher with the nearest known one, until it is introduced", async () => {
  const strange = ROW.replace("Examplia Statistics", "Examplia Statistic");
  expect(await refusalsOf(xa.bring("a.csv", `${HEADER}\n${strange}\n`))).toContain('did you mean "xa-stats" (Examplia Statistics)?');
  const result = await xa.bring("a.csv", `${HEADER}\n${strange}\n`, { newPublisher: "Examplia Statistic" });
  expect(result.plan.parts.map(({ subject }) => subject)).toEqual(["observations", "publishers", "sources"]);
  expect(await xa.list("SELECT name_en FROM publisher WHERE code = 'examplia-statistic'")).toEqual([{ name_en: "Examplia Statistic" }]);
});

test("takes the good rows alone where that is asked for, says so, and writes the others with their reasons, ready to come back", async () => {
  const errorsFile = path.join(xa.folder, "a.csv.errors.csv");
  const bad = ROW.replace("1200", "1.200").replace("XA", "XAG01");
  const content = `${HEADER}\n${ROW}\n${bad}\n`;
  await refusalsOf(xa.bring("a.csv", content, { errorsFile }));
  const result = await xa.bring("a.csv", content, { errorsFile, acceptValid: true, reason: "Yearbook" });
  expect(result).toMatchObject({ outcome: "committed", errorsFile, plan: { refusedRows: 1 } });
  const [edition] = await xa.list<{ reason: string }>("SELECT reason FROM edition ORDER BY number DESC LIMIT 1");
  expect(edition?.reason).toBe("Yearbook (only the good rows: 1 of 2 rows were refused and left out)");
  const written = await readFile(errorsFile, "utf8");
  expect(written.split("\n")[0]).toBe(`${HEADER},refused_because`);
  expect(written).toContain("is not a whole number of persons");
  expect(await xa.bring("fixed.csv", written.replace("1.200", "1200"))).toMatchObject({
    outcome: "committed",
    plan: { counts: { added: 1 } },
  });
});

test("takes neither of two rows that are the same figure, when only the good rows are asked for", async () => {
  const content = [HEADER, ROW, ROW.replace("1200", "1300"), ROW.replace("XA", "XAG01"), ""].join("\n");
  const result = await xa.bring("a.csv", content, { acceptValid: true });
  expect(result).toMatchObject({ outcome: "committed", plan: { refusedRows: 2 } });
  expect(await xa.list("SELECT location_code FROM observation")).toEqual([{ location_code: "XAG01" }]);
});

const WORKBOOK_ROWS = [
  ["Table 3: displaced people"],
  [],
  ["Region", "Day", "People", "Women"],
  ["North Examplia", { day: 45412 }, 1200, "700"],
  ["Total", { day: 45412 }, 1200, 700],
  ["Source: invented for this test, not for citation"],
];
const MAPPING = {
  name: "xa-table",
  title: "Table 3 of Examplia",
  location: { column: "Region", kind: "governorate" },
  period: { column: "Day" },
  figures: [
    { column: "People", indicator: "idps" },
    { column: "Women", indicator: "idps", dimensions: { sex: { is: "female" } } },
  ],
  skip: [{ column: "Region", is: ["Total"], reason: "total row" }],
};
const SOURCE = { publisher: "xa-stats", source_title: "Table 3" };

test("brings a workbook through a mapping: title rows, a total and notes below are told and left out", async () => {
  const mapping = parseMapping(JSON.stringify(MAPPING), "map.json");
  const workbook = toWorkbook([
    { name: "Read me", rows: [["Nothing here"]] },
    { name: "Data", rows: WORKBOOK_ROWS },
  ]);
  const { plan } = await xa.bring("a.xlsx", workbook, { mapping, source: SOURCE });
  expect(plan.recognised).toMatchObject({ kind: "workbook", format: "xa-table", sheet: "Data", headerRow: 3 });
  expect(plan.skipped).toEqual([
    { reason: "total row", count: 1 },
    { reason: "note beside or below the table", count: 1 },
  ]);
  expect(
    await xa.list("SELECT location_code, value::text, sex, reference_period_start::text AS day FROM observation ORDER BY sex"),
  ).toEqual([
    { location_code: "XAG01", value: "1200", sex: "", day: "2024-04-30" },
    { location_code: "XAG01", value: "700", sex: "female", day: "2024-04-30" },
  ]);
});

test("names the sheet and the cell of what it refuses in a workbook", async () => {
  const mapping = parseMapping(JSON.stringify(MAPPING), "map.json");
  const rows = [...WORKBOOK_ROWS.slice(0, 3), ["Nroth Examplia", { day: 45412 }, "1.234", 7]];
  const message = await refusalsOf(xa.bring("a.xlsx", toWorkbook([{ name: "Data", rows }]), { mapping, source: SOURCE }));
  expect(message).toContain(
    'sheet "Data", cell A4 (Region): "Nroth Examplia" is not a known governorate; did you mean "North Examplia" (XAG01)?',
  );
  expect(message).toContain('sheet "Data", cell C4 (People): "1.234" can be read as thousands or as decimals');
});

test("names the cell of a workbook in our own columns", async () => {
  const rows = [
    ["region", "governorate"],
    ["XA", "XAG02"],
  ];
  const message = await refusalsOf(xa.bring("a.xlsx", toWorkbook([{ name: "Data", rows }])));
  expect(message).toContain('sheet "Data", cell B2 (governorate): "XAG02" is not a code of the locations');
});

test("asks for the sheet where several could be meant", async () => {
  const rows = [
    ["region", "governorate"],
    ["XA", "XAG01"],
  ];
  const workbook = toWorkbook([
    { name: "May", rows },
    { name: "June", rows },
  ]);
  expect(await refusalsOf(xa.bring("a.xlsx", workbook))).toContain(
    '"May" (region-members), "June" (region-members); say which with --sheet',
  );
  expect(await xa.bring("a.xlsx", workbook, { sheet: "june" })).toMatchObject({ outcome: "committed" });
});

test("reads our own columns from JSON", async () => {
  const record = {
    indicator: "idps",
    location: "XA",
    period_start: "2020-01-01",
    period_end: "2020-12-31",
    value: 5,
    qualifier: "about",
    source: "xa-census",
  };
  expect(await xa.bring("a.json", JSON.stringify([record]))).toMatchObject({
    outcome: "committed",
    plan: { recognised: { kind: "json" } },
  });
});

test("finds a place by a spelling that was taught", async () => {
  const mapping = parseMapping(JSON.stringify(MAPPING), "map.json");
  const file = "Region,Day,People,Women\nUpper Examplia,2024-04-30,5,2\n";
  expect(await refusalsOf(xa.bring("a.csv", file, { mapping, source: SOURCE }))).toContain(
    'line 2, column "Region": "Upper Examplia" is not a known',
  );
  await addPlaceAlias(xa.client, "upper-Examplia", "XAG01", "tester");
  expect(await xa.bring("a.csv", file, { mapping, source: SOURCE })).toMatchObject({ outcome: "committed" });
  await expect(addPlaceAlias(xa.client, "Upper", "XAG09", "tester")).rejects.toThrow(PlaceAliasRefused);
});

test("gives no edition to a file of which no figure can be taken", async () => {
  const mapping = parseMapping(JSON.stringify(MAPPING), "map.json");
  const file = "Region,Day,People,Women\nTotal,2024-04-30,5,2\n";
  expect(await refusalsOf(xa.bring("a.csv", file, { mapping, source: SOURCE }))).toContain(
    "gives no figure: none of its 1 rows was taken (1: total row)",
  );
});

test("tells every fault of a mapping", () => {
  expect(() => parseMapping('{"name":"X y","figures":[]}', "map.json")).toThrow(/name: must be of small letters[\s\S]*location/);
});

test("refuses rows of a text file for words that are not UTF-8, by their column", async () => {
  const mapping = parseMapping(JSON.stringify(MAPPING), "map.json");
  await writeFile(path.join(xa.folder, "x"), "");
  const bytes = Buffer.from([...Buffer.from("Region,Day,People,Women\nNorth "), 0xe9, 0x74, 0xe9, ...Buffer.from(",2024-04-30,5,2\n")]);
  expect(await refusalsOf(xa.bring("a.csv", bytes, { mapping, source: SOURCE }))).toContain("not UTF-8");
});
