import { afterAll, beforeAll, expect, test } from "vitest";
import { openExamplia } from "@/lib/import/test-support/examplia";
import { createTestDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;
let examplia: Awaited<ReturnType<typeof openExamplia>>;

const HEADER = "date,date_to,title_en,title_ar,title_ckb,kind,source\n";

beforeAll(async () => {
  database = await createTestDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  examplia = await openExamplia(database.url);
  await examplia.bringCatalogues();
  await examplia.bring(
    "timeline.csv",
    `${HEADER}2020-05,,Examplia votes,,,election,xa-census\n2019,2021,War in the north of Examplia,,,conflict,xa-bulletin\n`,
  );
  await examplia.bring("timeline.csv", `${HEADER}2019,2022-03,War in the north of Examplia,,,conflict,xa-bulletin\n`);
});

afterAll(async () => {
  await examplia.client.end();
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
});

test("events come oldest first, each with its source, as the catalogue had them in the edition", async () => {
  const { listTimelineEvents } = await import("./timeline");
  const { rows } = await examplia.client.query<{ number: number }>("SELECT max(number) AS number FROM edition");
  const edition = rows[0]?.number ?? 0;
  const toText = (events: Awaited<ReturnType<typeof listTimelineEvents>>) =>
    events.map(({ titles, kind, from, to, source }) => [titles.en, kind, from, to, source?.id, source?.quotedBody?.code]);
  expect(toText(await listTimelineEvents(edition))).toEqual([
    ["War in the north of Examplia", "conflict", "2019", "2022-03", "xa-bulletin", "xa-stats"],
    ["Examplia votes", "election", "2020-05", null, "xa-census", undefined],
  ]);
  expect((await listTimelineEvents(edition - 1)).map(({ to }) => to)).toEqual(["2021", null]);
  expect(await listTimelineEvents(edition - 2)).toEqual([]);
});
