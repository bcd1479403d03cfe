import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { GED_COLUMNS } from "./shared/ucdp-ged-columns";
import { ucdpGed } from "./ucdp-ged";

const EVENT: Record<string, string> = {
  id: "1",
  relid: "XA-1",
  year: "2014",
  active_year: "1",
  code_status: "Clear",
  type_of_violence: "1",
  dyad_name: "Side A - Side B",
  source_headline: 'A headline, with a comma and a "quotation"',
  where_prec: "1",
  where_coordinates: "A town",
  where_description: "a town, near a river",
  adm_1: "Nīnawá province",
  latitude: "1",
  longitude: "2",
  country: "Iraq",
  date_prec: "1",
  date_start: "2014-06-10 00:00:00.000",
  date_end: "2014-06-10 00:00:00.000",
  deaths_a: "100",
  deaths_b: "10",
  deaths_civilians: "1",
  deaths_unknown: "0",
  best: "111",
  high: "222",
  low: "100",
};

const quote = (cell: string) => (/[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
const write = (columns: readonly string[], event: Record<string, string>) =>
  columns.map((column) => quote({ ...EVENT, ...event }[column] ?? "")).join(",");
const file = (...events: Record<string, string>[]) =>
  [GED_COLUMNS.join(","), ...events.map((event) => write(GED_COLUMNS, event))].join("\n");

const deaths = { indicator: "organized_violence_deaths" };
const june = { period_start: "2014-06-01", period_end: "2014-06-30" };
const year = { period_start: "2014-01-01", period_end: "2014-12-31" };

test("sums deaths by month and year, country and governorate, with low and high as the range", () => {
  const converted = convertText(
    ucdpGed,
    file({ id: "1" }, { id: "2", adm_1: "Al Başrah  province", date_start: "2014-06-11", date_end: "2014-06-12" }),
  );
  expect(converted.refused).toEqual([]);
  expect(findFigure(converted, { ...deaths, ...june, location: "IQ" })).toMatchObject({
    value: "222",
    lower: "200",
    upper: "444",
    qualifier: "estimate",
    note: "Best estimate; lower and upper are the low and high estimates. Sum of 2 events.",
    rows: [2, 3],
  });
  expect(findFigure(converted, { ...deaths, ...june, location: "IQG15" })).toMatchObject({ value: "111", rows: [2] });
  expect(findFigure(converted, { ...deaths, ...year, location: "IQG02" })).toMatchObject({ value: "111", rows: [3] });
  expect(converted.notes[0]).toMatch(/^2 events became 30 figures/);
});

test("gives each type of violence and who was killed the codes of the shipped series", () => {
  const converted = convertText(
    ucdpGed,
    file({ id: "1" }, { id: "2", type_of_violence: "3", date_start: "2014-07-01", date_end: "2014-07-01" }),
  );
  expect(findFigure(converted, { ...deaths, ...year, location: "IQ", cause: "state_based" })).toMatchObject({ value: "111" });
  expect(findFigure(converted, { ...deaths, ...year, location: "IQ", cause: "one_sided" })).toMatchObject({ value: "111" });
  expect(findFigure(converted, { ...deaths, ...june, location: "IQ", cause: "one_sided" })).toMatchObject({
    value: "0",
    lower: "0",
    upper: "0",
  });
  expect(converted.observations.some(({ cause }) => cause === "non_state")).toBe(false);
  const fighters = findFigure(converted, { ...deaths, ...june, location: "IQ", population_group: "fighting_parties" });
  expect(fighters).toMatchObject({ value: "110", qualifier: "estimate" });
  expect(fighters.lower).toBeUndefined();
});

test("counts an event only roughly placed or dated for the country or the year only, and says so", () => {
  const converted = convertText(
    ucdpGed,
    file(
      { id: "1" },
      { id: "2", where_prec: "6", adm_1: "" },
      { id: "3", date_prec: "5", date_start: "2014-05-20", date_end: "2014-06-20" },
    ),
  );
  expect(findFigure(converted, { ...deaths, ...year, location: "IQ" })).toMatchObject({ value: "333" });
  expect(findFigure(converted, { ...deaths, ...june, location: "IQ" })).toMatchObject({
    value: "222",
    coverage: "without 1 event of the year not dated to a month",
  });
  expect(findFigure(converted, { ...deaths, ...june, location: "IQG15" })).toMatchObject({
    value: "111",
    coverage: "without 1 event of the period known only to be in the country; without 1 event of the year not dated to a month",
  });
  expect(converted.notes[0]).toContain(
    "1 event without a certain governorate counts for the country only. 1 event without a certain month",
  );
});

test("reads a country's copy with hashtags and an end year, and leaves out other countries", () => {
  const columns = [...GED_COLUMNS, "end_year"];
  const tags = columns
    .map((column) => ({ best: "#affected+killed", adm_1: "#adm1+name", country: "#country+name" })[column] ?? "")
    .join(",");
  const text = [columns.join(","), tags, write(columns, {}), write(columns, { id: "2", country: "Examplia" })].join("\n");
  const converted = convertText(ucdpGed, text);
  expect(findFigure(converted, { ...deaths, ...june, location: "IQ" })).toMatchObject({ value: "111" });
  expect(converted.skipped).toEqual({ "event in another country": 1 });
});

test("refuses an event whose country has one code and another name", () => {
  expect(convertText(ucdpGed, file({ id: "1", country_id: "645" })).refused).toEqual([]);
  expect(convertText(ucdpGed, file({ id: "1", country_id: "630" })).refused).toMatchObject([{ row: 2, value: "630" }]);
  expect(convertText(ucdpGed, file({ id: "1", country_id: "645", country: "Iran" })).refused).toMatchObject([{ row: 2, value: "645" }]);
});

test("reads a release that came without a row of column names", () => {
  const converted = convertText(ucdpGed, [write(GED_COLUMNS, {}), write(GED_COLUMNS, { id: "2" })].join("\n"));
  expect(findFigure(converted, { ...deaths, ...june, location: "IQ" })).toMatchObject({ value: "222", rows: [1, 2] });
  expect(converted.notes).toContain("The file has no row of column names; its 49 columns were read in UCDP's order.");
});

test("refuses an event that stands twice, a place it doesn't know, and a range that doesn't hold its estimate", () => {
  const { refused, observations } = convertText(
    ucdpGed,
    file({ id: "1" }, { id: "1" }, { id: "2", adm_1: "Nineva" }, { id: "3", low: "112" }),
  );
  expect(refused).toMatchObject([
    { row: 3, value: "1", reason: "stands already in row 2; an event counts once" },
    { row: 4, value: "Nineva", reason: expect.stringContaining('is not a known governorate; did you mean "Ninewa"') },
    { row: 5, value: "112", reason: "is more than the best estimate, 111" },
  ]);
  expect(observations.every(({ rows }) => [3, 4, 5].every((row) => rows.includes(row)))).toBe(true);
});

test("gives the same figures whatever the order of events, so that a newer file revises them", () => {
  const events: Record<string, string>[] = [{ id: "1" }, { id: "2", best: "112" }, { id: "3", adm_1: "Baghdād province" }];
  const strip = (text: string) => convertText(ucdpGed, text).observations.map(({ rows: _, ...figure }) => figure);
  expect(strip(file(...events))).toEqual(strip(file(...events.toReversed())));
});

test("keeps large events as incidents where that is asked for", () => {
  const converted = convertText(ucdpGed, file({ id: "1" }, { id: "2", best: "110" }), { keepIncidentsFrom: 111 });
  expect(converted.entries).toEqual([
    {
      catalogue: "incidents",
      row: {
        code: "ucdp-1",
        name_en: "Side A - Side B, A town, 2014-06-10",
        occurred_on: "2014-06-10",
        location: "IQG15",
        description_en: "Event 1 of the UCDP Georeferenced Event Dataset: a town, near a river",
      },
    },
  ]);
  expect(converted.observations.filter(({ incident }) => incident)).toMatchObject([
    {
      indicator: "killed",
      cause: "state_based",
      location: "IQG15",
      period_start: "2014-06-10",
      period_end: "2014-06-10",
      value: "111",
      lower: "100",
      upper: "222",
      qualifier: "estimate",
      incident: "ucdp-1",
    },
  ]);
});
