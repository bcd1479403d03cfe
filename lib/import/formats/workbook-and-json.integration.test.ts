import { afterAll, beforeAll, expect, test } from "vitest";
import { createLoadedDatabase } from "@/tests/database";
import type { ImportOptions } from "../import-file";
import { type Examplia, openExamplia } from "../test-support/examplia";
import { toWorkbook } from "../test-support/workbook";

/** Every figure in these files is made up. */
const DTM_V3 = JSON.stringify({
  result: [
    {
      id: 1,
      operation: "Iraq conflict",
      admin0Name: "Iraq",
      admin0Pcode: "IRQ",
      admin1Name: "Ninewa",
      admin1Pcode: "IRQ-G15",
      admin2Name: null,
      admin2Pcode: null,
      numPresentIdpInd: 111,
      reportingDate: "2033-04-01T00:00:00",
      yearReportingDate: 2033,
      monthReportingDate: 4,
      roundNumber: 1,
      displacementReason: "Conflict",
      numberMales: null,
      numberFemales: null,
      assessmentType: "BA",
    },
  ],
  statusCode: 200,
});

const MASTER_LIST = toWorkbook([
  {
    name: "DTM Dataset",
    rows: [
      ["IDP master list"],
      [],
      "Place id,Governorate,District,Location name in English,Families,Individuals,Baghdad,Ninewa,Camp,Rented houses,Pre-June14".split(","),
      ["1", "Sulaymaniyah", "Halabja", "A village", 111, 666, 11, 100, 11, 100, 111],
    ],
  },
]);

const UNHCR_API = JSON.stringify({
  page: 1,
  items: [
    {
      year: 2033,
      coo_name: "Iraq",
      coo: "IRQ",
      coo_iso: "IRQ",
      coa_name: "Jordan",
      coa: "JOR",
      coa_iso: "JOR",
      refugees: 111,
      asylum_seekers: 11,
      returned_refugees: "0",
      idps: "-",
      returned_idps: null,
    },
  ],
});

const HAPI_IDPS = JSON.stringify({
  data: [
    {
      location_code: "IRQ",
      has_hrp: true,
      in_gho: true,
      admin1_code: null,
      admin1_name: null,
      admin_level: 0,
      operation: "A",
      assessment_type: "BA",
      population: 111,
      reporting_round: 9,
      reference_period_start: "2033-04-30T00:00:00",
      reference_period_end: "2033-04-30T00:00:00",
    },
  ],
});

const GIDD = ["iso3", "country_name", "year", "new_displacement", "new_displacement_rounded", "total_displacement"];
const GIDD_TAGS = [
  "#country+code",
  "#country+name",
  "#date+year",
  "#affected+idps+ind+new+conflict",
  null,
  "#affected+idps+ind+total+conflict",
];
const toGidd = (year: number, tags: (string | null)[][]) =>
  toWorkbook([
    { name: "README", rows: [["Global Internal Displacement Database"]] },
    { name: "1_Displacement_data", rows: [GIDD, ...tags, ["IRQ", "Iraq", year, 111, 100, 222]] },
  ]);

/** Explanations as they stand above a download. */
const UNHCR_DOWNLOAD = `${'"A line of explanation"\n'.repeat(13)}
Year,Country of origin,Country of origin (ISO),Country of asylum,Country of asylum (ISO),Refugees under UNHCR's mandate,Asylum-seekers,Returned refugees,IDPs of concern to UNHCR,Returned IDPss
2034,Iraq,IRQ,Jordan,JOR,111,-,-,-,-
`;

let database: Awaited<ReturnType<typeof createLoadedDatabase>>;
let iraq: Examplia;
beforeAll(async () => {
  database = await createLoadedDatabase();
  iraq = await openExamplia(database.url);
}, 120_000);
afterAll(async () => {
  await iraq.close();
  await database.drop();
});

test.each<[string, string, string | Buffer, Partial<ImportOptions>]>([
  ["dtm-api", "dtm.json", DTM_V3, {}],
  ["dtm-idp-master-list", "dtm.xlsx", MASTER_LIST, { date: "2016-06-29" }],
  ["unhcr-population", "unhcr.json", UNHCR_API, {}],
  ["unhcr-population", "unhcr.csv", UNHCR_DOWNLOAD, {}],
  ["hapi-idps", "hapi.json", HAPI_IDPS, {}],
  ["idmc-gidd", "gidd.xlsx", toGidd(2033, [GIDD_TAGS]), {}],
  ["idmc-gidd", "gidd-without-hashtags.xlsx", toGidd(2034, []), {}],
])("%s comes in from %s, and again changes nothing", async (format, name, content, options) => {
  const first = await iraq.bring(name, content, options);
  expect(first).toMatchObject({ outcome: "committed", plan: { recognised: { format } } });
  expect(await iraq.bring(name, content, options)).toMatchObject({ outcome: "unchanged" });
});
