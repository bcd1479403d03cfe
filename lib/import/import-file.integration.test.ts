import { appendFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { openExamplia, refusalsOf, toDailyFigures } from "./test-support/examplia";
import { setUpExamplia } from "./test-support/set-up-examplia";

const xa = setUpExamplia();

const CENSUS = "idps,XA,2020-01-01,2020-12-31,1200,,,exact,,,,,xa-census,";
const CURRENT = "SELECT value::text, qualifier::text, source_id, from_edition, until_edition FROM observation ORDER BY id";

describe("an edition", () => {
  test("keeps who, what, why and how many", async () => {
    const result = await xa.bringFigures([CENSUS], { committedBy: "amal", reason: "Census of 2020" });
    expect(result).toMatchObject({ outcome: "committed", edition: 7 });
    const [edition] = await xa.list("SELECT * FROM edition WHERE number = 7");
    expect(edition).toMatchObject({
      committed_by: "amal",
      file_name: "figures.csv",
      file_sha256: result.plan.sha256,
      subject: "observations",
      reason: "Census of 2020",
      added: 1,
      revised: 0,
      withdrawn: 0,
      unchanged: 0,
    });
    expect(result.plan.sha256).toMatch(/^[0-9a-f]{64}$/);
  });

  test("is not made where the same file comes twice, whatever the order of columns or rows", async () => {
    await xa.bringFigures([CENSUS]);
    expect(await xa.bringFigures([CENSUS])).toMatchObject({ outcome: "unchanged", plan: { counts: { unchanged: 1 } } });
    const turned =
      "source,value,qualifier,period_end,period_start,location,indicator\nxa-census,1200,exact,2020-12-31,2020-01-01,XA,idps\n";
    expect(await xa.bring("turned.csv", turned)).toMatchObject({ outcome: "unchanged" });
    expect(await xa.list("SELECT number FROM edition")).toHaveLength(6 + 1);
  });

  test("is not made where the importer is told not to commit", async () => {
    expect(await xa.bringFigures([CENSUS], { confirm: async () => false })).toMatchObject({
      outcome: "declined",
      plan: { counts: { added: 1 } },
    });
    expect(await xa.list("SELECT FROM observation")).toEqual([]);
    expect(await xa.list("SELECT number FROM edition")).toHaveLength(6);
  });
});

describe("a figure", () => {
  test("that is revised keeps the old one, readable as of its edition", async () => {
    await xa.bringFigures([CENSUS]);
    const result = await xa.bringFigures([CENSUS.replace("1200", "1250").replace("exact", "about")]);
    expect(result.plan).toMatchObject({
      counts: { added: 0, revised: 1, unchanged: 0 },
      revisions: [{ line: 2, what: "idps XA 2020-01-01/2020-12-31", former: "1200 · xa-census", next: "about 1250 · xa-census" }],
    });
    expect(await xa.list(CURRENT)).toEqual([
      { value: "1200", qualifier: "exact", source_id: "xa-census", from_edition: 7, until_edition: 8 },
      { value: "1250", qualifier: "about", source_id: "xa-census", from_edition: 8, until_edition: null },
    ]);
  });

  test("from another document of the same publisher supersedes, from another publisher stands beside it", async () => {
    await xa.bringFigures([CENSUS]);
    expect(await xa.bringFigures([CENSUS.replace("xa-census", "xa-census-again")])).toMatchObject({ plan: { counts: { revised: 1 } } });
    expect(await xa.bringFigures([CENSUS.replace("xa-census", "xa-bulletin")])).toMatchObject({ plan: { counts: { added: 1 } } });
  });

  test("not reported is kept as such, and is no zero", async () => {
    await xa.bringFigures([CENSUS.replace("1200", ""), CENSUS.replace("1200", "0").replace("XA", "XAG01")]);
    expect((await xa.list<{ value: string | null }>(CURRENT)).map((row) => row.value)).toEqual([null, "0"]);
  });

  test("keeps every digit", async () => {
    await xa.bringFigures(["voter_turnout,XA,2020-05-01,2020-05-31,56.110000001,,,exact,,,,XA-2020,xa-census,"]);
    expect((await xa.list<{ value: string }>(CURRENT))[0]?.value).toBe("56.110000001");
  });

  test("is told apart by where the displaced come from", async () => {
    const fromTheNorth = "idps,XA,2020-01-01,2020-12-31,300,,,exact,,,XAG01,,xa-census,";
    expect(await xa.bringFigures([CENSUS, fromTheNorth])).toMatchObject({ plan: { counts: { added: 2 } } });
  });
});

describe("a refusal", () => {
  test("commits nothing of the file, and names each line and column", async () => {
    const message = await refusalsOf(
      xa.bringFigures([
        CENSUS,
        CENSUS.replace("XA", "XGA01"),
        CENSUS.replace("1200", "1,200"),
        "voter_turnout,XA,2020-05-01,2020-05-31,156,,,exact,,,,XA-2020,xa-census,",
        "voter_turnout,XA,2020-05-01,2020-05-31,56,,,exact,female,,,XA-2020,xa-census,",
        CENSUS.replace("1200", "1.200"),
      ]),
    );
    expect(message.split("\n")).toEqual([
      "figures.csv: nothing was imported; 5 refusals",
      '  figures.csv, line 3, column "location": "XGA01" is not a code of the locations; did you mean "XAG01" (North Examplia)?',
      "  figures.csv, line 4: has 15 cells where the header has 14; quote cells that hold commas",
      '  figures.csv, line 5, column "value": "156" is more than 100 percent',
      '  figures.csv, line 6, column "sex": "female" must be empty: voter_turnout has election, not sex',
      '  figures.csv, line 7, column "value": "1.200" is not a whole number of persons; if the point separates thousands, leave it out',
    ]);
    expect(await xa.list("SELECT FROM observation")).toEqual([]);
    expect(await xa.list("SELECT number FROM edition")).toHaveLength(6);
  });

  test("names both lines of a figure that stands twice in a file", async () => {
    expect(await refusalsOf(xa.bringFigures([CENSUS, CENSUS.replace("1200", "1300")]))).toContain("line 3: is the same figure as line 2");
  });

  test("counts all and shows fifty", async () => {
    const rows = Array.from({ length: 120 }, (_, index) => CENSUS.replace("1200", `x${index}`));
    const message = await refusalsOf(xa.bringFigures(rows));
    expect(message).toContain("120 refusals");
    expect(message.split("\n")).toHaveLength(52);
    expect(message).toContain("… and 70 more");
  });

  test.each([
    ["an empty file", "", "is empty"],
    ["a header alone", "region,governorate\n", "has a header and no rows"],
    ["a workbook that is cut off", Buffer.from([0x50, 0x4b, 0x03, 0x04, 0x14]), "is a workbook that is cut off"],
    ["zero bytes", Buffer.from("region\0,governorate\n"), "zero bytes"],
    ["Latin-1", Buffer.from([...Buffer.from("region,governorate\nXA,"), 0xe9, 0x74, 0xe9, 0x0a]), "not UTF-8"],
    ["an open quote", 'region,governorate\n"XA,XAG01\n', "line 2: a quotation mark opens"],
  ])("ends %s in a sentence", async (_, content, words) => {
    expect(await refusalsOf(xa.bring("odd.csv", content))).toContain(words);
  });

  test("ends a folder and a missing file in a sentence", async () => {
    expect(await refusalsOf(xa.bring("x.csv", "x", { path: xa.folder }))).toContain("is a folder");
    expect(await refusalsOf(xa.bring("x.csv", "x", { path: `${xa.folder}/none.csv` }))).toContain("does not exist");
  });

  test("ends a file that changes while it is read, and takes it when it is complete", async () => {
    // Long notes make it a file that is read in several goes.
    const rows = toDailyFigures(6_000, 1).map((row) => `${row}${"as the census says ".repeat(25)}`);
    let goes = 0;
    const grow = () => {
      goes += 1;
      if (goes === 1) appendFileSync(`${xa.folder}/figures.csv`, `${CENSUS}\n`);
    };
    expect(await refusalsOf(xa.bringFigures(rows, { onProgress: grow }))).toContain("was changed while it was being read");
    expect(await xa.list("SELECT FROM observation")).toEqual([]);
    expect(await xa.bringFigures([...rows, CENSUS])).toMatchObject({ outcome: "committed", edition: 7, plan: { rows: 6_001 } });
  });

  test("leaves the connection fit for the next import", async () => {
    await refusalsOf(xa.bring("odd.csv", `${"region,governorate\n"}"XA,XAG01\n`));
    expect(await xa.bringFigures([CENSUS])).toMatchObject({ outcome: "committed" });
  });
});

test.each([
  ["UTF-16", Buffer.from("\uFEFFregion,governorate\nXA,XAG01\n", "utf16le")],
  ["UTF-16 without a byte-order mark", Buffer.from("region,governorate\nXA,XAG01\n", "utf16le")],
  ["semicolons", Buffer.from("region;governorate\nXA;XAG01\n")],
  ["tabs", Buffer.from("region\tgovernorate\nXA\tXAG01\n")],
])("reads %s as it reads UTF-8 and commas", async (_, content) => {
  expect(await xa.bring("region-members.csv", content)).toMatchObject({
    outcome: "committed",
    plan: { subject: "region-members", rows: 1 },
  });
});

test("reads Arabic names in Windows-1256", async () => {
  const line = Buffer.from([
    ...Buffer.from("code,kind,name_en,name_ar,name_ckb_checked\nXA,country,Examplia,"),
    0xc7,
    0xe1,
    0xe3,
    0xcb,
    0xc7,
    0xe1,
  ]);
  const result = await xa.bring("locations.csv", Buffer.concat([line, Buffer.from(",no\n")]));
  expect(result.plan.recognised).toMatchObject({ encoding: "windows-1256" });
  expect(await xa.list("SELECT name_ar FROM location WHERE code = 'XA'")).toEqual([{ name_ar: "المثال" }]);
});

test("reads a byte-order mark and CRLF as if they were not there", async () => {
  expect(await xa.bring("bom.csv", "\uFEFFregion,governorate\r\nXA,XAG01\r\n")).toMatchObject({ outcome: "committed", plan: { rows: 1 } });
});

test("warns of more votes than voters, and commits", async () => {
  const voters = "registered_voters,XA,2020-05-01,2020-05-31,900,,,exact,,general,,XA-2020,xa-census,";
  const votes = "votes_cast,XA,2020-05-01,2020-05-31,901,,,exact,,general,,XA-2020,xa-census,";
  const result = await xa.bringFigures([voters, votes]);
  expect(result.outcome).toBe("committed");
  expect(result.plan.warnings).toMatchObject({
    total: 1,
    first: [{ message: expect.stringContaining("901 votes cast are more than 900") }],
  });
});

test("warns of a part that is more than its whole", async () => {
  const result = await xa.bringFigures([CENSUS, CENSUS.replace("1200", "1201").replace("exact,,", "exact,female,")]);
  expect(result.plan.warnings.first[0]?.message).toContain("1201 for Women are more than the whole, 1200");
});

test("lets a second import wait for the first, tells it for whom, and numbers them one after the other", async () => {
  const second = await openExamplia(xa.databaseUrl);
  const order: string[] = [];
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const first = xa.bringFigures([CENSUS], {
    as: "first.csv",
    confirm: async () => {
      order.push("first is about to commit");
      await held;
      return true;
    },
  });
  await expect.poll(() => order).toEqual(["first is about to commit"]);
  const later = second.bringFigures([CENSUS.replace("1200", "1300")], {
    onWait: (holder) => {
      order.push(`second waits for the ${holder}`);
      release();
    },
  });
  expect(await first).toMatchObject({ edition: 7 });
  // The second sees what the first committed: it revises.
  expect(await later).toMatchObject({ edition: 8, plan: { counts: { revised: 1 } } });
  expect(order[1]).toBe("second waits for the import of first.csv by tester");
  await second.close();
});
