import { createWriteStream } from "node:fs";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createTestDatabase } from "@/tests/database";
import { announceImport, takeImportLock } from "../commit/lock";
import { importFile } from "../import-file";
import { type Examplia, openExamplia } from "../test-support/examplia";
import { setUpExamplia } from "../test-support/set-up-examplia";
import { diffEditions, type EditionChange } from "./diff-editions";
import { exportEdition } from "./export-edition";
import { listEditions } from "./list-editions";
import { revertEdition } from "./revert-edition";

const xa = setUpExamplia();

const CENSUS = "idps,XA,2020-01-01,2020-12-31,1200,,,exact,,,,,xa-census,";
const REVISED = "idps,XA,2020-01-01,2020-12-31,1300,,,about,,,,,xa-census-again,corrected";
const NORTH = 'idps,XAG01,2020-01-01,2020-12-31,0,,,exact,female,,XA,,xa-bulletin,"a ""note"", of\ntwo lines"';
const NOT_REPORTED = "idps,XAG01,2021-01-01,2021-12-31,,,,exact,,,,,xa-bulletin,";
const TURNOUT = "voter_turnout,XA,2020-05-01,2020-05-31,56.10,,,exact,,,,XA-2020,xa-census,";
const STANDING = "SELECT location_code, value::text, source_id FROM observation WHERE until_edition IS NULL ORDER BY location_code";

async function diff(from: number, to: number): Promise<EditionChange[]> {
  const changes: EditionChange[] = [];
  for await (const change of diffEditions(xa.client, from, to)) changes.push(change);
  return changes;
}

function revert(edition: number, options: { keepEntries?: boolean; confirm?: () => Promise<boolean> } = {}) {
  return revertEdition(xa.client, { edition, reason: "It was a mistake", committedBy: "amal", ...options });
}

/** Exports an edition and gives the text of each file, by name, in order. */
async function exportTo(who: Examplia, edition: number, byTheme = false): Promise<Record<string, string>> {
  const folder = path.join(who.folder, `edition-${edition}`);
  await mkdir(folder, { recursive: true });
  const { files } = await exportEdition(who.client, { edition, byTheme, open: async (name) => createWriteStream(path.join(folder, name)) });
  const texts: Record<string, string> = {};
  for (const { name } of files) texts[name] = await readFile(path.join(folder, name), "utf8");
  return texts;
}

describe("the list of editions", () => {
  test("says who brought what, why, and what it changed", async () => {
    await xa.bringFigures([CENSUS], { committedBy: "amal", reason: "Census" });
    const editions = await listEditions(xa.client);
    expect(editions.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    expect(editions.at(-1)).toMatchObject({ committedBy: "amal", subject: "observations", added: 1, reason: "Census" });
    expect(editions.at(-1)?.committedAt).toMatch(/^\d{4}-\d\d-\d\dT.*Z$/);
  });
});

describe("the difference between two editions", () => {
  test("names each figure that was added or revised, column by column", async () => {
    await xa.bringFigures([CENSUS]);
    await xa.bringFigures([REVISED, NORTH]);
    expect(await diff(7, 8)).toEqual([
      {
        subject: "observations",
        change: "revised",
        key: { indicator: "idps", location: "XA", period_start: "2020-01-01", period_end: "2020-12-31", publisher: "xa-stats" },
        fields: {
          value: { from: "1200", to: "1300" },
          qualifier: { from: "exact", to: "about" },
          note: { from: null, to: "corrected" },
          source: { from: "xa-census", to: "xa-census-again" },
        },
      },
      expect.objectContaining({
        change: "added",
        key: expect.objectContaining({ location: "XAG01", sex: "female", quoted_body: "xa-stats" }),
      }),
    ]);
  });

  test("turns round with its direction", async () => {
    await xa.bringFigures([CENSUS]);
    await xa.bringFigures([NORTH]);
    expect(await diff(8, 7)).toMatchObject([{ change: "withdrawn", fields: { value: { from: "0", to: null } } }]);
    expect(await diff(7, 7)).toEqual([]);
  });

  test("names catalogue entries that were introduced or changed", async () => {
    await xa.bring("elections.csv", "code,country,type,name_en,held_from\nXA-2020,XA,parliamentary,Second of May,2020-05\n");
    await xa.bring("dimensions.csv", "dimension,code,name_en\nsex,female,Women\ncause,flood,Flood\n");
    expect(await diff(6, 8)).toEqual([
      {
        subject: "dimensions",
        change: "added",
        key: { dimension: "cause", code: "flood" },
        fields: { name_en: { from: null, to: "Flood" } },
      },
      {
        subject: "elections",
        change: "revised",
        key: { code: "XA-2020" },
        fields: { name_en: { from: "Examplia 2020", to: "Second of May" } },
      },
    ]);
  });

  test("counts everything from before the first edition, and refuses editions that don't exist", async () => {
    expect((await diff(0, 6)).map(({ change }) => change)).toEqual(Array(15).fill("added"));
    await expect(diff(1, 99)).rejects.toThrow("There is no edition 99; the last is 6.");
  });
});

describe("taking an edition back", () => {
  test("ends what it added and brings back what it superseded, and leaves every edition as it was", async () => {
    await xa.bringFigures([CENSUS]);
    await xa.bringFigures([REVISED, NORTH]);
    expect(await revert(8)).toMatchObject({ outcome: "committed", edition: 9, plan: { figures: { added: 0, revised: 1, withdrawn: 1 } } });
    expect(await xa.list(STANDING)).toEqual([{ location_code: "XA", value: "1200", source_id: "xa-census" }]);
    expect(await diff(7, 9)).toEqual([]);
    expect(await diff(7, 8)).toHaveLength(2);
    const [edition] = await xa.list("SELECT * FROM edition WHERE number = 9");
    expect(edition).toMatchObject({ added: 0, revised: 1, withdrawn: 1, committed_by: "amal", file_name: "revert of edition 8" });
  });

  test("can be taken back itself", async () => {
    await xa.bringFigures([CENSUS]);
    await xa.bringFigures([REVISED, NORTH]);
    await revert(8);
    expect(await revert(9)).toMatchObject({ edition: 10, plan: { figures: { added: 1, revised: 1, withdrawn: 0 } } });
    expect(await diff(8, 10)).toEqual([]);
  });

  test("lets the same file be imported again", async () => {
    await xa.bringFigures([CENSUS]);
    await revert(7);
    expect(await xa.list(STANDING)).toEqual([]);
    expect(await xa.bringFigures([CENSUS])).toMatchObject({ outcome: "committed", edition: 9, plan: { counts: { added: 1 } } });
  });

  test("is refused where a later edition built on it, with the figures named", async () => {
    await xa.bringFigures([CENSUS]);
    await xa.bringFigures([REVISED]);
    await expect(revert(7)).rejects.toThrow(
      "later editions changed 1 of its figures or entries again. Take those back first:\n  edition 8, observations: idps XA 2020-01-01/2020-12-31 xa-stats",
    );
    await revert(8);
    await expect(revert(8)).rejects.toThrow("edition 9, observations");
    expect(await xa.list("SELECT 1 FROM edition")).toHaveLength(9);
  });

  test("is refused where what it withdrew was reported anew since", async () => {
    await xa.bringFigures([CENSUS]);
    await revert(7);
    await xa.bringFigures([CENSUS]);
    await expect(revert(8)).rejects.toThrow("edition 9, observations: idps XA");
  });

  test("gives catalogue entries their former row back, and keeps what each edition says of them", async () => {
    await xa.bring("elections.csv", "code,country,type,name_en,held_from,seats\nXA-2020,XA,parliamentary,Second of May,2020-05-02,90\n");
    expect(await revert(7)).toMatchObject({ edition: 8, plan: { entries: [{ catalogue: "elections", revised: 1 }] } });
    expect(await diff(6, 8)).toEqual([]);
    expect(await diff(6, 7)).toMatchObject([{ subject: "elections", fields: { seats: { from: null, to: "90" } } }]);
    expect(await diff(7, 8)).toMatchObject([{ subject: "elections", fields: { seats: { from: "90", to: null } } }]);
    await expect(revert(7)).rejects.toThrow("edition 8, elections: XA-2020");
  });

  test("gives lists, yes and no, and places their former row back", async () => {
    await xa.bring(
      "indicators.csv",
      "code,theme,kind,unit,name_en,definition_en,additive_over_places,dimensions\nidps,displacement,flow,persons,Displaced,Displaced people,no,sex\n",
    );
    await xa.bring(
      "locations.csv",
      "code,kind,admin_level,parent_code,name_en,name_ckb_checked,lat\nXAG01,governorate,1,,North,yes,36.5\n",
    );
    await revert(7);
    await revert(8);
    expect(await diff(6, 10)).toEqual([]);
  });

  test("is refused where it only introduced catalogue entries", async () => {
    await expect(revert(6)).rejects.toThrow("Edition 6 only introduced entries of catalogues (elections: XA-2020)");
  });

  test("is refused where readers would go on seeing entries that it introduced, unless they may stay", async () => {
    await xa.bring(
      "elections.csv",
      "code,country,type,name_en,held_from\nXA-2020,XA,parliamentary,Second of May,2020-05\nXA-2024,XA,parliamentary,Examplia 2024,2024\n",
    );
    await expect(revert(7)).rejects.toThrow("readers see (elections: XA-2024)");
    expect(await revert(7, { keepEntries: true })).toMatchObject({ plan: { stay: [{ catalogue: "elections", keys: ["XA-2024"] }] } });
    expect(await diff(6, 8)).toMatchObject([{ change: "added", key: { code: "XA-2024" } }]);
  });

  test("waits for an import that is under way, and is told whose", async () => {
    await xa.bringFigures([CENSUS]);
    const other = await openExamplia(xa.databaseUrl);
    try {
      await other.client.query("BEGIN");
      await announceImport(other.client, "other.csv", "basim");
      await takeImportLock(other.client);
      const holders: string[] = [];
      const reverted = revertEdition(xa.client, {
        edition: 7,
        reason: "It was a mistake",
        committedBy: "amal",
        onWait: (holder) => {
          holders.push(holder);
          void other.client.query("ROLLBACK");
        },
      });
      expect(await reverted).toMatchObject({ outcome: "committed", edition: 8 });
      expect(holders).toEqual(["import of other.csv by basim"]);
    } finally {
      await other.close();
    }
  });

  test("commits nothing where it is declined", async () => {
    await xa.bringFigures([CENSUS]);
    expect(await revert(7, { confirm: async () => false })).toMatchObject({ outcome: "declined", plan: { figures: { withdrawn: 1 } } });
    expect(await xa.list(STANDING)).toHaveLength(1);
    expect(await xa.list("SELECT 1 FROM edition")).toHaveLength(7);
  });
});

describe("an export", () => {
  test("imported again changes nothing", async () => {
    await xa.bringFigures([REVISED, NORTH, NOT_REPORTED, TURNOUT]);
    const files = await exportTo(xa, 7);
    expect(Object.keys(files).at(-1)).toBe("observations.csv");
    for (const [name, text] of Object.entries(files)) {
      if (text.trim().split("\n").length < 2) continue;
      const result = await xa.bring(name, text);
      expect([name, result.outcome]).toEqual([name, "unchanged"]);
    }
  });

  test("makes an equal database elsewhere", async () => {
    await xa.bringFigures([REVISED, NORTH, NOT_REPORTED, TURNOUT]);
    const files = await exportTo(xa, 7);
    const elsewhere = await createTestDatabase();
    const other = await openExamplia(elsewhere.url);
    try {
      for (const [name, text] of Object.entries(files)) {
        if (text.trim().split("\n").length < 2) continue;
        const file = path.join(other.folder, name);
        await writeFile(file, text);
        await importFile(other.client, { path: file, committedBy: "other", reason: "Copy" });
      }
      const { last } = (await other.list<{ last: number }>("SELECT max(number) AS last FROM edition"))[0] ?? { last: 0 };
      expect(await exportTo(other, last)).toEqual(files);
    } finally {
      await other.close();
      await elsewhere.drop();
    }
  });

  test("holds figures and catalogues as they were in the edition", async () => {
    await xa.bringFigures([CENSUS]);
    const before = await exportTo(xa, 7);
    await xa.bringFigures([REVISED, NORTH]);
    await xa.bring("elections.csv", "code,country,type,name_en,held_from\nXA-2020,XA,parliamentary,Second of May,2020-05\n");
    expect(await exportTo(xa, 7)).toEqual(before);
    expect(before["observations.csv"]?.trim().split("\n")).toHaveLength(2);
  });

  test("parts figures by theme, and refuses what it doesn't know", async () => {
    await xa.bringFigures([CENSUS]);
    const files = await exportTo(xa, 7, true);
    expect(files["observations-displacement.csv"]).toContain("1200");
    expect(files["observations-turnout.csv"]?.trim().split("\n")).toHaveLength(1);
    const wrong = exportEdition(xa.client, { edition: 7, subject: "figures", open: async () => process.stdout });
    await expect(wrong).rejects.toThrow('There is nothing called "figures" to export');
  });
});
