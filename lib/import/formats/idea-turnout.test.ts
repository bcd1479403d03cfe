import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { CsvReader } from "../read/csv";
import { convertText, findFigure } from "../test-support/convert-text";
import { ideaTurnout } from "./idea-turnout";
import { NATIONAL_ELECTIONS } from "./shared/national-elections";

const HEADER =
  "Country;ISO2;ISO3;Election Type;Year;Voter Turnout;Total vote;Registration;VAP Turnout;Voting age population;Population;Invalid votes;Compulsory voting";
const convert = (...rows: string[]) => convertText(ideaTurnout, [HEADER, ...rows].join("\n"), { delimiter: ";" });
const election = { location: "IQ", period_start: "2021-10-10", period_end: "2021-10-10", election: "IQ-PARL-2021-10" };

test("reads turnout of registered voters and of the voting age population as two figures, with votes and register", () => {
  const converted = convert("Iraq;IQ;IRQ;Parliamentary;2021;50.00 %;1,111;2,222;55.55 %;2,000;9,999;1.11 %;No");
  expect(converted.refused).toEqual([]);
  expect(converted.observations).toHaveLength(5);
  const all = { voting_scope: "all", stage: "final" };
  expect(findFigure(converted, { ...election, indicator: "voter_turnout", denominator: "registered_voters", ...all })).toMatchObject({
    value: "50",
    qualifier: "exact",
    rows: [2],
  });
  expect(findFigure(converted, { ...election, indicator: "voter_turnout", denominator: "voting_age_population", ...all })).toMatchObject({
    value: "55.55",
    note: "Base: IDEA estimate of voting age population: 2,000, below its own registration figure.",
  });
  expect(
    findFigure(converted, {
      ...election,
      indicator: "registered_voters",
      denominator: "registered_voters",
      voting_scope: "all",
      stage: "",
    }),
  ).toMatchObject({ value: "2222" });
  expect(findFigure(converted, { ...election, indicator: "votes_cast", denominator: "", ...all })).toMatchObject({ value: "1111" });
  expect(
    findFigure(converted, { ...election, indicator: "invalid_vote_share", denominator: "votes_cast", voting_scope: "", stage: "final" }),
  ).toMatchObject({ value: "1.11" });
});

test("gives the whole year where only the year of an election is known", () => {
  const converted = convert("Egypt;EG;EGY;Parliamentary;2005-01-01;11.11 %;;;;;;;");
  expect(converted.observations).toMatchObject([
    {
      location: "EG",
      election: "EG-PARL-2005",
      period_start: "2005-01-01",
      period_end: "2005-12-31",
      note: expect.stringContaining("the year only"),
    },
  ]);
});

test("skips other countries, other elections and the European Parliament, each with its reason", () => {
  const converted = convert(
    "Examplia;XA;XAM;Parliamentary;2021;50 %;;;;;;;",
    "Iraq;IQ;IRQ;Parliamentary;1980;50 %;;;;;;;",
    "Tunisia;TN;TUN;Presidential;2019;50 %;;;;;;;",
    "Egypt;EG;EGY;EU;2019;50 %;;;;;;;",
  );
  expect(converted.skipped).toEqual({
    "another country": 1,
    "election that is not in the catalogue of elections": 2,
    "election to the European Parliament": 1,
  });
});

test("asks for the day where a year had two elections, and takes it", () => {
  expect(convert("Iraq;IQ;IRQ;Parliamentary;2005;50 %;;;;;;;").refused).toMatchObject([
    { row: 2, column: 4, value: "2005", reason: expect.stringMatching(/may be IQ-PARL-2005-01 \(2005-01-30\) or IQ-PARL-2005-12/) },
  ]);
  expect(convert("Iraq;IQ;IRQ;Parliamentary;2005-12-15;50 %;;;;;;;").observations).toMatchObject([{ election: "IQ-PARL-2005-12" }]);
});

test("warns of turnout above 100 percent, and refuses its cell", () => {
  const { refused, notes, observations } = convert("Iraq;IQ;IRQ;Parliamentary;2021;50.00 %;;;101.11 %;;;;");
  expect(refused).toEqual([{ row: 2, column: 8, value: "101.11 %", reason: "is more than 100 percent" }]);
  expect(notes).toContain("Turnout above 100 percent, so either the votes or the base are wrong: Iraq 2021, 101.11 percent.");
  expect(observations).toEqual([]);
});

test("warns of turnout that its own counts don't give", () => {
  expect(convert("Iraq;IQ;IRQ;Parliamentary;2021;60.00 %;1,111;2,222;;;;;").notes).toContain(
    "Turnout that does not match its own votes and base: IQ-PARL-2021-10 60 (50.00 by its counts).",
  );
});

test("doesn't guess whether 0.56 is a share or a percentage, nor what 1.111 is", () => {
  expect(convert("Iraq;IQ;IRQ;Parliamentary;2021;0.56;1.111;;;;;;").refused).toMatchObject([
    { column: 6, value: "1.111", reason: expect.stringContaining("thousands or as decimals") },
    { column: 5, value: "0.56", reason: "may be 0.56 percent or 56 percent; write it with a percent sign" },
  ]);
});

test("refuses a second row of an election", () => {
  const row = "Iraq;IQ;IRQ;Parliamentary;2021;50 %;;;;;;;";
  expect(convert(row, row).refused).toMatchObject([{ row: 3, reason: "is of IQ-PARL-2021-10, as row 2 is; an election has one row" }]);
});

test("knows the national elections of the shipped catalogue", () => {
  const reader = new CsvReader();
  const [header, ...rows] = [...reader.push(readFileSync("prisma/data/catalogue/elections.csv", "utf8")), ...reader.end()];
  const read = (cells: readonly string[], column: string) => cells[header?.cells.indexOf(column) ?? -1] ?? "";
  const national = rows
    .map(({ cells }) => cells)
    .filter((cells) => ["parliamentary", "presidential"].includes(read(cells, "type")))
    .map((cells) => ({
      code: read(cells, "code"),
      country: read(cells, "country"),
      type: read(cells, "type"),
      from: read(cells, "held_from"),
      to: read(cells, "held_to") || read(cells, "held_from"),
    }));
  expect(NATIONAL_ELECTIONS).toEqual(national);
});
