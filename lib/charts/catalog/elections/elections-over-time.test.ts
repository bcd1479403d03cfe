import { expect, test } from "vitest";
import type { ChartDefinition } from "../../definition";
import type { ChartSpec } from "../../spec";
import { toContext } from "../../testing/examplia";
import { toShippedTurnoutData } from "../../testing/shipped-turnout-data";
import { chartCatalog } from "..";

function build(slug: string, parameters: Record<string, string> = {}): ChartSpec {
  const definition = chartCatalog.get(slug) as ChartDefinition;
  const wanted = definition.parameters.parse(parameters);
  return definition.build(wanted, toShippedTurnoutData(definition.needs(wanted)), toContext());
}

const toRows = (spec: ChartSpec) => spec.categoryAxis.ticks.map(({ label }) => label);
const toLane = (spec: ChartSpec, row: number) => (spec.laneTexts ?? []).filter(({ at }) => at === row).map(({ texts: [text] }) => text);

test("all elections since 2005 stand in one chart, and a kind of them by itself", () => {
  const all = toRows(build("turnout-over-time"));
  expect(all).toHaveLength(16);
  expect([all[0], all.at(-1)]).toEqual(["Governorate councils, January 2005", "Parliament, November 2025"]);
  expect(toRows(build("turnout-over-time", { type: "referendum" }))).toEqual(["Referendum, October 2005"]);
});

test("2025 is told by each denominator, none of them blended", () => {
  const spec = build("turnout-over-time", { type: "parliamentary" });
  expect(toLane(spec, toRows(spec).indexOf("Parliament, November 2025"))).toEqual([
    "56.11% of voters with updated biometric records, final and preliminary",
    "54.35% of voters with updated biometric records, general vote only, preliminary",
    "56% to 56.04% of registered voters, final",
    "47% of the voting-age population, final",
    "57.11%, denominator not stated, preliminary",
  ]);
});

test("lines run through the figures of International IDEA, which counts every election alike, and through no mixture", () => {
  const joined = build("turnout-over-time", { type: "parliamentary" }).series.filter(({ direct }) => direct);
  const long = joined.filter(({ points }) => points.length > 2).map(({ label, points }) => [label, points.length]);
  expect(long).toEqual([
    ["Registered voters: International IDEA", 6],
    ["Voting-age population: International IDEA", 6],
  ]);
});

test("special votes and votes abroad are never among the whole", () => {
  const texts = build("turnout-over-time").series.flatMap(({ points }) => points.map(({ text }) => text));
  expect(texts.filter((text) => text.includes("special vote only") || text.includes("abroad"))).toEqual([]);
});

test("voters and ballots stand in lanes of their own, and both registers of 2025 are told apart", () => {
  const spec = build("votes-over-time", { type: "parliamentary" });
  expect(toLane(spec, toRows(spec).indexOf("Parliament, November 2025"))).toEqual([
    ">29,000,000 people entitled to vote",
    "21,406,882 registered voters",
    "21,400,000 to 21,404,291 voters with updated biometric records",
    "11,997,084 to 12,009,453 votes cast, final and preliminary",
  ]);
  expect(spec.series.some(({ direct }) => direct)).toBe(false);
});

test("seats and candidates have an axis each", () => {
  const [seats, candidates] = [build("women-in-elections"), build("women-in-elections", { measure: "candidates" })];
  expect([seats.unit, candidates.unit]).toEqual(["seats", "candidates"]);
  expect(toLane(seats, toRows(seats).length - 1)).toEqual([
    "329 seats, final",
    "83 seats reserved for women",
    "84 women elected, final",
    "25 women elected without the quota, final",
  ]);
});

test("other countries come from International IDEA alone, and only the country itself has a colour", () => {
  const spec = build("turnout-peers");
  expect(new Set(spec.sources.map(({ publisher }) => publisher)).size).toBe(1);
  expect(spec.series.map(({ label }) => label)).toEqual([
    "Iraq",
    "Egypt",
    "Iran",
    "Jordan",
    "Kuwait",
    "Lebanon",
    "Syria",
    "Tunisia",
    "Türkiye",
  ]);
  expect(spec.series.map(({ slot }) => slot > 0)).toEqual([true, ...Array(8).fill(false)]);
});

test("countries without a figure on voting-age population are named as such", () => {
  const spec = build("turnout-peers", { peers_denominator: "voting_age_population" });
  expect(spec.title).toContain("of Iraq and one other country: share of the voting-age population");
  expect(spec.notes).toContain("No such figure by this publisher for: Egypt, Jordan, Kuwait, Lebanon, Syria, Tunisia, Türkiye.");
});

test("turnout by governorate of 2025 has Duhok with its source", () => {
  const spec = build("turnout-by-governorate", { election: "IQ-PARL-2025-11" });
  const duhok = spec.series[0]?.points.find(({ category }) => category === "Duhok");
  expect(duhok?.text).toBe("76.07% of voters with updated biometric records, general vote only, preliminary");
  expect(spec.sources[duhok?.source ?? -1]?.attribution).toContain("Shafaq News");
});

test("2023 says 41 per cent of card holders and 26.7 of all entitled to vote", () => {
  const texts = build("turnout-published", { election: "IQ-GOV-2023-12" }).series.flatMap(({ points }) => points.map(({ text }) => text));
  expect(texts).toEqual(
    expect.arrayContaining([
      "41% of voters with updated biometric records, general and special vote together, final",
      "26.7% of people entitled to vote, general and special vote together, preliminary",
    ]),
  );
});
