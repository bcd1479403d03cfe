import { describe, expect, test } from "vitest";
import type { Warning } from "../../subject";
import { setUpExamplia } from "../../test-support/set-up-examplia";

const xa = setUpExamplia({ per: "test" });

/** Rows of figures in the columns that these tests fill; the file's header is its first line. */
const HEADER = "indicator,location,period_start,period_end,value,qualifier,sex,shelter_type,denominator,voting_scope,election,source";

const CATALOGUES = {
  "locations.csv": `code,kind,admin_level,parent_code,name_en,name_ckb_checked
XAG02,governorate,1,XA,South Examplia,no
XAG02Q01,district,2,XAG02,Lakeside,no
xa-camp,camp,,XAG01,Hillside Camp,no
`,
  "camps.csv": "code,governorate,closed_on,status,note\nxa-camp,XAG01,2021-06,closed,\n",
  "indicators.csv": `code,theme,kind,unit,name_en,definition_en,additive_over_places,dimensions
idps,displacement,stock,persons,Displaced,Displaced people,yes,sex shelter_type origin
killed,casualties,flow,persons,Killed,People killed,yes,sex
rescued,displacement,cumulative,persons,Rescued,People rescued,yes,sex
camp_population,displacement,stock,persons,Camp population,People in a camp,yes,sex
idps_in_camps,displacement,stock,persons,Displaced in camps,Displaced people in camps,yes,sex
registered_voters,turnout,stock,persons,Registered,Registered voters,yes,denominator election voting_scope
voter_turnout,turnout,rate,percent,Turnout,Turnout,no,denominator election voting_scope
`,
  "dimensions.csv": `dimension,code,name_en
shelter_type,camp,Camps
shelter_type,out_of_camp,Outside camps
denominator,registered_voters,Registered voters
`,
};

/** Brings figures and hands back what is warned of by one rule. */
async function warnOf(rule: Warning["rule"], ...rows: string[]): Promise<Warning[]> {
  for (const [file, content] of Object.entries(CATALOGUES)) await xa.bring(file, content);
  const { outcome, plan } = await xa.bring("figures.csv", [HEADER, ...rows, ""].join("\n"));
  expect(outcome).toBe("committed");
  return plan.warnings.first.filter((warning) => warning.rule === rule);
}

const idps = (location: string, day: string, value: number, more: { sex?: string; shelter?: string; qualifier?: string } = {}) =>
  `idps,${location},${day},${day},${value},${more.qualifier ?? "exact"},${more.sex ?? ""},${more.shelter ?? ""},,,,xa-census`;
const plain = (indicator: string, location: string, from: string, to: string, value: number, sex = "") =>
  `${indicator},${location},${from},${to},${value},exact,${sex},,,,,xa-census`;

describe("a jump", () => {
  test("of more than five times the period before is told, with both figures and the row", async () => {
    const [warning, ...more] = await warnOf("jump", idps("XAG01", "2020-12-31", 501), idps("XAG01", "2021-12-31", 6012));
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ line: 3, place: null, figure: { value: "6012" }, others: [{ value: "501", line: 2 }] });
    expect(warning?.message).toBe(
      "Displaced, North Examplia, 2021-12-31 (Examplia Statistics): 6012 after 501 for 2020-12-31, 12 times as much",
    );
  });

  test("to less than a fifth is told once for the whole, not again for each sex", async () => {
    const found = await warnOf(
      "jump",
      ...["", "female", "male"].flatMap((sex) => [
        idps("XAG01", "2020-12-31", sex === "" ? 12_000 : 6000, { sex }),
        idps("XAG01", "2021-12-31", sex === "" ? 1200 : 600, { sex }),
      ]),
    );
    expect(found.map(({ message }) => message)).toEqual([
      expect.stringContaining("1200 after 12000 for 2020-12-31, which was 10 times as much"),
    ]);
  });

  test("is none where it is five times, starts from few, or skips years", async () => {
    const found = await warnOf(
      "jump",
      idps("XA", "2020-12-31", 501),
      idps("XA", "2021-12-31", 2505),
      idps("XAG01", "2020-12-31", 11),
      idps("XAG01", "2021-12-31", 249),
      idps("XAG02", "2018-12-31", 501),
      idps("XAG02", "2021-12-31", 6012),
    );
    expect(found).toEqual([]);
  });

  test("is none between a month and a year of what happened in them, nor where the camp has closed", async () => {
    const found = await warnOf(
      "jump",
      plain("killed", "XA", "2020-12-01", "2020-12-31", 60),
      plain("killed", "XA", "2021-01-01", "2021-12-31", 700),
      plain("camp_population", "xa-camp", "2020-12-31", "2020-12-31", 900),
      plain("camp_population", "xa-camp", "2021-06-30", "2021-06-30", 0),
    );
    expect(found).toEqual([]);
  });
});

describe("the same figures under another date", () => {
  const round = (day: string, values: number[]) => ["XA", "XAG01", "XAG02"].map((place, at) => idps(place, day, values[at] ?? 0));

  test("are told once for all places of the period", async () => {
    const [warning, ...more] = await warnOf(
      "same-figure-again",
      ...round("2020-12-31", [3333, 1111, 2222]),
      ...round("2021-12-31", [3334, 1111, 2222]),
    );
    expect(more).toEqual([]);
    expect(warning?.message).toBe(
      "Displaced, South Examplia, 2021-12-31 (Examplia Statistics): 2222 is also the figure of 2020-12-31; so are 2 of 3 such figures of Examplia Statistics for this period; was an old file dated anew?",
    );
  });

  test("are none where one place stands still, or figures are round, small or counted from a start", async () => {
    const found = await warnOf(
      "same-figure-again",
      ...round("2020-12-31", [3333, 1111, 2222]),
      ...round("2021-12-31", [3334, 1112, 2222]),
      ...round("2022-12-31", [3300, 999, 2223]),
      ...round("2023-12-31", [3300, 999, 2224]),
      plain("rescued", "XA", "2020-12-31", "2020-12-31", 3333),
      plain("rescued", "XA", "2021-12-31", "2021-12-31", 3333),
    );
    expect(found).toEqual([]);
  });
});

describe("a percentage", () => {
  const counts = ["votes_cast,XA,2020-05-01,2020-05-01,555,exact,,,,general,XA-2020,xa-census"];
  const register = (denominator: string) =>
    `registered_voters,XA,2020-05-01,2020-05-01,900,exact,,,${denominator},general,XA-2020,xa-census`;
  const turnout = (value: string, qualifier = "exact") =>
    `voter_turnout,XA,2020-05-01,2020-05-01,${value},${qualifier},,,registered_voters,general,XA-2020,xa-census`;

  test("that its own counts don't give is told", async () => {
    const [warning] = await warnOf("percent-of-counts", ...counts, register("registered_voters"), turnout("61.8"));
    expect(warning).toMatchObject({ line: 4, worked: { percent: "61.67" }, others: [{ value: "555" }, { value: "900" }] });
    expect(warning?.message).toMatch(/: printed are 61\.8 percent, but 555 of 900 are 61\.67$/);
  });

  test.each(["61.7", "61.6", "62", "61", "61.67"])("of %s, rounded or cut off to what is printed, is none", async (printed) => {
    expect(await warnOf("percent-of-counts", ...counts, register("registered_voters"), turnout(printed))).toEqual([]);
  });

  test("that is said to be about right, or is of another register, is none", async () => {
    expect(await warnOf("percent-of-counts", ...counts, register("registered_voters"), turnout("70", "about"))).toEqual([]);
    expect(await warnOf("percent-of-counts", turnout("71").replace("registered_voters,general", ",general"))).toEqual([]);
  });
});

describe("a sum", () => {
  test("of both sexes that is not the whole is told, with the difference", async () => {
    const day = "2020-12-31";
    const [warning, ...more] = await warnOf(
      "sum-of-parts",
      idps("XA", day, 1203),
      idps("XA", day, 601, { sex: "female" }),
      idps("XA", day, 590, { sex: "male" }),
    );
    expect(more).toEqual([]);
    expect(warning).toMatchObject({ line: 2, worked: { sum: "1191", difference: "-12" } });
    expect(warning?.message).toMatch(/: 1203, but its parts are 1191 together \(601 Women, 590 Men\): 12 fewer$/);
  });

  test("is none where a part is silent or open-ended, rounding explains it, or victims' sex may be unknown", async () => {
    const day = "2020-12-31";
    const found = await warnOf(
      "sum-of-parts",
      idps("XA", day, 1203),
      idps("XA", day, 601, { sex: "female" }),
      idps("XA", day, 500, { shelter: "camp" }),
      idps("XA", day, 600, { shelter: "out_of_camp", qualifier: "about" }),
      idps("XAG01", day, 12_000),
      idps("XAG01", day, 6100, { sex: "female" }),
      idps("XAG01", day, 5800, { sex: "male" }),
      plain("killed", "XA", "2020-01-01", day, 90),
      plain("killed", "XA", "2020-01-01", day, 30, "female"),
      plain("killed", "XA", "2020-01-01", day, 50, "male"),
    );
    expect(found).toEqual([]);
  });

  test("of victims that is above the whole is told", async () => {
    const year = ["2020-01-01", "2020-12-31"] as const;
    const rows = [
      plain("killed", "XA", ...year, 90),
      plain("killed", "XA", ...year, 45, "female"),
      plain("killed", "XA", ...year, 50, "male"),
    ];
    expect(await warnOf("sum-of-parts", ...rows)).toMatchObject([{ worked: { difference: "5" } }]);
  });

  test("of all governorates that is not the country is told", async () => {
    const [warning, ...more] = await warnOf(
      "sum-of-places",
      idps("XA", "2020-12-31", 3333),
      idps("XAG01", "2020-12-31", 1111),
      idps("XAG02", "2020-12-31", 2234),
    );
    expect(more).toEqual([]);
    expect(warning?.message).toMatch(/: 3333, but its 2 places are 3345 together \(South Examplia 2234, North Examplia 1111\): 12 more$/);
  });

  test("of places is none where one is silent, or a district is counted beside the governorates", async () => {
    const found = await warnOf(
      "sum-of-places",
      idps("XA", "2020-12-31", 3333),
      idps("XAG01", "2020-12-31", 1111),
      idps("XA", "2021-12-31", 3333),
      idps("XAG01", "2021-12-31", 1111),
      idps("XAG02", "2021-12-31", 2111),
      idps("XAG02Q01", "2021-12-31", 111),
    );
    expect(found).toEqual([]);
  });
});

describe("a camp", () => {
  const camp = plain("camp_population", "xa-camp", "2020-12-31", "2020-12-31", 901);

  test("with more people than all camps, or else all displaced, of its governorate is told", async () => {
    const all = idps("XAG01", "2020-12-31", 900);
    expect(await warnOf("camp-above-governorate", camp, all)).toMatchObject([{ line: 2, others: [{ indicator: { code: "idps" } }] }]);
    const [warning] = await warnOf("camp-above-governorate", plain("idps_in_camps", "XAG01", "2020-12-31", "2020-12-31", 800));
    expect(warning?.message).toMatch(
      /^Camp population, Hillside Camp, .*: 901 in the camp are more than the 800 of North Examplia \(Displaced in camps\)$/,
    );
    expect(warning?.line).toBe(2);
  });

  test("with as many is none, nor where the governorate is of another day", async () => {
    expect(await warnOf("camp-above-governorate", camp, idps("XAG01", "2020-12-31", 901), idps("XAG01", "2021-12-31", 5))).toEqual([]);
  });
});

test("what was known before is named beside the row that doesn't go with it", async () => {
  await warnOf("sum-of-parts", idps("XA", "2020-12-31", 1203), idps("XA", "2020-12-31", 600, { sex: "female" }));
  const [warning] = await warnOf("sum-of-parts", idps("XA", "2020-12-31", 590, { sex: "male" }));
  expect(warning).toMatchObject({ line: 2, figure: { value: "1203", line: null }, others: [{ line: null }, { value: "590", line: 2 }] });
});
