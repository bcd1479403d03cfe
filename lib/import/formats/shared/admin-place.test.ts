import { expect, test } from "vitest";
import { convertText } from "../../test-support/convert-text";
import { acledMonthly } from "../acled-monthly";
import { aidWorkerSecurity } from "../aid-worker-security";
import { dtmApi } from "../dtm-api";
import { dtmIdpMasterList } from "../dtm-idp-master-list";
import { dtmReturneeMasterList } from "../dtm-returnee-master-list";
import type { Format } from "../format";
import { hapiConflictEvent } from "../hapi-conflict-event";
import { hapiIdps } from "../hapi-idps";
import { ideaTurnout } from "../idea-turnout";
import { idmcGidd } from "../idmc-gidd";
import { unhcrPopulation } from "../unhcr-population";

/** Each format whose files have a code and a name of a governorate: a header, and a row of the two, all else invented. */
const OF_GOVERNORATES: [Format, string, (code: string, name: string) => string][] = [
  [
    acledMonthly,
    "Country ISO3,Admin 1 PCode,Admin 1 Name,Admin 2 PCode,Admin 2 Name,Start Date,End Date,Event Type,Events,Fatalities",
    (code, name) => `IRQ,${code},${name},,,2023-02-01,2023-02-28,political_violence,2,111`,
  ],
  [
    hapiConflictEvent,
    "location_code,admin1_code,admin1_name,admin2_code,admin2_name,admin_level,event_type,events,fatalities,reference_period_start,reference_period_end",
    (code, name) => `IRQ,${code},${name},,,1,political_violence,11,1,2024-04-01,2024-04-30`,
  ],
  [
    hapiIdps,
    "location_code,admin1_code,admin1_name,admin2_code,admin2_name,admin_level,operation,assessment_type,population,reporting_round,reference_period_start,reference_period_end",
    (code, name) => `IRQ,${code},${name},,,1,A,BA,111,9,2024-04-30,2024-04-30`,
  ],
  [
    dtmApi,
    "admin0Name,admin0Pcode,admin1Name,admin1Pcode,numPresentIdpInd,reportingDate,roundNumber,assessmentType",
    (code, name) => `Iraq,IRQ,${name},${code},111,2024-04-30,9,BA`,
  ],
  [
    dtmApi,
    "admin0Name,admin0Pcode,numPresentIdpInd,reportingDate,idpOriginAdmin1Name,idpOriginAdmin1Pcode",
    (code, name) => `Iraq,IRQ,111,2024-04-30,${name},${code}`,
  ],
  [
    dtmIdpMasterList,
    "Place ID,OCHA Adm1 PCode,Governorate,OCHA ADM2 PCode,District,Location Name,IDPs Families,IDPs Individuals",
    (code, name) => `7,${code},${name},,${name === "Baghdad" ? "Al-Karkh" : "Halabja"},V,1,6`,
  ],
  [
    dtmReturneeMasterList,
    "Location ID,OCHA Admin 1,Governorate,District,Location_name,Returnee Families,Returnee Individuals",
    (code, name) => `7,${code},${name},${name === "Baghdad" ? "Al-Karkh" : "Halabja"},V,1,6`,
  ],
];

const OPTIONS = { date: "2024-04-30" };

for (const [at, [format, header, row]] of OF_GOVERNORATES.entries()) {
  const convert = (code: string, name: string) => convertText(format, `${header}\n${row(code, name)}`, OPTIONS);
  const title = `${format.name}${at === 4 ? ", of the origin" : ""}`;

  test.each(["IQG08", "IRQ-G08", "IQ-G07", ""])(`${title}: takes the code %j beside Baghdad`, (code) => {
    const converted = convert(code, "Baghdad");
    expect(converted.refused).toEqual([]);
    expect(JSON.stringify(converted.observations)).toContain("IQG08");
  });

  test.each(["IQ-G08", "IQG09", "IRQ-G06"])(`${title}: refuses the code %j, which is not Baghdad's`, (code) => {
    const [refused] = convert(code, "Baghdad").refused;
    expect(refused).toMatchObject({ row: 2, value: code });
    expect(refused?.reason).toMatch(
      /is the code of IQG0\d, and "Baghdad" is IQG08; lists of before 2019 number the governorates otherwise/,
    );
  });

  test(`${title}: finds Halabja in Sulaymaniyah, and refuses another's code beside it`, () => {
    for (const name of ["Halabja", "Halabcha", "حلبجة", "Halabja Governorate"])
      expect(JSON.stringify(convert("IQG06", name))).toContain("IQG06");
    expect(convert("IQG08", "Halabja").refused).toMatchObject([{ row: 2, value: "IQG08" }]);
  });
}

test("asks for the name beside a code of about 2014, which other lists write for another place", () => {
  const [format, header, row] = OF_GOVERNORATES[2] ?? [];
  const converted = convertText(format as Format, `${header}\n${row?.("IQ-G08", "")}`, OPTIONS);
  expect(converted.refused).toMatchObject([{ value: "IQ-G08", reason: expect.stringMatching(/about 2014.*use the name/) }]);
});

const DISTRICTS = "Governorate,OCHA ADM2 PCode,District,Location Name,IDPs Families,IDPs Individuals";

test.each([
  ["IQG08Q02", /is the code of IQG08Q02, and "Halabja" is IQG06Q05/],
  ["IQ08096", /is not a code of IQG06, by the numbering of about 2014/],
])("refuses the code %j of a district that is not the one named", (code, reason) => {
  const { refused } = convertText(dtmIdpMasterList, `${DISTRICTS}\nSulaymaniyah,${code},Halabja,V,1,6`, OPTIONS);
  expect(refused).toMatchObject([{ row: 2, value: code, reason: expect.stringMatching(reason) }]);
});

test("takes a district's code of about 2014 that lies in the governorate named", () => {
  expect(convertText(dtmIdpMasterList, `${DISTRICTS}\nSulaymaniyah,IQ05001,Halabja,V,1,6`, OPTIONS).refused).toEqual([]);
});

/** Files with the code and the name of a country. */
const OF_COUNTRIES: [Format, string, string][] = [
  [
    aidWorkerSecurity,
    "Incident ID,Year,Month,Country Code,Country,Nationals killed,Internationals killed,Total killed,Total wounded,Total kidnapped",
    "1,2003,8,{code},{name},1,0,1,0,0",
  ],
  [idmcGidd, "iso3,country_name,year,new_displacement,total_displacement", "{code},{name},2024,1,2"],
  [unhcrPopulation, "year,coo_name,coo,coo_iso,coa_name,coa,coa_iso,refugees", "2020,{name},XXX,{code},Jordan,JOR,JOR,111"],
  [ideaTurnout, "Country,ISO2,ISO3,Election Type,Year,Voter Turnout,Registration", "{name},IQ,{code},Parliamentary,2021,50 %,111"],
  [dtmApi, "admin0Name,admin0Pcode,numPresentIdpInd,reportingDate", "{name},{code},111,2024-04-30"],
];

test.each(OF_COUNTRIES)("$name refuses a row whose country has one code and another name", (format, header, row) => {
  const convert = (code: string, name: string) => convertText(format, `${header}\n${row.replace("{code}", code).replace("{name}", name)}`);
  expect(convert("IRQ", "Iraq").refused).toEqual([]);
  expect(convert("IRQ", "Tunisia").refused).toMatchObject([{ row: 2 }]);
  expect(convert("TUN", "Iraq").refused).toMatchObject([{ row: 2 }]);
});

test("takes the district Halabja once, under whichever governorate a file has it", () => {
  const [, header] = OF_GOVERNORATES[2] ?? [];
  const rows = ["Sulaymaniyah", "Halabja"].map((name) => `IRQ,,${name},,Halabja,2,A,BA,111,9,2024-04-30,2024-04-30`);
  expect(convertText(hapiIdps, [header, ...rows].join("\n")).refused).toMatchObject([{ row: 3 }]);
});

test("adds Halabja to Sulaymaniyah where a file gives both as governorates", () => {
  const [monthly, , hapi, api] = OF_GOVERNORATES;
  for (const [format, header, row] of [monthly, hapi, api].flatMap((entry) => (entry ? [entry] : []))) {
    const converted = convertText(format, [header, row("IQG06", "Sulaymaniyah"), row("", "Halabja")].join("\n"), OPTIONS);
    expect(converted.refused).toEqual([]);
    expect(converted.observations.find(({ location }) => location === "IQG06")).toMatchObject({ rows: [2, 3] });
    expect(convertText(format, [header, row("", "Halabja"), row("", "Halabja")].join("\n"), OPTIONS).refused).toHaveLength(1);
  }
});
