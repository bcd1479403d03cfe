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
])("%s comes in from %s, and again changes nothing", async (format, name, content, options) => {
  const first = await iraq.bring(name, content, options);
  expect(first).toMatchObject({ outcome: "committed", plan: { recognised: { format } } });
  expect(await iraq.bring(name, content, options)).toMatchObject({ outcome: "unchanged" });
});
