import { expect, test } from "vitest";
import { convertText } from "../test-support/convert-text";
import { unhcrLocations } from "./unhcr-locations";

const HEADER =
  '"","pcode","Country","name","name_alt","loc_type","loc_subtype","createdate","createby","closedate","updatedate","source","unhcr_assist","status","POINT_X","POINT_Y","adjusted_vars","type"';
const row = (pcode: string, name: string, dates: [string, string], status: string, more: { type?: string; lon?: string } = {}) =>
  `"1","${pcode}","Iraq","${name}",NA,"${more.type ?? "IDP"} Settlement","N/A","${dates[0]}",NA,"${dates[1]}","11/1/19","UNHCR",NA,${status},${more.lon ?? "43.5"},36.5,0,"${more.type ?? "IDP"}"`;
const convert = (...rows: string[]) => convertText(unhcrLocations, [HEADER, ...rows].join("\n"));

test("makes a location and a camp of a site, with both styles of date", () => {
  const { entries, refused } = convert(row("IRQs000111", "Examplia site", ["7/13/03", "2005-07-13T00:00:00Z"], "0"));
  expect(refused).toEqual([]);
  expect(entries).toEqual([
    {
      catalogue: "locations",
      row: {
        code: "site-irqs000111",
        kind: "site",
        parent_code: "IQ",
        name_en: "Examplia site",
        name_ckb_checked: "no",
        lat: "36.5",
        lon: "43.5",
      },
    },
    {
      catalogue: "camps",
      row: {
        code: "site-irqs000111",
        governorate: "",
        status: "closed",
        opened_on: "2003-07-13",
        closed_on: "2005-07-13",
        name_variants: "",
        note: "UNHCR location IRQs000111 (IDP Settlement).",
      },
    },
  ]);
});

test("takes 1 January for a year of which the day is not known", () => {
  const { entries, notes } = convert(row("IRQs000111", "Examplia site", ["1/1/96", "NA"], "1"));
  expect(entries[1]?.row).toMatchObject({ opened_on: "1996", closed_on: "", status: "open" });
  expect(notes.join(" ")).toContain("became that year: 1");
});

test("skips other countries and settlements of refugees", () => {
  const { skipped, entries } = convert(
    row("IRQs000111", "Examplia site", ["7/13/03", "NA"], "1", { type: "Refugee" }),
    row("XAMs000222", "Examplia site", ["7/13/03", "NA"], "1").replace('"Iraq"', '"Examplia"'),
  );
  expect(skipped).toEqual({ "location that is not for displaced persons": 1, "location in another country": 1 });
  expect(entries).toEqual([]);
});

test("refuses a point outside Iraq, a code that stands twice and a status that is neither", () => {
  const site = row("IRQs000111", "Examplia site", ["7/13/03", "NA"], "1");
  expect(convert(site, site, row("IRQs000222", "Other site", ["7/13/03", "NA"], "7", { lon: "3.5" })).refused).toMatchObject([
    { row: 3, column: 1, reason: "stands already in row 2" },
    { row: 4, column: 14, reason: expect.stringContaining("outside Iraq") },
    { row: 4, column: 13, value: "7" },
  ]);
});
