import { afterAll, beforeAll, expect, test } from "vitest";
import { type Examplia, openExamplia } from "@/lib/import/test-support/examplia";
import { createTestDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;
let examplia: Examplia;
const figure = (year: number, value: number | string, source = "xa-census", place = "XA", note = "") =>
  `idps,${place},${year}-01-01,${year}-12-31,${value},,,exact,,,,,${source},${note}`;

async function readSeries(back = 0) {
  const { listPublishedSeries } = await import("./publisher-series");
  const [newest] = await examplia.list<{ number: number }>("SELECT max(number) AS number FROM edition");
  const edition = (newest?.number ?? 0) - back;
  return { edition, series: await listPublishedSeries(edition) };
}

beforeAll(async () => {
  database = await createTestDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  examplia = await openExamplia(database.url);
  await examplia.bringCatalogues();
  await examplia.bringFigures([
    figure(2020, 100),
    figure(2021, 110),
    figure(2022, 120, "xa-bulletin"),
    figure(2021, 40, "xa-census", "XAG01"),
    figure(2023, 5, "xa-census", "XA", "Doubtful: does not fit"),
  ]);
  await examplia.bringFigures([figure(2024, 130)]);
});

afterAll(async () => {
  await examplia.close();
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
});

test("each document's figures are counted from their first to their latest period, places of another kind and doubtful ones apart", async () => {
  const { series } = await readSeries();
  expect(
    series.map(({ sourceId, quotedBodyCode, place, figures, firstEnd, lastStart, lastEnd, isDoubtful }) => [
      sourceId,
      quotedBodyCode,
      place.code ?? place.kind,
      figures,
      firstEnd,
      lastStart,
      lastEnd,
      isDoubtful,
    ]),
  ).toEqual(
    expect.arrayContaining([
      ["xa-bulletin", "xa-stats", "XA", 1, "2022-12-31", "2022-01-01", "2022-12-31", false],
      ["xa-census", null, "XA", 3, "2020-12-31", "2024-01-01", "2024-12-31", false],
      ["xa-census", null, "XA", 1, "2023-12-31", "2023-01-01", "2023-12-31", true],
      ["xa-census", null, "governorate", 1, "2021-12-31", "2021-01-01", "2021-12-31", false],
    ]),
  );
  expect(series).toHaveLength(4);
});

test("a pinned edition does not know what came later", async () => {
  const { series } = await readSeries(1);
  const [census] = series.filter(({ sourceId, place, isDoubtful }) => sourceId === "xa-census" && place.code === "XA" && !isDoubtful);
  expect([census?.figures, census?.lastEnd]).toEqual([2, "2021-12-31"]);
});

test("the latest figure of a document is found as it was read", async () => {
  const { edition, series } = await readSeries();
  const { listFiguresById } = await import("./publisher-series");
  const [bulletin] = series.filter(({ sourceId }) => sourceId === "xa-bulletin");
  const found = await listFiguresById(
    series.map(({ lastId }) => lastId),
    edition,
  );
  expect(found.get(bulletin?.lastId ?? "")?.value).toBe(120);
});

test("what publishers are is told by their codes", async () => {
  const { listPublisherKinds } = await import("./publisher-series");
  const { edition } = await readSeries();
  expect([...(await listPublisherKinds(edition))].sort()).toEqual([
    ["xa-relief", "ngo"],
    ["xa-stats", "government"],
  ]);
});
