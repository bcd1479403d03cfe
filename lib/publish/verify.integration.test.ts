import { beforeAll, describe, expect, test } from "vitest";
import { setUpExamplia } from "@/lib/import/test-support/set-up-examplia";
import type { Verdict } from "./verify";

const xa = setUpExamplia({ per: "file" });

const toRow = (year: number, value: number, qualifier = "exact", note = "") =>
  `idps,XAG01,${year}-12-31,${year}-12-31,${value},,,${qualifier},,,,,xa-census,${note}`;

/** Editions 1 to 6 are the catalogues. */
const FIRST = 7;
const CORRECTED = 8;
const ONE_MORE = 9;
const NEWEST = 14;

const slug = "idps-over-time";
const address = (edition: number, locale = "en") =>
  `https://figures.example.org/${locale}/charts/${slug}?location=XAG01&edition=${edition}`;

beforeAll(async () => {
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = xa.databaseUrl;
  process.env.PUBLIC_URL = "https://figures.example.org";
  const { revertEdition } = await import("@/lib/import/editions/revert-edition");
  await xa.bringFigures([toRow(2020, 1000), toRow(2021, 2000), toRow(2022, 3000)], { reason: "First census" });
  await xa.bringFigures([toRow(2020, 1100, "about")], { reason: "The census was corrected" });
  await xa.bringFigures([toRow(2023, 10)], { reason: "One more" });
  await xa.bringFigures([toRow(2021, 2000, "exact", "A remark")], { reason: "A remark was added" });
  await revertEdition(xa.client, { edition: ONE_MORE, reason: "It was of another place", committedBy: "amal" });
  await xa.bringFigures([toRow(2024, 4000)], { reason: "The next census" });
  await xa.bringFigures([toRow(2022, 3300)], { reason: "A slip" });
  await xa.bringFigures([toRow(2022, 3000)], { reason: "Right again" });
});

async function ask(asked: string, locale = "en") {
  const [{ readPageState }, { verify }] = await Promise.all([import("./page-state"), import("./verify-answer")]);
  return verify(asked, await readPageState(locale));
}

async function readVerdict(edition: number, locale = "en"): Promise<Verdict> {
  const answer = await ask(address(edition, locale), locale);
  if (answer?.kind !== "chart") throw new Error("no verdict");
  return answer.verdict;
}

/** Marks that set imported text apart are not read. */
const plain = (text: string) => text.replace(/[\u2068\u2069]/g, "");
const listChanges = ({ changes }: Verdict) =>
  changes.map(({ figure, was, is, edition, reason }) => plain([figure, was, is, edition?.text ?? "", reason].join(" | ")));

const CORRECTION = "Displaced, North Examplia, 31 December 2020 | 1,000 | about 1,100 | Edition 8 | The census was corrected";
const REMARK =
  "Displaced, North Examplia, 31 December 2021 | 2,000 | The figure is the same. Changed: remark | Edition 10 | A remark was added";
const NEXT = "Displaced, North Examplia, 31 December 2024 | not there yet | 4,000 | Edition 12 | The next census";

describe("a chart of an edition", () => {
  test("says which figures were revised since, what they were and are, in which edition and why", async () => {
    const verdict = await readVerdict(FIRST);
    expect(verdict.isCurrent).toBe(false);
    expect(verdict.sentence).toBe(
      "No longer current. From edition 7 to 14, the newest: one revised figure, one figure with a changed document or remark, one new figure.",
    );
    expect(listChanges(verdict)).toEqual([CORRECTION, REMARK, NEXT]);
    expect(verdict.changes[0]?.source?.attribution).toBe("Examplia Statistics");
    expect(verdict.links.map(({ href }) => href)).toEqual([
      `/en/charts/${slug}?location=XAG01&edition=7`,
      `/en/charts/${slug}?location=XAG01`,
      "/en/editions",
    ]);
  });

  test("is still current where figures only came later, or what is said beside them changed", async () => {
    const verdict = await readVerdict(CORRECTED);
    expect(verdict.isCurrent).toBe(true);
    expect(verdict.sentence).toBe(
      "Still current: no figure of edition 8 has changed. Up to edition 14, the newest: one figure with a changed document or remark, one new figure.",
    );
    expect(listChanges(verdict)).toEqual([REMARK, NEXT]);
  });

  test("names a figure that was withdrawn, and when", async () => {
    const verdict = await readVerdict(ONE_MORE);
    expect(verdict.isCurrent).toBe(false);
    expect(listChanges(verdict)).toContain(
      "Displaced, North Examplia, 31 December 2023 | 10 | withdrawn | Edition 11 | It was of another place",
    );
  });

  test("is still current where a figure is again what it was", async () => {
    const verdict = await readVerdict(12);
    expect(verdict).toMatchObject({ isCurrent: true, changes: [] });
    expect(verdict.sentence).toBe("Still current: in edition 14, the newest, all figures are what they were in edition 12.");
  });

  test("that had no figures yet is not called current where it has some now", async () => {
    const verdict = await readVerdict(FIRST - 1);
    expect(verdict.isCurrent).toBe(false);
    expect(verdict.sentence).toBe("In edition 6 this chart had no figures yet. In edition 14, the newest: 4 new figures.");
  });

  test("of the newest edition is still current", async () => {
    const verdict = await readVerdict(NEWEST);
    expect(verdict).toMatchObject({ isCurrent: true, changes: [], sentence: "Still current: edition 14 is the newest." });
    expect(verdict.links).toHaveLength(2);
  });

  test("is answered in Arabic, with its digits", async () => {
    const { sentence, changes, links } = await readVerdict(FIRST, "ar");
    expect(sentence).toContain("لم يعد سارياً");
    expect(sentence).toContain("١٤");
    expect(changes.map(({ was }) => was)).toContain("١٬٠٠٠");
    expect(links[0]?.href).toBe(`/ar/charts/${slug}?location=XAG01&edition=7`);
  });
});

describe("what else is asked", () => {
  const answerOf = async (asked: string) => {
    const answer = await ask(asked);
    return answer?.kind === "problem" ? plain(answer.sentence) : answer?.kind;
  };

  test.each([
    [" ", undefined],
    ["something else", "“something else” is neither the permanent address of a chart nor an edition."],
    ["https://evil.example/", "“https://evil.example/” is neither the permanent address of a chart nor an edition."],
    ["javascript:alert(1)", "“javascript:alert(1)” is neither the permanent address of a chart nor an edition."],
    ["/en/charts/no-such-chart?edition=8", "This site has no chart with the name no-such-chart."],
    [address(99), "There is no edition 99. The newest is 14."],
    ["Edition 99", "There is no edition 99. The newest is 14."],
    [`/en/charts/${slug}?edition=8&location=%3Cb%3E`, "The address asks for location “<b>”, which is not possible."],
  ])("%s is told apart", async (asked, answer) => {
    expect(await answerOf(asked)).toBe(answer);
  });

  test("an address without an edition always shows the current figures", async () => {
    expect(await answerOf(`/en/charts/${slug}`)).toMatch(/^This address names no edition/);
  });

  test("a file's, an embedding's address and a stamp name the same chart", async () => {
    for (const asked of [
      `/ar/charts/${slug}.png?edition=8&location=XAG01&scale=3`,
      `/en/embed/${slug}?edition=8&location=XAG01&theme=dark`,
    ])
      expect(await ask(asked)).toMatchObject({ kind: "chart", verdict: { isCurrent: true, changes: [{}, {}] }, remark: null });
    const { writeStamp } = await import("@/lib/export/stamp/stamp-text");
    const stamp = { site: "", siteUrl: "", slug, edition: 8, committedAt: "", editionText: "", permalink: address(8) };
    expect(await ask(writeStamp(stamp, "en", {}))).toMatchObject({ kind: "chart" });
  });

  test("an address of another site is answered for the chart of that name here, and says so", async () => {
    const answer = await ask(address(8).replace("figures.example.org", "old.example.org"));
    expect(answer?.kind === "chart" && plain(answer.remark ?? "")).toBe(
      "The address is of another site, https://old.example.org. The answer is about the chart of the same name here.",
    );
  });

  test.each(["7", "Edition 7", "Edition 7 of 24 November 2026", "الإصدار ٧", "وەشانی ٧، بەرواری ٢٤"])("%s is an edition", async (asked) => {
    expect(await ask(asked)).toMatchObject({
      kind: "edition",
      sentence: expect.stringContaining("In the editions after 7, up to 14, the newest, anywhere on the site: "),
    });
  });
});
