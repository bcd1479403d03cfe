import { afterAll, beforeAll, expect, test } from "vitest";
import { createLoadedDatabase } from "@/tests/database";
import { type Examplia, openExamplia } from "../test-support/examplia";

let database: Awaited<ReturnType<typeof createLoadedDatabase>>;
let iraq: Examplia;

beforeAll(async () => {
  database = await createLoadedDatabase();
  iraq = await openExamplia(database.url);
});
afterAll(async () => {
  await iraq.close();
  await database.drop();
});

const HEADER = "event_id_cnty,event_date,disorder_type,event_type,country,admin1,geo_precision,fatalities";
const event = (id: string, day: string, governorate: string, deaths: number) =>
  `${id},${day},Political violence,Battles,Iraq,${governorate},1,${deaths}`;
const bring = (...events: string[]) => iraq.bring("acled.csv", [HEADER, ...events, ""].join("\n"));
const leftBehind = ({ plan }: Awaited<ReturnType<typeof bring>>) => plan.notes.filter((note) => note.includes("not in the file"));

/** Every event is made up. */
const EVENTS = [
  event("IRQ1", "2031-02-10", "Ninewa", 1),
  event("IRQ2", "2031-03-10", "Ninewa", 2),
  event("IRQ3", "2031-03-11", "Halabja", 0),
  event("IRQ4", "2031-05-10", "Ninewa", 3),
] as const;

test("says nothing of a first file, nor of one that has all that was there", async () => {
  expect(leftBehind(await bring(...EVENTS))).toEqual([]);
  expect(leftBehind(await bring(...EVENTS, event("IRQ5", "2031-04-10", "Ninewa", 0)))).toEqual([]);
});

test("tells the figures of a month whose last event was taken back, and leaves them", async () => {
  const [first, second, , last] = EVENTS;
  const result = await bring(first, second, event("IRQ5", "2031-04-10", "Ninewa", 0), last);
  const [note = "", ...others] = leftBehind(result);
  expect(others).toEqual([]);
  expect(note).toMatch(
    /^3 figures that the last edition has, of this publisher and of the days that the file spans, are not in the file: they stay/,
  );
  expect(note).toContain("conflict_events IQG06 2031-03-01/2031-03-31 (1)");
  expect(
    await iraq.list(
      "SELECT value::text FROM observation WHERE until_edition IS NULL AND indicator_code = 'conflict_events' AND cause = '' AND location_code = 'IQG06' AND reference_period_start = '2031-03-01'",
    ),
  ).toEqual([{ value: "1" }]);
});

test("says nothing of what lies before the file's first day and after its last", async () => {
  expect(leftBehind(await bring(event("IRQ4", "2031-05-10", "Ninewa", 4)))).toEqual([]);
});
