import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { iraqBodyCount } from "./iraq-body-count";

const COMMENTS = Array.from({ length: 11 }, (_, line) => `# Line ${line + 1} of the file's words about itself`).join("\n");
const HEADER = "IBC code,Start Date,End Date,Time,Location,Target,Weapons,Reported Minimum,Reported Maximum,Sources";
const incident = (code: string, days: string, figures: string) => `${code},${days},PM,"A town, near a market",people,gunfire,${figures},AP`;
const year = { location: "IQ", period_start: "2013-01-01", period_end: "2013-12-31" };
const september = { location: "IQ", period_start: "2013-09-01", period_end: "2013-09-30" };

test("sums minimum and maximum below eleven lines of comment, by month and year", () => {
  const converted = convertText(
    iraqBodyCount,
    [COMMENTS, HEADER, incident("k1", "2 Sep 2013,2 Sep 2013", "111,222"), incident("k1a", "3-Sep-13,3-Sep-13", "1,1")].join("\n"),
  );
  expect(converted.refused).toEqual([]);
  expect(findFigure(converted, { ...september, population_group: "civilians" })).toMatchObject({
    indicator: "documented_civilian_deaths",
    value: "223",
    lower: "112",
    upper: "223",
    qualifier: "estimate",
    rows: [13, 14],
  });
  expect(findFigure(converted, { ...year, population_group: "civilians" })).toMatchObject({ value: "223" });
  expect(new Set(converted.observations.map(({ location }) => location))).toEqual(new Set(["IQ"]));
});

test("gives no range where both ends are the same", () => {
  const converted = convertText(iraqBodyCount, [HEADER, incident("k1", "2 Sep 2013,2 Sep 2013", "111,111")].join("\n"));
  const figure = findFigure(converted, { ...september, population_group: "civilians" });
  expect(figure).toMatchObject({ value: "111", qualifier: "exact" });
  expect(figure.lower).toBeUndefined();
});

test("reads the later files, which have one count and underscores", () => {
  const header = "IBC_code,Start_Date,End_Date,Time,Location,Target,Weapons,Deaths_recorded,Sources";
  const converted = convertText(iraqBodyCount, [header, "d1,2 Sep 2013,2 Sep 2013,,A town,,,111,AP"].join("\n"));
  expect(findFigure(converted, { ...september, population_group: "civilians" })).toMatchObject({ value: "111", qualifier: "exact" });
});

test("counts an incident over two months for the year only, and one over two years for neither", () => {
  const converted = convertText(
    iraqBodyCount,
    [HEADER, incident("k1", "30 Sep 2013,2 Oct 2013", "111,111"), incident("k2", "30 Dec 2013,2 Jan 2014", "5,6")].join("\n"),
  );
  expect(converted.observations).toHaveLength(1);
  expect(findFigure(converted, { ...year, population_group: "civilians" })).toMatchObject({ value: "111" });
  expect(converted.skipped).toEqual({ "incident that goes from one year into another": 1 });
  expect(converted.notes).toContain("1 incident goes from one year into another (5 to 6 deaths): in no figure.");
});

test("refuses a range upside down and an incident that stands twice", () => {
  const { refused } = convertText(
    iraqBodyCount,
    [
      HEADER,
      incident("k1", "2 Sep 2013,2 Sep 2013", "222,111"),
      incident("k2", "2 Sep 2013,", "1,1"),
      incident("k2", "2 Sep 2013,", "1,1"),
    ].join("\n"),
  );
  expect(refused).toMatchObject([
    { row: 2, column: 7, value: "222", reason: "is more than the maximum, 111" },
    { row: 4, column: 0, value: "k2", reason: "stands already in row 3; an incident counts once" },
  ]);
});

test("refuses the file of individuals with a sentence, and takes nothing from it", () => {
  const converted = convertText(
    iraqBodyCount,
    "IBC code,Name or Identifying Details,Age,Sex,Marital Status,Parental Status,Earliest Date,Latest Date,Location\nk1-x1,A name,1,,,,2 Sep 2013,2 Sep 2013,A town",
  );
  expect(converted.observations).toEqual([]);
  expect(converted.refused).toMatchObject([{ row: 1, value: null, reason: expect.stringContaining("it names the dead") }]);
});
