import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { idmcGidd } from "./idmc-gidd";
import { idmcGiddDisasters } from "./idmc-gidd-disasters";

const HEADER = "iso3,country_name,year,new_displacement,new_displacement_rounded,total_displacement,total_displacement_rounded";
const TAGS = "#country+code,#country+name,#date+year,#affected+idps+ind+new+conflict,,#affected+idps+ind+total+conflict,";

test("reads the stock of 31 December and the flow of the year, with and without hashtags", () => {
  for (const head of [`${HEADER}\n${TAGS}`, HEADER]) {
    const converted = convertText(idmcGidd, [head, "IRQ,Iraq,2024,11111,11000,222222,222000", "XAM,Examplia,2024,1,1,1,1"].join("\n"));
    expect(converted.refused).toEqual([]);
    expect(converted.skipped).toEqual({ "another country": 1 });
    expect(converted.observations).toHaveLength(2);
    expect(findFigure(converted, { indicator: "idps", cause: "conflict" })).toMatchObject({
      value: "222222",
      period_start: "2024-12-31",
      period_end: "2024-12-31",
      note: "IDPs due to conflict and violence at year end (unrounded field; IDMC publishes 222000).",
    });
    expect(findFigure(converted, { indicator: "new_displacements", cause: "conflict" })).toMatchObject({
      value: "11111",
      period_start: "2024-01-01",
      note: "Internal displacements (movements) due to conflict and violence in the year; IDMC publishes the rounded 11000.",
    });
  }
});

test("reads the older columns, and a blank cell as no figure", () => {
  const converted = convertText(
    idmcGidd,
    "ISO3,Name,Year,Conflict Stock Displacement,Conflict New Displacements,Disaster New Displacements\nIRQ,Iraq,2018,111,,0",
  );
  expect(converted.observations.map(({ indicator, cause, value }) => [indicator, cause, value])).toEqual([
    ["idps", "conflict", "111"],
    ["new_displacements", "disaster", "0"],
  ]);
  const later = "ISO3,Name,Year,Conflict Internal Displacements,Disaster Internal Displacements\nIRQ,Iraq,2021,111,222";
  expect(convertText(idmcGidd, later).observations).toHaveLength(2);
});

test("refuses a year that stands twice", () => {
  expect(convertText(idmcGidd, [HEADER, "IRQ,Iraq,2024,1,,1,", "IRQ,Iraq,2024,2,,2,"].join("\n")).refused).toMatchObject([
    { row: 3, column: 2, reason: expect.stringContaining("row 2") },
  ]);
});

test("keeps disaster events apart and adds them to the year; a drought is of its governorate", () => {
  const header =
    "iso3,country_name,year,start_date,start_date_accuracy,end_date,end_date_accuracy,event_name,hazard_type,hazard_type_name,new_displacement,new_displacement_rounded,total_displacement,total_displacement_rounded,event_codes";
  const converted = convertText(
    idmcGiddDisasters,
    [
      header,
      "IRQ,Iraq,2024,2024-01-01,Day,2024-12-31,Day,Iraq: Drought - Ninewa - 01/01/2024,1,Drought,11,,222,,",
      "IRQ,Iraq,2024,2024-03-19,Day,2024-03-22,Day,Iraq: Flood - Ninewa - 19/03/2024,2,Flood,22,,,,",
      "IRQ,Iraq,2024,2024-05-01,Day,2024-05-01,Day,Iraq: Landslide - 01/05/2024,3,Mass Movement,33,,,,",
    ].join("\n"),
  );
  expect(converted.refused).toEqual([]);
  expect(findFigure(converted, { indicator: "disaster_event_displacements", cause: "drought" })).toMatchObject({
    location: "IQG15",
    value: "11",
    note: "Event: Iraq: Drought - Ninewa - 01/01/2024. Hazard: Drought.",
  });
  expect(findFigure(converted, { indicator: "disaster_event_idps", cause: "drought" })).toMatchObject({ period_start: "2024-12-31" });
  expect(findFigure(converted, { indicator: "disaster_event_displacements", cause: "flood" })).toMatchObject({
    location: "IQ",
    value: "22",
  });
  expect(findFigure(converted, { indicator: "new_displacements", cause: "disaster" })).toMatchObject({
    value: "66",
    note: "Sum over the 3 GIDD disaster events of the year.",
  });
  expect(idmcGidd.recognises({ sheet: null, row: 1, names: header.split(","), hxl: null })).toBe(false);
});
