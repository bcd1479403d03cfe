import { beforeAll, describe, expect, test } from "vitest";
import { setUpExamplia } from "@/lib/import/test-support/set-up-examplia";

const xa = setUpExamplia({ per: "file" });

const CENSUS = "idps,XA,2020-01-01,2020-12-31,1200,,,exact,,,,,xa-census,";
const REVISED = "idps,XA,2020-01-01,2020-12-31,1300,1250,1400,about,,,,,xa-census-again,corrected";
const NORTH = "idps,XAG01,2021-12-31,2021-12-31,0,,,exact,female,,XA,,xa-bulletin,";
const NOT_REPORTED = "idps,XAG01,2022-12-31,2022-12-31,,,,exact,,,,,xa-bulletin,";
const TURNOUT = "voter_turnout,XA,2020-05-01,2020-05-31,56.1,,,provisional,,,,XA-2020,xa-census,";
const HOSTILE = "</summary><script>alert(1)</script> & \u0001";

/** Editions 1 to 6 are the catalogues. */
const FIRST = 7;
const SECOND = 8;
const REMARK = 9;
const NAMES = 10;
const REVERT = 11;
const AGAIN = 12;

beforeAll(async () => {
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = xa.databaseUrl;
  process.env.PUBLIC_URL = "https://figures.example.org";
  const { revertEdition } = await import("@/lib/import/editions/revert-edition");
  await xa.bringFigures([CENSUS], { reason: "First census" });
  await xa.bringFigures([REVISED, NORTH, NOT_REPORTED, TURNOUT], { reason: "The census was corrected" });
  await xa.bringFigures([TURNOUT.replace(/,$/, ",A remark")], { reason: "A remark was added" });
  await xa.bring(
    "locations.csv",
    "code,kind,admin_level,parent_code,name_en,name_ckb_checked\nXAG01,governorate,1,XA,Northern Examplia,no\nXAG02,governorate,1,XA,South Examplia,no\n",
  );
  await revertEdition(xa.client, { edition: REMARK, reason: "The remark was wrong", committedBy: "amal" });
  await xa.bringFigures([CENSUS], { reason: HOSTILE });
});

async function read(number: number, locale = "en") {
  const { readPageState } = await import("./page-state");
  const { readEditionFacts } = await import("./edition-facts");
  const state = await readPageState(locale, { edition: String(number) });
  return { state, ...(await readEditionFacts(String(number), state)) };
}

async function listLines(number: number, locale = "en"): Promise<string[]> {
  const { loadThemeGroups } = await import("./edition-indicators");
  const { state, entry, changes, indicators } = await read(number, locale);
  const themes = await loadThemeGroups(entry, changes, indicators, state);
  return themes.flatMap((theme) =>
    theme.indicators.flatMap((group) =>
      group.lines.map(
        (line) => `${group.name}, ${line.place.name}${line.of}: ${line.value} (${line.attribution}) – ${line.remarks.join(" – ")}`,
      ),
    ),
  );
}

/** Marks that set imported text apart are not read. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");

describe("the words for what an edition did to figures", () => {
  test("a new figure is said to be new, with qualifier, parts and source; zero and not reported stay apart", async () => {
    expect((await listLines(FIRST)).map(plain)).toEqual(["Displaced, Examplia, 2020: 1,200 (Examplia Statistics) – new"]);
    expect((await listLines(SECOND)).map(plain)).toEqual([
      "Displaced, Examplia, 2020: about 1,300 (range 1,250 to 1,400) (Examplia Statistics) – Was 1,200 until edition 8, because: The census was corrected – The document until then: Census of Examplia",
      "Displaced, North Examplia, 31 December 2022: not reported (Examplia Relief, quoting Examplia Statistics) – new",
      "Displaced, North Examplia, 31 December 2021, Women; from Examplia: 0 (Examplia Relief, quoting Examplia Statistics) – new",
      "Turnout, Examplia, May 2020, Examplia 2020: 56.1% (provisional) (Examplia Statistics) – new",
    ]);
  });

  test("a figure that stayed while something beside it changed is not called revised in its value", async () => {
    expect(await listLines(REMARK)).toEqual([
      "Turnout, Examplia, May 2020, Examplia 2020: 56.1% (provisional) (Examplia Statistics) – The figure is the same. Changed: remark",
    ]);
  });

  test("a figure that was withdrawn and reported again is said to be back", async () => {
    const { revertEdition } = await import("@/lib/import/editions/revert-edition");
    await xa.bringFigures(["idps,XA,2019-12-31,2019-12-31,7,,,exact,,,,,xa-census,"], { reason: "One more" });
    const added = AGAIN + 1;
    await revertEdition(xa.client, { edition: added, reason: "Counted twice", committedBy: "amal" });
    expect((await listLines(added + 1)).map(plain)).toEqual([
      "Displaced, Examplia, 31 December 2019: 7 (Examplia Statistics) – withdrawn, because: Counted twice",
    ]);
    await xa.bringFigures(["idps,XA,2019-12-31,2019-12-31,7,,,exact,,,,,xa-census,"], { reason: "It was right" });
    expect(await listLines(added + 2)).toEqual([
      `Displaced, Examplia, 31 December 2019: 7 (Examplia Statistics) – back again, withdrawn since edition ${added + 1}`,
    ]);
  });

  test("the words are the reader's", async () => {
    expect((await listLines(SECOND, "ar")).map(plain)[0]).toBe(
      "Displaced, Examplia، ٢٠٢٠: نحو ١٬٣٠٠ (بين ١٬٢٥٠ و١٬٤٠٠) (Examplia Statistics) – كان ١٬٢٠٠ حتى الإصدار ٨، وسبب التغيير: The census was corrected – الوثيقة حتى ذلك الحين: Census of Examplia",
    );
  });

  test("counts say how many figures are new, revised and withdrawn", async () => {
    const { toEditionCounts, toEditionSentences } = await import("./edition-summary");
    const { state, entry, changes, indicators } = await read(SECOND);
    expect(toEditionCounts(entry, changes, state)).toBe("3 new figures, one revised figure");
    expect(toEditionSentences(entry, changes, indicators, state)).toEqual([
      "Displacement: 2 new figures, one revised figure (Displaced)",
      "Elections: one new figure (Turnout)",
    ]);
    const reverted = await read(REVERT);
    expect(toEditionCounts(reverted.entry, reverted.changes, reverted.state)).toBe("one revised figure");
  });
});

describe("the words for what an edition did to catalogues", () => {
  test("a changed name stands beside what it was, a new entry is new; the edition before keeps the name of then", async () => {
    const { loadCatalogueGroups } = await import("./edition-entries");
    const { state, entry, changes, indicators } = await read(NAMES);
    const groups = await loadCatalogueGroups(entry, changes.catalogues, indicators, state);
    expect(
      groups.map(({ heading, counts, lines }) => [
        heading,
        counts,
        lines.map(({ name, remarks }) => plain([name, ...remarks].join(" – "))),
      ]),
    ).toEqual([
      [
        "Places",
        "one new catalogue entry, one changed catalogue entry",
        ["Northern Examplia – Name (English): was North Examplia, now Northern Examplia", "South Examplia – new"],
      ],
    ]);
    expect((await listLines(SECOND))[1]).toContain("North Examplia");
  });
});

describe("changes of one indicator, a page at a time", () => {
  test("revised ones come first, and pages take up where the one before ended", async () => {
    const { toWantedChanges } = await import("./edition-figures");
    const changes = { indicatorCode: "idps", revised: 3, withdrawn: 2, added: 200 };
    const pages = [0, 100, 200].map((skip) => toWantedChanges(changes, skip, 100).map(({ kind, skip: from, take }) => [kind, from, take]));
    expect(pages).toEqual([
      [
        ["revised", 0, 3],
        ["withdrawn", 0, 2],
        ["added", 0, 95],
      ],
      [["added", 95, 100]],
      [["added", 195, 5]],
    ]);
  });

  test("an edition of many figures lists the first and counts the rest", async () => {
    const { toDailyFigures } = await import("@/lib/import/test-support/examplia");
    const { loadIndicatorChanges, loadThemeGroups } = await import("./edition-indicators");
    const result = await xa.bringFigures(toDailyFigures(150, 1), { reason: "Daily counts" });
    if (result.outcome !== "committed") throw new Error("nothing was imported");
    const { state, entry, changes, indicators } = await read(result.edition);
    const [theme] = await loadThemeGroups(entry, changes, indicators, state);
    expect(theme?.indicators.map(({ counts, lines, notListed }) => [counts, lines.length, notListed])).toEqual([
      [
        "150 new figures",
        100,
        {
          text: "50 more changes are not listed here.",
          href: `/en/editions/${entry.number}?edition=${entry.number}&indicator=idps`,
        },
      ],
    ]);
    const second = await loadIndicatorChanges({ indicatorCode: "idps", page: 2 }, entry, changes, indicators, state);
    expect([second?.range, second?.lines.length, second?.nextHref]).toEqual(["Changes 101 to 150 of 150", 50, null]);
  });
});

describe("the feed", () => {
  test("has an entry for each edition, and imported text in it can't become markup", async () => {
    const { writeEditionFeed } = await import("./edition-feed");
    const xml = await writeEditionFeed("feed", "en");
    expect(xml).toContain("<id>https://figures.example.org/en/editions/8</id>");
    expect(xml).toContain("Displacement: 2 new figures, one revised figure (Displaced)\nElections: one new figure (Turnout)");
    expect(xml).not.toContain("<script");
    expect(xml).not.toContain("\u0001");
  });

  test("of a theme has those that changed its figures", async () => {
    const { writeEditionFeed } = await import("./edition-feed");
    const xml = await writeEditionFeed("turnout", "en");
    const ids = [...xml.matchAll(/<id>([^<]*)<\/id>/g)].map((match) => match[1]);
    expect(ids).toEqual([
      "https://figures.example.org/en/editions/turnout.atom",
      `https://figures.example.org/en/editions/${REVERT}#turnout`,
      `https://figures.example.org/en/editions/${REMARK}#turnout`,
      `https://figures.example.org/en/editions/${SECOND}#turnout`,
    ]);
  });
});

test("the overview is told what the last edition changed", async () => {
  const { loadLastChanges } = await import("./last-changes");
  const { state } = await read(SECOND);
  expect(await loadLastChanges(state)).toMatchObject({
    reason: "The census was corrected",
    sentences: ["Displacement: 2 new figures, one revised figure (Displaced)", "Elections: one new figure (Turnout)"],
    href: "/en/editions/8?edition=8",
  });
});

test("the log goes from the edition that is read back to the first, with counts, reason and file of each", async () => {
  const { loadEditionLog } = await import("./edition-log");
  const { state } = await read(SECOND);
  const log = await loadEditionLog(1, "/editions", state);
  expect([log.range, log.previousHref, log.nextHref]).toEqual(["Editions 8 to 1, newest first; 8 in all", null, null]);
  expect(log.entries.map(({ title, standing, counts }) => [title, standing, counts]).slice(0, 3)).toEqual([
    ["Edition 8", "the edition you are reading", "3 new figures, one revised figure"],
    ["Edition 7", null, "one new figure"],
    ["Edition 6", null, "one new catalogue entry"],
  ]);
  expect(log.entries[0]).toMatchObject({
    reason: "The census was corrected",
    fileName: "figures.csv",
    readAsOf: { href: "/en?edition=8" },
  });
  expect((await loadEditionLog(2, "/editions", state)).range).toBe("There are no editions on this page.");
});
