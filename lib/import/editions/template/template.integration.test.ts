import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createLoadedDatabase, createTestDatabase } from "@/tests/database";
import { type Examplia, openExamplia } from "../../test-support/examplia";
import { loadTemplate, THEMES } from "./load-template";
import { toCsv, toWorkbook } from "./write-template";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let xa: Examplia;

beforeAll(async () => {
  database = await createTestDatabase();
  xa = await openExamplia(database.url);
  await xa.bringCatalogues();
  await xa.bringFigures(['idps,XAG01,2020-01-01,2020-12-31,1200,,,about,female,,XA,,xa-bulletin,"counted in <camps> & ""towns"", twice"']);
});
afterAll(async () => {
  await xa.close();
  await database.drop();
});

describe("a template", () => {
  test("has the columns that the theme's indicators use, and their codes", async () => {
    const { columns } = await loadTemplate(xa.client, "displacement");
    expect(columns.map(({ name }) => name)).toEqual(
      "indicator,location,period_start,period_end,value,lower,upper,qualifier,sex,origin,source,coverage,note".split(","),
    );
    expect(columns.find(({ name }) => name === "sex")?.codes).toEqual([
      { code: "female", name: "Women" },
      { code: "male", name: "Men" },
    ]);
    expect(columns.find(({ name }) => name === "value")?.codes).toBeNull();
  });

  test("imported as it is changes nothing, as CSV and as workbook", async () => {
    const template = await loadTemplate(xa.client, "displacement");
    expect(template.hasExample).toBe(true);
    for (const [name, content] of [
      ["template.csv", toCsv(template)],
      ["template.xlsx", Buffer.from(toWorkbook(template))],
    ] as const)
      expect(await xa.bring(name, content)).toMatchObject({ outcome: "unchanged", plan: { rows: 1, counts: { unchanged: 1 } } });
  });

  test("is refused for a theme without indicators", async () => {
    await expect(loadTemplate(xa.client, "casualties")).rejects.toThrow("no indicators of casualties yet");
  });

  test("has no example where the database has no figure of the theme", async () => {
    const template = await loadTemplate(xa.client, "turnout");
    expect(template.hasExample).toBe(false);
    expect(toCsv(template).split("\r\n")).toEqual([expect.stringMatching(/^indicator,location/), ""]);
  });
});

describe("the template of a theme of the shipped figures", () => {
  let loaded: Awaited<ReturnType<typeof createLoadedDatabase>>;
  let iraq: Examplia;

  beforeAll(async () => {
    loaded = await createLoadedDatabase();
    iraq = await openExamplia(loaded.url);
  });
  afterAll(async () => {
    await iraq.close();
    await loaded.drop();
  });

  test.each(THEMES)("%s, imported as it is, changes nothing, as CSV and as workbook", async (theme) => {
    const template = await loadTemplate(iraq.client, theme);
    expect(template.hasExample).toBe(true);
    for (const [name, content] of [
      [`${theme}.csv`, toCsv(template)],
      [`${theme}.xlsx`, Buffer.from(toWorkbook(template))],
    ] as const)
      expect(await iraq.bring(name, content)).toMatchObject({ outcome: "unchanged", plan: { rows: 1, counts: { unchanged: 1 } } });
  });
});
