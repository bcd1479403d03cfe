import { expect, test } from "vitest";
import { parseMapping } from "../formats/mapping";
import { refusalsOf } from "../test-support/examplia";
import { setUpExamplia } from "../test-support/set-up-examplia";
import { toWorkbook } from "../test-support/workbook";

const xa = setUpExamplia();

const MAPPING = {
  name: "xa-table",
  title: "Table 3 of Examplia",
  location: { column: "Region", kind: "governorate" },
  period: { column: "Day" },
  figures: [
    { column: "People", indicator: "idps" },
    { column: "Women", indicator: "idps", dimensions: { sex: { is: "female" } } },
  ],
  skip: [{ column: "Region", is: ["Total"], reason: "total row" }],
};
const SOURCE = { publisher: "xa-stats", source_title: "Table 3" };

test("brings a workbook whose regions are merged over their rows, and asks for a figure that is merged", async () => {
  const mapping = parseMapping(JSON.stringify(MAPPING), "map.json");
  const rows = [
    ["Region", "Day", "People", "Women"],
    ["North Examplia", { day: 45412 }, 1200, 700],
    [null, { day: 45443 }, 1300, 700],
  ];
  const figures = () => xa.list("SELECT value::text FROM observation WHERE location_code = 'XAG01' AND sex = '' ORDER BY value");
  expect(await xa.bring("a.xlsx", toWorkbook([{ name: "Data", rows, merged: ["A2:A3"] }]), { mapping, source: SOURCE })).toMatchObject({
    outcome: "committed",
  });
  expect(await figures()).toEqual([{ value: "1200" }, { value: "1300" }]);
  const merged = toWorkbook([{ name: "Data", rows, merged: ["A2:A3", "D2:D3"] }]);
  expect(await refusalsOf(xa.bring("b.xlsx", merged, { mapping, source: SOURCE }))).toContain(
    'sheet "Data", cell D3 (Women): "700 (rows 2 to 3 together)" is not a number',
  );
});

test("refuses a header in which a column that the mapping names stands twice, rather than taking the first", async () => {
  const mapping = parseMapping(JSON.stringify(MAPPING), "map.json");
  const file = "Region,Day,People,Women,People\nNorth Examplia,2024-04-30,5,2,6\n";
  expect(await refusalsOf(xa.bring("a.csv", file, { mapping, source: SOURCE }))).toContain(
    'line 1, column "People": "People" heads two columns, and the mapping names it',
  );
});

test("brings a table that has hashtags and no names, through a mapping of the tags", async () => {
  const tags: Record<string, string> = { Region: "#adm1+name", Day: "#date", People: "#affected+idps", Women: "#affected+idps+f" };
  const text = JSON.stringify(MAPPING).replace(/"(Region|Day|People|Women)"/g, (_, name: string) => `"${tags[name]}"`);
  const file = `A title\n${Object.values(tags).join(",")}\nNorth Examplia,2024-04-30,5,2\n`;
  expect(await xa.bring("a.csv", file, { mapping: parseMapping(text, "map.json"), source: SOURCE })).toMatchObject({
    outcome: "committed",
    plan: { recognised: { headerRow: 2 } },
  });
});
