import { expect, test } from "vitest";
import { Refusals } from "../refusal";
import { subjects } from "../subjects";
import { recogniseHeader } from "./recognise";

function recognise(header: string) {
  const refusals = new Refusals();
  const found = recogniseHeader({ line: 1, cells: header.split(",") }, subjects, refusals);
  return { name: found?.format.name, layout: found?.layout, refusals: refusals.shown };
}

const OBSERVATIONS = "indicator,location,period_start,period_end,value,qualifier,source";

test.each([
  [OBSERVATIONS, "observations"],
  ["source,qualifier,value,period_end,period_start,location,indicator,note", "observations"],
  ["region,governorate", "region-members"],
  ["date,date_to,title_en,kind,source", "timeline"],
  ["indicator,publisher,location,date,reason,source", "series-breaks"],
  ["code,name_en,occurred_on,location,description,source_url", "incidents"],
])("tells by its header that %s is %s", (header, name) => {
  const { name: found, refusals } = recognise(header);
  expect(refusals).toEqual([]);
  expect(found).toBe(name);
});

test("refuses an unknown column by name and suggests the nearest", () => {
  const { refusals } = recognise(`${OBSERVATIONS},populaton_group`);
  expect(refusals).toEqual([
    { line: 1, column: "populaton_group", value: null, reason: 'is not a column of observations; did you mean "population_group"?' },
  ]);
});

test("refuses a header without a required column, and one with a column twice", () => {
  expect(recognise("indicator,location,period_start,period_end,value,source").refusals[0]).toMatchObject({ column: "qualifier" });
  expect(recognise(`${OBSERVATIONS},value`).refusals[0]).toMatchObject({ column: "value", reason: expect.stringContaining("twice") });
});

test("reads a column under its former name, but not both names at once", () => {
  const { layout } = recognise("indicator,publisher,location,date,reason,source");
  expect(layout?.indexOf("reason_en")).toBe(4);
  expect(recognise("indicator,publisher,location,date,reason,reason_en").refusals[0]).toMatchObject({ column: "reason_en" });
});

test("lists the known formats for a header of none of them", () => {
  expect(recognise("foo,bar").refusals[0]?.reason).toContain("region-members (region, governorate)");
});
