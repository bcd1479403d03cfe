import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { dtmApi } from "./dtm-api";

const V2 =
  "id,operation,admin0Name,admin0Pcode,admin1Name,admin1Pcode,admin2Name,admin2Pcode,numPresentIdpInd,reportingDate,yearReportingDate,monthReportingDate,roundNumber,assessmentType";
const HDX =
  "id,operation,admin0Name,admin0Pcode,admin1Name,admin1Pcode,admin2Name,admin2Pcode,adminLevel,numPresentIdpInd,reportingDate,yearReportingDate,monthReportingDate,roundNumber,displacementReason,numberMales,numberFemales,idpOriginAdmin1Name,idpOriginAdmin1Pcode,assessmentType,operationStatus";
const TAGS =
  "#id+code,#operation+name,#country+name,#country+code,#adm1+name,#adm1+code,#adm2+name,#adm2+code,#adm+level,#affected+idps,#date+reported,#date+year+reported,#date+month+reported,#round+code,#cause+type,#affected+idps+m,#affected+idps+f,#adm1+name+origin,#adm1+code+origin,#assessment+type,#operation+status";
const v2 = (...rows: string[]) => convertText(dtmApi, [V2, ...rows].join("\n"));
const hdx = (...rows: string[]) => convertText(dtmApi, [HDX, TAGS, ...rows].join("\n"));
const end = "2024,4,9";

test("reads a record of version 2 as displaced persons present on its calendar date", () => {
  const { observations } = v2("1,Iraq conflict,Iraq,IRQ,Al-Basrah,IRQ-G02,,,111,2014-04-01T00:00:00,2014,4,1,BA");
  expect(observations).toEqual([
    {
      indicator: "idps",
      location: "IQG02",
      period_start: "2014-04-01",
      period_end: "2014-04-01",
      value: "111",
      qualifier: "exact",
      note: "DTM round 1.",
      rows: [2],
    },
  ]);
});

test("adds the parts of a place and date by reason and origin, and keeps each level by itself", () => {
  const converted = hdx(
    `1,Iraq conflict,Iraq,IRQ,,,,,0,333,2024-04-30,${end},Conflict,,,,,BA,Active`,
    `2,Iraq conflict,Iraq,IRQ,Ninewa,IRQ-G15,,,1,111,2024-04-30,${end},Conflict,11,100,Baghdad,IRQ-G08,BA,Active`,
    `3,Iraq conflict,Iraq,IRQ,Ninewa,IRQ-G15,,,1,222,2024-04-30,${end},Not available,22,200,Not available,Not available,BA,Active`,
    `4,Iraq conflict,Iraq,IRQ,Al-Sulaymaniyah,IRQ-G06,Halabja,IRQ-G06Q05,2,5,2024-04-30,${end},conflict,,,,,BA,Active`,
  );
  expect(converted.refused).toEqual([]);
  expect(findFigure(converted, { location: "IQ", sex: "" }).value).toBe("333");
  expect(findFigure(converted, { location: "IQG15", sex: "", origin: "" })).toMatchObject({ value: "333", rows: [4, 5] });
  expect(findFigure(converted, { location: "IQG15", sex: "female" }).value).toBe("300");
  expect(findFigure(converted, { location: "IQG15", origin: "IQG08" }).value).toBe("111");
  expect(findFigure(converted, { location: "IQG06Q05" }).value).toBe("5");
});

test("keeps one round on two dates apart, and skips other countries and rows without a figure", () => {
  const converted = v2(
    "1,Iraq conflict,Iraq,IRQ,,,,,111,2014-04-01T00:00:00,2014,4,1,BA",
    "2,Iraq conflict,Iraq,IRQ,,,,,222,2014-05-01T00:00:00,2014,5,1,BA",
    "3,Else,Examplia,XAM,,,,,333,2014-05-01T00:00:00,2014,5,1,BA",
    "4,Iraq conflict,Iraq,IRQ,Ninewa,IRQ-G15,,,Not available,2014-05-01T00:00:00,2014,5,1,BA",
  );
  expect(converted.observations.map(({ value }) => value)).toEqual(["111", "222"]);
  expect(converted.skipped).toEqual({ "another country": 1, "no figure given": 1 });
});

test("refuses a part that stands twice, and two operations for one place and date", () => {
  const row = (operation: string, type: string) => `1,${operation},Iraq,IRQ,,,,,111,2014-04-01,2014,4,1,${type}`;
  expect(v2(row("A", "BA"), row("A", "BA"), row("A", "ETT")).refused).toMatchObject([
    { row: 3, reason: expect.stringContaining("as row 2") },
    { row: 4, column: 8, reason: expect.stringContaining("another operation or kind of assessment (A, ETT; there A, BA)") },
  ]);
});

test("refuses a code and a name that disagree, and says where governorates don't add up to the country", () => {
  const converted = v2(
    "1,A,Iraq,IRQ,Ninewa,IRQ-G08,,,111,2014-04-01,2014,4,1,BA",
    "2,A,Iraq,IRQ,,,,,333,2014-04-01,2014,4,1,BA",
    "3,A,Iraq,IRQ,Baghdad,IRQ-G08,,,222,2014-04-01,2014,4,1,BA",
  );
  expect(converted.refused).toMatchObject([{ row: 2, column: 5, value: "IRQ-G08" }]);
  expect(converted.notes).toContain("The governorates don't add up to the country on 1 date: 2014-04-01 (222; 333).");
});
