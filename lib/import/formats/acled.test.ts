import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { acledExport } from "./acled-export";
import { acledMonthly } from "./acled-monthly";

const HEADER =
  "\uFEFFevent_id_cnty,event_date,year,time_precision,disorder_type,event_type,sub_event_type,actor1,civilian_targeting,iso,country,admin1,admin2,location,latitude,longitude,geo_precision,source,notes,fatalities,timestamp";
const event = (
  id: string,
  day: string,
  rest: Partial<Record<"disorder" | "type" | "civilians" | "country" | "admin1" | "precision" | "deaths", string>> = {},
) =>
  [
    id,
    day,
    "2023",
    "1",
    rest.disorder ?? "Political violence",
    rest.type ?? "Battles",
    "Sub-type",
    "An actor",
    rest.civilians ?? "",
    rest.country ? "999" : "368",
    rest.country ?? "Iraq",
    rest.admin1 ?? "Al-Basrah",
    "A district",
    "A town",
    "1.5",
    "2.5",
    rest.precision ?? "1",
    "A paper",
    '"A note, with commas"',
    rest.deaths ?? "0",
    "1700000000",
  ].join(",");
const february = { period_start: "2023-02-01", period_end: "2023-02-28" };
const events = { indicator: "conflict_events", ...february };
const deaths = { indicator: "conflict_event_fatalities", ...february };

test("counts events and deaths by type, month and governorate, whichever way the day is written", () => {
  const converted = convertText(
    acledExport,
    [HEADER, event("IRQ1", "2023-02-15", { deaths: "111" }), event("IRQ2", "15 February 2023", { admin1: "Baghdad", deaths: "222" })].join(
      "\n",
    ),
  );
  expect(converted.refused).toEqual([]);
  expect(findFigure(converted, { ...events, location: "IQ" })).toMatchObject({ value: "2", qualifier: "exact", rows: [2, 3] });
  expect(findFigure(converted, { ...deaths, location: "IQ", cause: "battles" })).toMatchObject({ value: "333" });
  expect(findFigure(converted, { ...deaths, location: "IQG08", cause: "battles" })).toMatchObject({ value: "222" });
  expect(converted.observations.every(({ period_start, period_end }) => period_start === "2023-02-01" && period_end === "2023-02-28")).toBe(
    true,
  );
});

test("counts an event in every group that it is in", () => {
  const converted = convertText(
    acledExport,
    [
      HEADER,
      event("IRQ1", "2023-02-01", { disorder: "Political violence; Demonstrations", type: "Protests", civilians: "Civilian targeting" }),
      event("IRQ2", "2023-02-01", { disorder: "Strategic developments", type: "Strategic developments" }),
    ].join("\n"),
  );
  for (const cause of ["protests", "political_violence", "civilian_targeting", "demonstrations", "strategic_developments"])
    expect(findFigure(converted, { ...events, location: "IQ", cause }), cause).toMatchObject({ value: "1" });
  expect(converted.notes.some((note) => note.includes("overlap"))).toBe(true);
});

test("brings the publisher, indicators and types that no shipped catalogue has", () => {
  const { entries } = convertText(acledExport, [HEADER, event("IRQ1", "2023-02-01")].join("\n"));
  expect(entries[0]).toMatchObject({ catalogue: "publishers", row: { code: "acled", redistributable: "no" } });
  expect(entries.filter(({ catalogue }) => catalogue === "indicators").map(({ row }) => row.code)).toEqual([
    "conflict_events",
    "conflict_event_fatalities",
  ]);
  expect(entries.filter(({ catalogue }) => catalogue === "dimensions")).toHaveLength(9);
  expect(acledExport.terms.redistributable).toBe("no");
});

test("counts an event of a larger region for the country only, and leaves out other countries", () => {
  const converted = convertText(
    acledExport,
    [HEADER, event("IRQ1", "2023-02-01", { precision: "3" }), event("XAM1", "2023-02-01", { country: "Examplia" })].join("\n"),
  );
  expect(new Set(converted.observations.map(({ location }) => location))).toEqual(new Set(["IQ"]));
  expect(converted.skipped).toEqual({ "event in another country": 1 });
});

test("counts Halabja to Sulaymaniyah, and refuses an event listed once for each actor", () => {
  const converted = convertText(
    acledExport,
    [HEADER, event("IRQ1", "2023-02-01", { admin1: "Halabja" }), event("IRQ1", "2023-02-01")].join("\n"),
  );
  expect(converted.observations.some(({ location }) => location === "IQG06")).toBe(true);
  expect(converted.refused).toMatchObject([{ row: 3, value: "IRQ1", reason: expect.stringContaining("export by event, not by actor") }]);
});

const MONTHLY =
  "Country ISO3,Admin 1 PCode,Admin 1 Name,Admin 2 PCode,Admin 2 Name,Start Date,End Date,Event Type,Events,Fatalities,Dataset Id,Resource Id";
const TAGS =
  "#country+code,#adm1+code,#adm1+name,#adm2+code,#adm2+name,#date+start,#date+end,#event+type,#event+num,#fatality+num,#meta+dataset_id,#meta+resource_id";
const month = (place: string, type: string, figures: string) => `IRQ,${place},2023-02-01,2023-02-28,${type},${figures},d,r`;

test("adds the districts of HDX's monthly file to their governorate, type by type, zeros included", () => {
  const converted = convertText(
    acledMonthly,
    [
      MONTHLY,
      TAGS,
      month("IQG02,Al-Basrah,IQG02Q01,One", "political_violence", "11,111"),
      month("IQG02,Al-Basrah,IQG02Q02,Two", "political_violence", "22,222"),
      month("IQG08,Baghdad,IQG08Q01,Three", "political_violence", "0,0"),
      month("IQG02,Al-Basrah,IQG02Q01,One", "civilian_targeting", "1,1"),
    ].join("\n"),
  );
  expect(converted.refused).toEqual([]);
  expect(findFigure(converted, { ...events, location: "IQG02", cause: "political_violence" })).toMatchObject({ value: "33" });
  expect(findFigure(converted, { ...deaths, location: "IQG02", cause: "political_violence" })).toMatchObject({ value: "333" });
  expect(findFigure(converted, { ...events, location: "IQG08", cause: "political_violence" })).toMatchObject({ value: "0" });
  expect(findFigure(converted, { ...events, location: "IQ", cause: "civilian_targeting" })).toMatchObject({ value: "1" });
});

test("refuses rows that may be wholes and parts of each other, and a code that disagrees with its name", () => {
  const { refused } = convertText(
    acledMonthly,
    [
      MONTHLY,
      month("IQG02,Al-Basrah,IQG02Q01,One", "political_violence", "11,111"),
      month("IQG02,Al-Basrah,,", "political_violence", "11,111"),
      month("IQG08,Al-Basrah,,", "demonstration", "11,111"),
      month("IQG02,Al-Basrah,IQG02Q01,One", "political_violence", "11,111"),
    ].join("\n"),
  );
  expect(refused.map(({ row, reason }) => [row, reason])).toEqual([
    [3, expect.stringContaining("wholes and parts can't be added")],
    [4, expect.stringContaining('is the code of IQG08, and "Al-Basrah" is IQG02')],
    [5, expect.stringContaining("same place and month as row 2")],
  ]);
});
