import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { unhcrPopulation } from "./unhcr-population";

const API =
  "year,coo_id,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps,stateless,ooc,oip,hst";
const FINDER =
  "Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Refugees under UNHCR's mandate,Asylum-seekers,Returned refugees,IDPs of concern to UNHCR,Returned IDPss,Stateless persons,Others of concern,Other people in need of international protection,Host Community";

test("sums people of Iraq over the countries of asylum, and takes those displaced inside from Iraq itself", () => {
  const converted = convertText(
    unhcrPopulation,
    [
      API,
      "2023,1,Iraq,IRQ,IRQ,Examplia,XAM,XAM,111,11,1,0,0,0,0,-,0",
      "2023,1,Iraq,IRQ,IRQ,Tunisia,TUN,TUN,222,22,2,0,0,0,0,-,0",
      "2023,1,Iraq,IRQ,IRQ,Iraq,IRQ,IRQ,0,0,0,3333,444,0,0,-,0",
      "2023,2,Examplia,XAM,XAM,Iraq,IRQ,IRQ,555,0,0,0,0,0,0,-,0",
    ].join("\n"),
  );
  expect(converted.refused).toEqual([]);
  expect(converted.skipped).toEqual({ "people of other countries in Iraq": 1 });
  const stock = { location: "IQ", period_start: "2023-12-31", period_end: "2023-12-31" };
  const flow = { location: "IQ", period_start: "2023-01-01", period_end: "2023-12-31" };
  expect(findFigure(converted, { ...stock, indicator: "refugees_abroad" })).toMatchObject({
    value: "333",
    note: "Sum over the countries of asylum in the dataset (3 rows); small counts are rounded by UNHCR.",
  });
  expect(findFigure(converted, { ...stock, indicator: "asylum_seekers_abroad" }).value).toBe("33");
  expect(findFigure(converted, { ...flow, indicator: "refugee_returns" }).value).toBe("3");
  expect(findFigure(converted, { ...stock, indicator: "idps", cause: "conflict" }).value).toBe("3333");
  expect(findFigure(converted, { ...flow, indicator: "idp_returns" }).value).toBe("444");
});

test("reads a download with explanations above, the misspelt column, dashes and total rows", () => {
  const converted = convertText(
    unhcrPopulation,
    [
      '"Extracted from the database"',
      "",
      FINDER,
      `2020,Iraq,IRQ,Examplia,XAM,"1,111",-,-,-,-,-,-,-,-`,
      `2020,Iraq,IRQ,-,-,"1,110",-,-,-,-,-,-,-,-`,
      "2020,-,-,-,-,999,-,-,-,-,-,-,-,-",
      "2021,Iraq,IRQ,-,-,222,0,-,-,77,-,-,-,-",
    ].join("\n"),
  );
  expect(converted.refused).toEqual([]);
  expect(converted.observations.map(({ indicator, period_end, value }) => [indicator, period_end, value])).toEqual([
    ["refugees_abroad", "2020-12-31", "1111"],
    ["refugees_abroad", "2021-12-31", "222"],
    ["idp_returns", "2021-12-31", "77"],
  ]);
  expect(converted.skipped).toEqual({ "total over the countries of origin": 1 });
  expect(converted.notes.join(" ")).toContain("the total row says 1,110, and its parts add up to 1,111, which is taken");
});

test("refuses the same countries twice in a year", () => {
  const row = "2023,1,Iraq,IRQ,IRQ,Examplia,XAM,XAM,111,11,1,0,0,0,0,-,0";
  const { refused, observations } = convertText(unhcrPopulation, [API, row, row].join("\n"));
  expect(refused).toMatchObject([{ row: 3, reason: "is of the same countries and year as row 2" }]);
  expect(observations.every(({ rows }) => rows.includes(3))).toBe(true);
});
