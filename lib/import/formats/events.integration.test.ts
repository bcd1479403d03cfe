import { afterAll, beforeAll, expect, test } from "vitest";
import { createLoadedDatabase } from "@/tests/database";
import { type Examplia, openExamplia } from "../test-support/examplia";
import { GED_COLUMNS } from "./shared/ucdp-ged-columns";

/** Every figure in these files is made up. */
const GED_EVENT: Record<string, string> = {
  year: "2014",
  type_of_violence: "1",
  dyad_name: "Side A - Side B",
  where_prec: "1",
  adm_1: "Nīnawá province",
  country: "Iraq",
  date_prec: "1",
  date_start: "2014-06-10",
  date_end: "2014-06-10",
  deaths_a: "0",
  deaths_b: "0",
  deaths_civilians: "111",
  deaths_unknown: "0",
  best: "111",
  high: "222",
  low: "100",
};
const ged = (...events: Record<string, string>[]) =>
  `${[GED_COLUMNS.join(","), ...events.map((event) => GED_COLUMNS.map((column) => ({ ...GED_EVENT, ...event })[column] ?? "").join(","))].join("\n")}\n`;

const ACLED = `\uFEFFevent_id_cnty,event_date,year,disorder_type,event_type,civilian_targeting,country,admin1,geo_precision,fatalities
IRQ1,15 February 2023,2023,Political violence,Explosions/Remote violence,Civilian targeting,Iraq,Al-Basrah,1,111
XAM1,2023-02-15,2023,Political violence,Battles,,Examplia,North,1,222
`;

const ACLED_MONTHLY = `Country ISO3,Admin 1 PCode,Admin 1 Name,Admin 2 PCode,Admin 2 Name,Start Date,End Date,Event Type,Events,Fatalities,Dataset Id,Resource Id
#country+code,#adm1+code,#adm1+name,#adm2+code,#adm2+name,#date+start,#date+end,#event+type,#event+num,#fatality+num,#meta+dataset_id,#meta+resource_id
IRQ,IQG02,Basrah,IQG02Q01,One,2023-02-01,2023-02-28,political_violence,2,111,d,r
`;

const IBC = `${"# a line of comment\n".repeat(11)}IBC code,Start Date,End Date,Time,Location,Target,Weapons,Reported Minimum,Reported Maximum,Sources
k1,2 Sep 2013,2 Sep 2013,PM,"A town, near a market",people,gunfire,111,222,AP
`;

const IDEA = `Country;ISO2;ISO3;Election Type;Year;Voter Turnout;Total vote;Registration;VAP Turnout;Voting age population;Population;Invalid votes;Compulsory voting
Iraq;IQ;IRQ;Parliamentary;2021;50.00 %;1,111;2,222;55.55 %;2,000;9,999;1.11 %;No
Examplia;XA;XAM;Parliamentary;2021;50.00 %;1,111;2,222;55.55 %;2,000;9,999;1.11 %;No
`;

const AWSD = `Incident ID,Year,Month,Day,Country Code,Country,Region,District,City,UN,Nationals killed,Internationals killed,Total killed,Total wounded,Total kidnapped,Total affected,Gender Male,Gender Female,Means of attack,Latitude,Longitude,Details
1,2003,8,19,IQ,Iraq,Baghdad,,Baghdad,20,20,0,20,0,0,20,1,1,Body-borne IED,1.5,2.5,"Two
lines"
2,2003,,,IQ,Iraq,,,,0,111,0,111,0,0,111,1,1,Landmine ,3.5,4.5,
`;

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

const current = (where: string) =>
  iraq.list<{ value: string; lower: string | null; upper: string | null; source_id: string; from_edition: number }>(
    `SELECT value::text, lower::text, upper::text, source_id, from_edition FROM observation WHERE until_edition IS NULL AND ${where}`,
  );

test.each([
  ["ucdp-ged", ged({ id: "1" })],
  ["acled", ACLED],
  ["acled-monthly", ACLED_MONTHLY],
  ["iraq-body-count", IBC],
  ["idea-turnout", IDEA],
  ["aid-worker-security", AWSD],
])("recognises and commits a file of %s, and finds nothing to change when it comes again", async (name, content) => {
  const first = await iraq.bring(`${name}.csv`, content);
  expect(first).toMatchObject({ outcome: "committed", plan: { recognised: { format: name } } });
  expect(await iraq.bring(`${name}-again.csv`, content)).toMatchObject({
    outcome: "unchanged",
    plan: { counts: { added: 0, revised: 0 } },
  });
});

test("revises the shipped series of the same publisher instead of doubling it", async () => {
  const year = "location_code = 'IQ' AND reference_period_start = '2014-01-01' AND reference_period_end = '2014-12-31'";
  expect(await current(`indicator_code = 'organized_violence_deaths' AND cause = 'state_based' AND ${year}`)).toMatchObject([
    { value: "111", lower: "100", upper: "222" },
  ]);
  expect(
    await current(
      `indicator_code = 'documented_civilian_deaths' AND ${year.replaceAll("2014", "2013")} AND publisher_code = 'iraq-body-count' AND stage = ''`,
    ),
  ).toMatchObject([{ value: "222", lower: "111", upper: "222" }]);
  expect(
    await current(
      "indicator_code = 'voter_turnout' AND election_code = 'IQ-PARL-2021-10' AND publisher_code = 'international-idea' AND denominator = 'registered_voters'",
    ),
  ).toMatchObject([{ value: "50" }]);
  expect(
    await current(
      `indicator_code = 'killed' AND population_group = 'aid_workers' AND incident_code IS NULL AND ${year.replaceAll("2014", "2003")}`,
    ),
  ).toMatchObject([{ value: "131" }]);
});

test("a newer file in which events were revised revises their figures", async () => {
  const result = await iraq.bring(
    "newer.csv",
    ged({ id: "1", best: "112" }, { id: "2", type_of_violence: "3", adm_1: "Baghdād province" }),
    {
      keepIncidentsFrom: 112,
    },
  );
  expect(result).toMatchObject({
    outcome: "committed",
    plan: { parts: [{ subject: "observations" }, { subject: "sources" }, { subject: "incidents" }] },
  });
  const june = "location_code = 'IQG15' AND reference_period_start = '2014-06-01' AND cause = '' AND population_group = ''";
  expect(await current(`indicator_code = 'organized_violence_deaths' AND ${june}`)).toMatchObject([{ value: "112" }]);
  expect(await current("incident_code = 'ucdp-1'")).toMatchObject([{ value: "112", lower: "100", upper: "222" }]);
});

test("keeps the Canal Hotel as the incident that the catalogue has, and marks ACLED's figures as not to be passed on", async () => {
  await iraq.bring("aid-workers.csv", AWSD, { keepIncidentsFrom: 20 });
  expect(
    await current("incident_code = 'canal-hotel-2003' AND indicator_code = 'killed' AND publisher_code = 'humanitarian-outcomes'"),
  ).toHaveLength(1);
  expect(await iraq.list("SELECT redistributable::text FROM source WHERE publisher_code = 'acled'")).toEqual([
    { redistributable: "no" },
    { redistributable: "no" },
  ]);
});

test("takes no figure without a row that was refused, where the good ones are accepted", async () => {
  const { client } = iraq;
  const result = await iraq.bring(
    "partly.csv",
    ged(
      { id: "1", best: "113" },
      { id: "3", type_of_violence: "9" },
      { id: "4", year: "2013", date_start: "2013-06-10", date_end: "2013-06-10" },
    ),
    {
      acceptValid: true,
    },
  );
  expect(result.plan.refusedRows).toBe(1);
  const { rows } = await client.query(
    "SELECT DISTINCT extract(year FROM reference_period_start)::int AS year FROM observation WHERE from_edition = (SELECT max(number) FROM edition)",
  );
  expect(rows).toEqual([{ year: 2013 }]);
});

test("refuses a file with no event in Iraq", async () => {
  await expect(iraq.bring("elsewhere.csv", ACLED.replaceAll("Iraq,Al-Basrah", "Examplia,South"))).rejects.toThrow(/gives no figure/);
});

test("reads a release of UCDP without a row of column names", async () => {
  const [, ...events] = ged({ id: "7", year: "2012", date_start: "2012-06-10", date_end: "2012-06-11" }).split("\n");
  const result = await iraq.bring("no-names.csv", events.join("\n"));
  expect(result).toMatchObject({ outcome: "committed", plan: { recognised: { format: "ucdp-ged", headerRow: 1 } } });
});

test("refuses Iraq Body Count's file of individuals with one sentence, and repeats no name of it", async () => {
  const file =
    "IBC code,Name or Identifying Details,Age,Sex,Earliest Date,Latest Date,Location\nk1-x1,A Name,1,,2 Sep 2013,2 Sep 2013,A town\n";
  const refused = await iraq.bring("individuals.csv", file).catch((error: Error) => error.message);
  expect(refused).toMatch(/it names the dead/);
  expect(refused).not.toContain("A Name");
});
