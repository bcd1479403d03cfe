import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { aidWorkerSecurity } from "./aid-worker-security";

const FULL =
  "Incident ID,Year,Month,Day,Country Code,Country,Region,District,City,UN,INGO,ICRC,NRCS and IFRC,NNGO,Other,Nationals killed,Nationals wounded,Nationals kidnapped,Nationals detained,Total nationals,Internationals killed,Internationals wounded,Internationals kidnapped,Internationals detained,Total internationals,Total killed,Total wounded,Total kidnapped,Total detained,Total affected,Gender Male,Gender Female,Gender Unknown,Means of attack,Attack context,Location,Latitude,Longitude,Motive,Actor type,Actor name,Details,Verified,Source";
const COLUMNS = FULL.split(",");

const INCIDENT: Record<string, string> = {
  "Incident ID": "1",
  Year: "2003",
  Month: "8",
  Day: "1",
  "Country Code": "IQ",
  Country: "Iraq",
  Region: "Baghdad",
  City: "A town",
  UN: "1",
  "Nationals killed": "111",
  "Internationals killed": "0",
  "Total killed": "111",
  "Total wounded": "22",
  "Total kidnapped": "3",
  "Total detained": "4",
  "Total affected": "140",
  "Gender Male": "5",
  "Gender Female": "6",
  "Means of attack": "Landmine ",
  Latitude: "1.5",
  Longitude: "2.5",
  Details: '"A text over\ntwo lines, with a comma"',
};
const write = (incident: Record<string, string>, columns: readonly string[] = COLUMNS) =>
  columns.map((column) => ({ ...INCIDENT, ...incident })[column] ?? "").join(",");
const convert = (...incidents: Record<string, string>[]) =>
  convertText(aidWorkerSecurity, [FULL, ...incidents.map((incident) => write(incident))].join("\n"));

const year = { location: "IQ", period_start: "2003-01-01", period_end: "2003-12-31" };
const workers = { population_group: "aid_workers" };

test("sums people killed, injured, kidnapped and affected, and incidents, as the shipped series are split", () => {
  const converted = convert(
    {},
    { "Incident ID": "2", Month: "9", "Nationals killed": "0", "Internationals killed": "1", "Total killed": "1" },
  );
  expect(converted.refused).toEqual([]);
  const value = (columns: Record<string, string>) => findFigure(converted, { ...year, ...columns }).value;
  expect(value({ indicator: "killed", ...workers })).toBe("112");
  expect(value({ indicator: "killed", population_group: "aid_workers_national" })).toBe("111");
  expect(value({ indicator: "killed", population_group: "aid_workers_international" })).toBe("1");
  expect(value({ indicator: "injured", ...workers })).toBe("44");
  expect(value({ indicator: "kidnapped", ...workers })).toBe("6");
  expect(value({ indicator: "aid_workers_affected", ...workers })).toBe("162");
  expect(value({ indicator: "aid_workers_affected", ...workers, sex: "female" })).toBe("12");
  expect(value({ indicator: "aid_workers_affected", ...workers, sex: "male" })).toBe("10");
  expect(value({ indicator: "aid_workers_affected", population_group: "un_staff" })).toBe("2");
  expect(value({ indicator: "aid_worker_incidents", ...workers })).toBe("2");
  const august = { location: "IQG08", period_start: "2003-08-01", period_end: "2003-08-31" };
  expect(findFigure(converted, { ...august, indicator: "killed", ...workers })).toMatchObject({ value: "111", note: "Sum of 1 incident." });
});

test("counts an incident for the country only where the region is blank, unknown, or at the centre of the country", () => {
  const converted = convert(
    {},
    { "Incident ID": "2", Region: "", City: "", Latitude: "7.7", Longitude: "8.8" },
    { "Incident ID": "3", Latitude: "7.7000", Longitude: "8.8000" },
    { "Incident ID": "4", Region: "The north" },
  );
  expect(findFigure(converted, { ...year, indicator: "aid_worker_incidents", ...workers })).toMatchObject({ value: "4" });
  expect(findFigure(converted, { ...year, location: "IQG08", indicator: "aid_worker_incidents", ...workers })).toMatchObject({
    value: "1",
    coverage: expect.stringContaining("without 3 incidents of the period known only to be in the country"),
  });
  expect(converted.notes).toContain('Regions that are no governorate, whose incidents count for the country only: "The north" (1).');
});

test("takes a blank month for not stated, and a blank count for not reported", () => {
  const converted = convert({ Month: "", Day: "", "Total wounded": "", "Total affected": "" });
  expect(converted.observations.every(({ period_end }) => period_end === "2003-12-31")).toBe(true);
  expect(findFigure(converted, { ...year, indicator: "killed", ...workers })).toMatchObject({ value: "111" });
  expect(converted.observations.some(({ indicator }) => indicator === "injured" || indicator === "aid_workers_affected")).toBe(true);
  expect(() => findFigure(converted, { ...year, indicator: "injured", ...workers })).toThrow("0 figures");
});

test("reads a file with a second row of names, without people detained and sexes", () => {
  const columns = COLUMNS.filter((column) => !/detained|Gender/.test(column));
  const names = columns.map((column) => `${column.split(" ")[0]} name`).join(",");
  const converted = convertText(aidWorkerSecurity, [columns.join(","), names, write({}, columns)].join("\n"));
  expect(converted.skipped).toEqual({ "second row of column names": 1 });
  expect(findFigure(converted, { ...year, indicator: "aid_workers_affected", ...workers })).toMatchObject({ value: "136" });
  expect(converted.observations.some(({ sex }) => sex)).toBe(false);
});

test("doesn't count an incident with people detained only as an attack", () => {
  const none = { "Nationals killed": "0", "Total killed": "0", "Total wounded": "0", "Total kidnapped": "0" };
  const converted = convert({}, { "Incident ID": "2", ...none });
  expect(findFigure(converted, { ...year, indicator: "aid_worker_incidents", ...workers })).toMatchObject({ value: "1" });
  expect(converted.notes.some((note) => note.startsWith("1 incident with nobody killed"))).toBe(true);
});

test("refuses what can't be: a month, a total, an incident that stands twice", () => {
  const { refused, observations } = convert({}, { "Incident ID": "2", Month: "13" }, { "Incident ID": "3", "Total killed": "5" }, {});
  expect(refused).toMatchObject([
    { value: "13", reason: "is not a month from 1 to 12" },
    { value: "5", reason: "is not 111 nationals and 0 internationals together" },
    { value: "1", reason: expect.stringContaining("stands already in row") },
  ]);
  // No figure of the year can be taken without the rows that were refused.
  expect(observations.every(({ rows }) => refused.every(({ row }) => rows.includes(row)))).toBe(true);
});

test("keeps large incidents by option, without what the file tells of them, and knows the bombing of the Canal Hotel", () => {
  const converted = convertText(
    aidWorkerSecurity,
    [
      FULL,
      write({}),
      write({ "Incident ID": "2", Day: "19" }),
      write({ "Incident ID": "3", "Nationals killed": "1", "Total killed": "1" }),
    ].join("\n"),
    { keepIncidentsFrom: 50 },
  );
  expect(converted.entries.map(({ row }) => row)).toEqual([
    {
      code: "awsd-1",
      name_en: "Attack on aid workers, A town, 2003-08-01",
      occurred_on: "2003-08-01",
      location: "IQG08",
      description_en: "Incident 1 of the Aid Worker Security Database: Landmine.",
    },
  ]);
  expect(converted.observations.filter(({ incident }) => incident)).toMatchObject([
    { indicator: "killed", incident: "awsd-1", value: "111", period_start: "2003-08-01", period_end: "2003-08-01" },
    { indicator: "injured", incident: "awsd-1", value: "22" },
    { indicator: "killed", incident: "canal-hotel-2003", location: "site-canal-hotel", value: "111" },
    { indicator: "injured", incident: "canal-hotel-2003", location: "site-canal-hotel", value: "22" },
  ]);
});
