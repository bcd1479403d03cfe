import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { hapiConflictEvent } from "./hapi-conflict-event";
import { hapiIdps } from "./hapi-idps";
import { hapiReturnees } from "./hapi-returnees";

const PLACE =
  "location_code,has_hrp,in_gho,provider_admin1_name,provider_admin2_name,admin1_code,admin1_name,admin2_code,admin2_name,admin_level";
const PLACE_TAGS =
  "#country+code,#meta+has_hrp,#meta+in_gho,#adm1+name+provider,#adm2+name+provider,#adm1+code,#adm1+name,#adm2+code,#adm2+name,#adm+level";
const IDPS = `${PLACE},operation,assessment_type,population,reporting_round,reference_period_start,reference_period_end`;
const IDPS_TAGS = `${PLACE_TAGS},#operation+name,#assessment+type,#affected+idps,#round+code,#date+start,#date+end`;

test("reads displaced persons of every level, with and without a byte-order mark, hashtags and errors", () => {
  const rows = [
    "IRQ,Y,Y,,,,,,,0,A,BA,333,9,2024-04-30,2024-04-30",
    "IRQ,Y,Y,Nīnawá,,IQG15,Ninewa,,,1,A,BA,111,9,2024-04-30 00:00:00+00:00,2024-04-30 00:00:00+00:00",
    "IRQ,Y,Y,Baghdād,,IRQ-XXX,Unspecified,,,1,A,BA,222,9,2024-04-30,2024-04-30",
    "XAM,Y,Y,,,,,,,0,B,BA,999,9,2024-04-30,2024-04-30",
  ];
  for (const head of [`\uFEFF${IDPS}\n${IDPS_TAGS}`, IDPS]) {
    const converted = convertText(hapiIdps, [head, ...rows].join("\n"));
    expect(converted.refused).toEqual([]);
    expect(converted.skipped).toEqual({ "another country": 1 });
    expect(findFigure(converted, { location: "IQG15" })).toMatchObject({ indicator: "idps", value: "111", period_end: "2024-04-30" });
    expect(findFigure(converted, { location: "IQG08" }).value).toBe("222");
  }
  const withError = convertText(hapiIdps, `${IDPS},warning,error\n${rows[0]},,Duplicate row`);
  expect(withError.refused).toMatchObject([{ row: 2, value: "Duplicate row", reason: expect.stringContaining("can't be taken") }]);
  expect(withError.observations).toEqual([]);
});

test("never adds the overlapping types of conflict events, and drops every sum with a row that HAPI marks as wrong", () => {
  const head = `${PLACE},event_type,events,fatalities,reference_period_start,reference_period_end,error`;
  const row = (type: string, events: number, error = "") =>
    `IRQ,Y,Y,,,IQG15,Ninewa,IQG15Q07,Sinjar,2,${type},${events},1,2024-04-01,2024-04-30,${error}`;
  const converted = convertText(hapiConflictEvent, [head, row("political_violence", 11), row("civilian_targeting", 7)].join("\n"));
  expect(converted.refused).toEqual([]);
  const month = { location: "IQG15", indicator: "conflict_events" };
  expect(findFigure(converted, { ...month, cause: "political_violence" }).value).toBe("11");
  expect(findFigure(converted, { ...month, cause: "civilian_targeting" }).value).toBe("7");
  const wrong = convertText(hapiConflictEvent, [head, row("political_violence", 11, "wrong")].join("\n"));
  expect(wrong.refused).toMatchObject([{ row: 2, value: "wrong" }]);
  expect(wrong.observations.every(({ rows }) => rows.includes(2))).toBe(true);
});

test("sums returned refugees of Iraq over the countries of asylum, and takes no parts by sex or age", () => {
  const head =
    "origin_location_code,origin_has_hrp,origin_in_gho,asylum_location_code,asylum_has_hrp,asylum_in_gho,population_group,gender,age_range,min_age,max_age,population,reference_period_start,reference_period_end";
  const row = (asylum: string, sex: string, population: number) =>
    `IRQ,Y,Y,${asylum},N,N,RET,${sex},all,,,${population},2022-01-01,2022-12-31`;
  const converted = convertText(hapiReturnees, [head, row("JOR", "all", 111), row("JOR", "f", 50), row("TUR", "all", 222)].join("\n"));
  expect(converted.observations).toMatchObject([
    { indicator: "refugee_returns", location: "IQ", period_start: "2022-01-01", period_end: "2022-12-31", value: "333", rows: [2, 4] },
  ]);
  const refugees = convertText(hapiReturnees, [head, row("JOR", "all", 111).replace("RET", "REF")].join("\n"));
  expect(refugees).toMatchObject({ observations: [], skipped: { "population group REF, which is not returned refugees": 1 } });
  expect(convertText(hapiReturnees, [head, row("JOR", "f", 50)].join("\n")).refused).toMatchObject([
    { row: 2, reason: expect.stringContaining("no row of all of them") },
  ]);
});
