import { expect, test } from "vitest";
import { catalogues } from "../catalogues";
import { formatRefusal, Refusals } from "../refusal";
import { createCatalogueReader } from "./catalogue-row";

function read(name: string, entry: Record<string, string>) {
  const catalogue = catalogues.find((candidate) => candidate.name === name);
  if (!catalogue) throw new Error(name);
  const header = Object.keys(entry);
  const layout = { header, indexOf: (column: string) => header.indexOf(column), has: (column: string) => header.includes(column) };
  const refusals = new Refusals();
  const values = createCatalogueReader(catalogue, layout, refusals)({ line: 3, cells: Object.values(entry) });
  return { values, refusals: refusals.shown.map((refusal) => formatRefusal("xa.csv", refusal)) };
}

const election = { code: "XA-2010", country: "XA", type: "parliamentary", name_en: "Examplia 2010", held_from: "2010-03", seats: "" };

test("keeps a date as far as it is known, and an empty cell as not stated", () => {
  expect(read("elections", election).values).toEqual(["XA-2010", "XA", "parliamentary", "Examplia 2010", "2010-03", null]);
});

test("refuses each cell by its column, with what would be right", () => {
  const { refusals } = read("elections", { ...election, held_from: "March 2010", seats: "1.5", type: "mayoral" });
  expect(refusals).toEqual([
    'xa.csv, line 3, column "type": "mayoral" must be one of parliamentary, regional_parliamentary, governorate_council, presidential, referendum',
    'xa.csv, line 3, column "held_from": "March 2010" is not a date; write as much as is known: 2014-08-03, 2014-08 or 2014',
    'xa.csv, line 3, column "seats": "1.5" is not a whole number from 0 up',
  ]);
});

test("refuses a link that a browser must not follow", () => {
  const publisher = { code: "xp", name_en: "Examplia Post", kind: "media", licence: "l", redistributable: "yes", credit_line: "c" };
  expect(read("publishers", { ...publisher, url: "javascript:alert(1)" }).refusals[0]).toContain("must begin with http:// or https://");
  expect(read("publishers", { ...publisher, url: "https://example.org/a" }).refusals).toEqual([]);
});

test("reads the dimensions of an indicator as a list", () => {
  const indicator = { code: "i", theme: "turnout", kind: "rate", unit: "percent", name_en: "n", definition_en: "d" };
  expect(read("indicators", { ...indicator, additive_over_places: "no", dimensions: "sex election" }).values?.slice(-2)).toEqual([
    false,
    ["sex", "election"],
  ]);
  expect(read("indicators", { ...indicator, additive_over_places: "maybe", dimensions: "sex gender" }).refusals).toHaveLength(2);
});

test("refuses codes with spaces and cells of spaces", () => {
  expect(read("region-members", { region: "X A", governorate: "  " }).refusals).toHaveLength(1);
  expect(read("region-members", { region: "X A", governorate: "XAG01" }).refusals[0]).toContain("is not a code");
});

test("says one thing of an empty cell that must be filled", () => {
  expect(read("elections", { ...election, code: "", held_from: "" }).refusals).toEqual([
    'xa.csv, line 3, column "code": must not be empty',
    'xa.csv, line 3, column "held_from": must not be empty',
  ]);
});
