import { beforeAll, expect, test } from "vitest";
import { createTestDatabase } from "@/tests/database";
import { type LoadStep, loadShippedFigures } from "./load-shipped";
import { shippedFiles } from "./shipped-files";
import { openExamplia } from "./test-support/examplia";
import { setUpExamplia } from "./test-support/set-up-examplia";

/** Observations of each indicator and the sum of their values, as another tool counted them in the files. */
const SERIES: Record<string, [observations: number, sum: string]> = {
  idps: [1566, "228765651"],
  idp_households: [91, "12099443"],
  idps_in_camps: [84, "11897248"],
  idp_households_in_camps: [42, "804247"],
  idp_share: [33, "873"],
  camp_population: [142, "1138937"],
  camp_households: [277, "410737"],
  camps_open: [70, "2015"],
  camps_closed: [3, "41"],
  formal_settlements_open: [3, "760"],
  idps_affected_by_camp_closures: [2, "97000"],
  camp_departure_households: [2, "11500"],
  tracked_arrivals: [10, "256580"],
  tracked_arrival_households: [10, "48722"],
  returnees: [82, "149804670"],
  returnee_households: [159, "33117141"],
  idp_returns: [279, "15170585"],
  idp_return_households: [6, "7329"],
  new_displacements: [28, "6089512"],
  newly_displaced_persons: [8, "3433296"],
  disaster_event_displacements: [42, "281980"],
  disaster_event_idps: [25, "374260"],
  refugees_abroad: [52, "29854806"],
  asylum_seekers_abroad: [26, "3094567"],
  refugee_returns: [39, "2248025"],
  emigrated_persons: [5, "530000"],
  population_estimate: [3, "1450000"],
  voter_turnout: [352, "20624.96"],
  registered_voters: [83, "790942758"],
  eligible_voters: [10, "190545371"],
  voters_without_card: [4, "21840000"],
  votes_cast: [81, "431826944"],
  valid_votes: [11, "58451520"],
  invalid_votes: [5, "2879785"],
  invalid_vote_share: [3, "27.34"],
  referendum_yes_share: [1, "78.59"],
  seats: [37, "5740"],
  seats_reserved_women: [20, "502"],
  candidates: [12, "66639"],
  women_candidates: [11, "17908"],
  women_elected: [9, "519"],
  women_elected_outside_quota: [4, "120"],
  women_in_parliament: [7, "337"],
  women_share_of_parliament: [7, "182.52"],
  killed: [609, "389117"],
  injured: [520, "451512"],
  killed_or_injured: [9, "2597"],
  casualties_outcome_unknown: [5, "231"],
  kidnapped: [19, "99"],
  abducted_persons: [5, "25918"],
  rescued_persons: [28, "66168"],
  missing_persons: [27, "57918"],
  mass_graves: [10, "734"],
  organized_violence_deaths: [198, "364425"],
  documented_civilian_deaths: [38, "281361"],
  documented_civilian_deaths_total: [4, "519089"],
  war_deaths_total: [6, "2615105"],
  explosive_ordnance_casualties: [18, "3600"],
  explosive_ordnance_casualties_total: [4, "118846"],
  aid_worker_incidents: [17, "74"],
  aid_workers_affected: [68, "269"],
  incidents_with_civilian_casualties: [2, "613"],
  gender_based_killings: [11, "232"],
  gender_based_violence_cases: [2, "31331"],
  women_burned: [2, "393"],
  self_immolations: [5, "121"],
  suicides: [6, "155"],
};

/** Entries of each catalogue's table, as the data set's own description has them. */
const ENTRIES: Record<string, number> = {
  location: 212,
  region_member: 18,
  camp: 79,
  election: 66,
  incident: 5,
  publisher: 164,
  source: 475,
  indicator: 67,
  dimension_value: 100,
  series_break: 15,
  timeline_event: 26,
};

const reader = setUpExamplia({ per: "file", catalogues: false });
const steps: LoadStep[] = [];

beforeAll(async () => {
  const loaded = await loadShippedFigures(reader.databaseUrl, { onStep: (step) => steps.push(step) });
  expect(loaded).toEqual({ editions: 18, observations: 5359 });
});

test("loads every file as one edition, in the order that gives the numbers people cite", async () => {
  const editions = await reader.list("SELECT number, file_name, subject, reason, added FROM edition ORDER BY number");
  expect(editions.map((edition) => [edition.number, edition.file_name])).toEqual(shippedFiles.map(({ file }, index) => [index + 1, file]));
  expect(editions[11]).toMatchObject({ number: 12, file_name: "observations/displacement.csv", subject: "observations", added: 2384 });
  expect(editions.map((edition) => edition.reason)).toEqual(shippedFiles.map(({ reason }) => reason));
  expect(steps.at(-1)).toMatchObject({ file: "observations/un-news-interview.csv", rows: 5, done: 18, total: 18 });
});

test("holds as many observations of each indicator as the files, and their sums", async () => {
  const rows = await reader.list<{ code: string; count: string; sum: string }>(
    "SELECT indicator_code AS code, count(*), sum(value)::text FROM observation WHERE until_edition IS NULL GROUP BY 1",
  );
  expect(Object.fromEntries(rows.map(({ code, count, sum }) => [code, [Number(count), sum]]))).toEqual(SERIES);
  expect(rows.reduce((total, { count }) => total + Number(count), 0)).toBe(5359);
});

test("holds as many entries of each catalogue as the files", async () => {
  for (const [table, count] of Object.entries(ENTRIES))
    expect(await reader.list(`SELECT count(*)::int FROM ${table}`), table).toEqual([{ count }]);
});

test("keeps more than 100,000 more than 100,000", async () => {
  const rows = await reader.list(
    `SELECT value::text, qualifier::text, population_group FROM observation
     WHERE indicator_code = 'idps_in_camps' AND source_id = 'un-news-interview-2025-12'`,
  );
  expect(rows).toEqual([{ value: "100000", qualifier: "more_than", population_group: "yazidis" }]);
});

test("keeps dates of the catalogues as far as they are known", async () => {
  expect(await reader.list("SELECT held_from FROM election WHERE code = 'EG-PARL-2005'")).toEqual([{ held_from: "2005" }]);
  expect(await reader.list("SELECT occurred_on FROM incident WHERE code = 'mosul-2016-2017'")).toEqual([{ occurred_on: "2016-10" }]);
});

test("does nothing where the figures are there", async () => {
  expect(await loadShippedFigures(reader.databaseUrl)).toEqual({ editions: 0, observations: 0 });
});

test("goes on with the files that are missing where the first loading was interrupted, under the same numbers", async () => {
  const second = await createTestDatabase();
  const stop = new Error("interrupted");
  const interrupted = loadShippedFigures(second.url, {
    onStep: ({ done }) => {
      if (done === 12) throw stop;
    },
  });
  await expect(interrupted).rejects.toBe(stop);
  expect(await loadShippedFigures(second.url)).toEqual({ editions: 6, observations: 5359 - 2384 });
  const other = await openExamplia(second.url);
  const numbers = "SELECT number, file_name, file_sha256 FROM edition ORDER BY number";
  expect(await other.list(numbers)).toEqual(await reader.list(numbers));
  await other.close();
  await second.drop();
});

test("leaves a database alone that began with other figures", async () => {
  const own = await createTestDatabase();
  const xa = await openExamplia(own.url);
  await xa.bringCatalogues();
  expect(await loadShippedFigures(own.url)).toEqual({ editions: 0, observations: 0 });
  await xa.close();
  await own.drop();
});
