import { afterAll, beforeAll, expect, test } from "vitest";
import { createLoadedDatabase } from "@/tests/database";
import { type Examplia, openExamplia } from "../test-support/examplia";

/** Every figure in these files is made up, except where the shipped ones are read back. */
const MASTER_LIST = `DTM Dataset,
,
Place ID,Governorate,District,Location Name,Families,Individuals,Anbar,Ninewa,Camp,Rented houses,Pre-June14
001,Halabja,Halabja,V,11,66,4,7,1,10,11
002,Sulaymaniyah,Kalar,W,22,132,22,0,22,0,22
`;
const RETURNEES = `Location ID,Governorate,District,Location_name,Returnee Families,Returnee Individuals,Anbar,Habitual Residence (Uninhabitable),Host_families
1,Ninewa,Sinjar,V,11,66,11,11,0
`;
const HAPI_EVENTS = `location_code,admin1_code,admin1_name,admin2_code,admin2_name,admin_level,event_type,events,fatalities,reference_period_start,reference_period_end
IRQ,IQG15,Ninewa,IQG15Q07,Sinjar,2,political_violence,2,111,2023-02-01,2023-02-28
`;
const HAPI_RETURNEES = `origin_location_code,asylum_location_code,population_group,gender,age_range,population,reference_period_start,reference_period_end
IRQ,JOR,RET,all,all,111,2022-01-01,2022-12-31
`;
const UNHCR = `year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees,asylum_seekers,returned_refugees,idps,returned_idps
2024,Iraq,IRQ,IRQ,Jordan,JOR,JOR,111,0,0,0,0
2024,Iraq,IRQ,IRQ,Iraq,IRQ,IRQ,0,0,0,222,33
`;
const DISASTERS = `iso3,country_name,year,start_date,end_date,event_name,hazard_type_name,new_displacement,total_displacement
IRQ,Iraq,2024,2024-01-01,2024-12-31,Iraq: Drought - Ninewa - 01/01/2024,Drought,11,22
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

test("confirms the shipped series of IDMC, from a file that holds the same figures", async () => {
  const shipped = await iraq.list<{ year: string; idps: string | null; flow: string | null }>(
    `SELECT to_char(reference_period_end, 'YYYY') AS year, max(value) FILTER (WHERE indicator_code = 'idps')::text AS idps,
       max(value) FILTER (WHERE indicator_code = 'new_displacements')::text AS flow
     FROM observation WHERE until_edition IS NULL AND source_id = 'idmc-global-internal-displacement-database-gidd' AND location_code = 'IQ'
       AND cause = 'conflict' AND indicator_code IN ('idps', 'new_displacements') GROUP BY 1 ORDER BY 1`,
  );
  const rows = shipped.map(({ year, idps, flow }) => `IRQ,Iraq,${year},${flow ?? ""},${idps ?? ""}`);
  const result = await iraq.bring("gidd.csv", ["iso3,country_name,year,new_displacement,total_displacement", ...rows, ""].join("\n"));
  expect(shipped.length).toBeGreaterThan(10);
  expect(result).toMatchObject({ outcome: "committed", plan: { recognised: { format: "idmc-gidd" }, counts: { added: 0 } } });
});

test.each([
  ["dtm-idp-master-list", "list.csv", MASTER_LIST, { date: "2019-10-31" }],
  ["dtm-returnee-master-list", "returnees.csv", RETURNEES, { date: "2019-10-31" }],
  ["hapi-conflict-event", "events.csv", HAPI_EVENTS, {}],
  ["hapi-returnees", "returned.csv", HAPI_RETURNEES, {}],
  ["unhcr-population", "population.csv", UNHCR, {}],
  ["idmc-gidd-disasters", "disasters.csv", DISASTERS, {}],
])("recognises and commits a file of %s, and finds nothing to change when it comes again", async (format, name, content, options) => {
  expect(await iraq.bring(name, content, options)).toMatchObject({ outcome: "committed", plan: { recognised: { format } } });
  expect(await iraq.bring(`again-${name}`, content, options)).toMatchObject({ outcome: "unchanged" });
});

test("has one figure of UNHCR for displaced persons at the end of a year, revised by the newer file", async () => {
  const rows = await iraq.list(
    `SELECT value::text FROM observation WHERE until_edition IS NULL AND source_id LIKE 'unhcr-%' AND publisher_code = 'unhcr'
       AND indicator_code = 'idps' AND location_code = 'IQ' AND reference_period_start = '2024-12-31' AND reference_period_end = '2024-12-31'
       AND cause = 'conflict' AND qualifier = 'exact' AND value IN (222, 1031475)`,
  );
  expect(rows).toEqual([{ value: "222" }]);
});

test("marks the figures of DTM as not to be passed on", async () => {
  expect(await iraq.list("SELECT redistributable::text FROM source WHERE id = 'iom-dtm-iraq-idp-master-list'")).toEqual([
    { redistributable: "no" },
  ]);
});
