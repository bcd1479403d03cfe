import { afterAll, beforeAll, expect, test } from "vitest";
import { openExamplia } from "@/lib/import/test-support/examplia";
import { createTestDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;
let examplia: Awaited<ReturnType<typeof openExamplia>>;
const figure = (year: number, value: number) => `idps,XA,${year}-12-31,${year}-12-31,${value},,,exact,,,,,xa-census,`;

beforeAll(async () => {
  database = await createTestDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  examplia = await openExamplia(database.url);
  await examplia.bringCatalogues();
  await examplia.bringFigures([figure(2020, 100), figure(2021, 110), figure(2022, 120)]);
  await examplia.bringFigures([figure(2021, 115)], { reason: "The census was corrected" });
});

afterAll(async () => {
  await examplia.client.end();
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
});

test("a figure that was revised is found with what it was, until which edition, and why", async () => {
  const { pageObservations } = await import("./observations");
  const { listRevisions } = await import("./revisions");
  const { rows } = await examplia.client.query<{ number: number }>("SELECT max(number) AS number FROM edition");
  const edition = rows[0]?.number ?? 0;
  const { observations, total } = await pageObservations({ indicatorCode: "idps" }, edition, { skip: 0, take: 2 });
  expect([total, observations.map(({ referencePeriodEnd, value }) => [referencePeriodEnd, value])]).toEqual([
    3,
    [
      ["2022-12-31", 120],
      ["2021-12-31", 115],
    ],
  ]);
  const revisions = await listRevisions(observations, edition);
  expect([...revisions.values()].flat()).toEqual([
    { value: 110, lower: null, upper: null, qualifier: "exact", untilEdition: edition, reason: "The census was corrected" },
  ]);
  const before = await pageObservations({ indicatorCode: "idps" }, edition - 1, { skip: 1, take: 1 });
  expect(before.observations.map(({ value }) => value)).toEqual([110]);
  expect(await listRevisions(before.observations, edition - 1)).toEqual(new Map());
});

test("places are those of which an indicator has figures in the edition", async () => {
  const { listLocations } = await import("./locations");
  const { rows } = await examplia.client.query<{ number: number }>("SELECT max(number) AS number FROM edition");
  const edition = rows[0]?.number ?? 0;
  expect((await listLocations({ withFiguresOf: "idps" }, edition)).map(({ code }) => code)).toEqual(["XA"]);
  expect(await listLocations({ withFiguresOf: "votes_cast" }, edition)).toEqual([]);
  expect(await listLocations({ withFiguresOf: "idps" }, edition - 2)).toEqual([]);
});
