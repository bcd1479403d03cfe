import { expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { dtmIdpMasterList } from "./dtm-idp-master-list";

const DAY = { period_start: "2019-08-31", period_end: "2019-08-31" };
const HEADER =
  "Place id,Governorate,District,Location name in English,Families,Individuals,Baghdad,Ninewa,Camp,Rented houses,Pre-June14,Post 17 October16,Google Map";
const convert = (rows: string[], options: Parameters<typeof convertText>[2] = { date: "2019-08-31" }) =>
  convertText(dtmIdpMasterList, ["DTM dataset", "", HEADER, ...rows].join("\n"), options);
const HALABJA = (place: string, figures: string) => `${place},Halabja,Halabja,Village,${figures},map`;

test("sums locations to the country, the governorate and the district, in families and in persons", () => {
  const converted = convert([HALABJA("001", "11,66,4,7,1,10,11,0"), HALABJA("002", "22,132,22,,22,,2,20")]);
  expect(converted.refused).toEqual([]);
  for (const location of ["IQ", "IQG06", "IQG06Q05"]) {
    const plain = { ...DAY, location, origin: "", shelter_type: "" };
    expect(findFigure(converted, { ...plain, indicator: "idp_households" })).toMatchObject({ value: "33", rows: [4, 5] });
    expect(findFigure(converted, { ...plain, indicator: "idps" })).toMatchObject({ value: "198" });
  }
  expect(findFigure(converted, { ...DAY, location: "IQ", indicator: "idps" }).note).toBe(
    "Sum over 2 DTM locations. DTM counts families; individuals = families x 6 in that round.",
  );
});

test("counts the origin and shelter columns of an early round in families, and the camp column as families in camps", () => {
  const converted = convert([HALABJA("001", "11,66,4,7,1,10,11,0"), HALABJA("002", "22,132,22,,22,,2,20")]);
  expect(findFigure(converted, { location: "IQG06", indicator: "idp_households", origin: "IQG08" }).value).toBe("26");
  expect(findFigure(converted, { location: "IQ", indicator: "idp_households", origin: "IQG15" }).value).toBe("7");
  expect(findFigure(converted, { location: "IQ", indicator: "idp_households_in_camps" }).value).toBe("23");
  expect(findFigure(converted, { location: "IQ", indicator: "idp_households", shelter_type: "rented" }).value).toBe("10");
});

test("counts the same columns of a late round in individuals", () => {
  const header =
    "Place ID,Governorate,District,Location Name,Households,Individuals,Baghdad,Own Property,IDPs in Camps/ transit camps,Jan2021";
  const converted = convertText(dtmIdpMasterList, `${header}\n1,Halabja,Halabja,V,2,11,11,5,6,11`, { date: "2022-03-31" });
  expect(converted.refused).toEqual([]);
  expect(findFigure(converted, { location: "IQ", indicator: "idps", origin: "IQG08" }).value).toBe("11");
  expect(findFigure(converted, { location: "IQ", indicator: "idps_in_camps" }).value).toBe("6");
  expect(findFigure(converted, { location: "IQ", indicator: "idps", shelter_type: "own_property" }).value).toBe("5");
});

test("asks where the columns of a late round add up to families", () => {
  const { refused } = convert([HALABJA("001", "11,66,4,7,1,10,11,0")], { date: "2022-03-31" });
  expect(refused).toHaveLength(3);
  expect(refused[0]).toMatchObject({ row: 3, column: 6, reason: expect.stringContaining("families or individuals") });
});

test("asks for the date, and offers the one of the file's name as a suggestion only", () => {
  const options = { date: null, fileName: "IDPs_MasterList_2019-08-31_IOM DTM.csv" };
  const { refused, observations } = convert([HALABJA("001", "11,66,4,7,1,10,11,0")], options);
  expect(observations).toEqual([]);
  expect(refused).toMatchObject([{ row: 3, column: null, reason: expect.stringContaining("suggests --date 2019-08-31") }]);
  expect(convert([], { date: null, fileName: "DTM 2021-21-31.csv" }).refused[0]?.reason).toContain("no day can be read in its name");
});

test("says in which rows a block does not add up to its total", () => {
  const { notes } = convert([
    HALABJA("001", "11,66,4,7,1,10,11,0"),
    HALABJA("002", "22,132,22,,22,,2,20"),
    HALABJA("003", "5,30,4,,5,,5,"),
  ]);
  expect(notes).toContain("The columns by governorate of origin don't add up to the families in 1 row: 6.");
});

test("refuses a code of about 2014 that is not its governorate's, a location twice, and an unknown governorate", () => {
  const header = "Place ID,OCHA Adm1 PCode,Governorate,District,Location Name,IDPs Families,IDPs Individuals";
  const rows = ["7,IQ-G05,Halabja,Halabja,V,1,6", "8,IQ-G06,Halabja,Halabja,V,1,6", "7,,Halabja,Halabja,W,1,6", "9,,Nineva,X,V,1,6"];
  const { refused, observations } = convertText(dtmIdpMasterList, [header, ...rows].join("\n"), { date: "2015-01-15" });
  expect(refused).toMatchObject([
    { row: 3, column: 1, value: "IQ-G06" },
    { row: 4, column: 0, reason: "stands already in row 2; a location has one row" },
    { row: 5, column: 2, reason: expect.stringContaining("Ninewa") },
  ]);
  expect(observations.every(({ rows: of }) => of.includes(5))).toBe(true);
});

test("reads bilingual heads with line breaks and tatweel, and leaves total rows out", () => {
  const header = 'Place,"Governorate\nالمحافـــظة","District القضاء",IDPs Families العوائل,IDPs Individuals';
  const converted = convertText(dtmIdpMasterList, `${header}\nV,Halabja,Halabja,١١,66\nTotal,,,11,66`, {
    date: "2015-01-15",
    fileName: "Round_18.csv",
  });
  expect(converted.skipped).toEqual({ "total row": 1 });
  expect(findFigure(converted, { location: "IQG06", indicator: "idp_households" })).toMatchObject({
    value: "11",
    note: expect.stringContaining("DTM round 18."),
  });
});

test("sums the parts of a place in the layout of 2014", () => {
  const header = "Place,Governorate,District,Origin Governorate,Displacement Period,Master Families";
  const rows = ["V,Halabja,Halabja,Ninewa,June,11", "V,Halabja,Halabja,Ninewa,August,22", "V,Halabja,Halabja,Baghdad,August,33"];
  const converted = convertText(dtmIdpMasterList, [header, ...rows].join("\n"), { date: "2014-10-26" });
  expect(converted.refused).toEqual([]);
  expect(findFigure(converted, { location: "IQG06Q05", indicator: "idp_households" }).value).toBe("66");
  expect(findFigure(converted, { location: "IQ", indicator: "idp_households", origin: "IQG15" }).value).toBe("33");
  expect(findFigure(converted, { location: "IQ", indicator: "idp_households", origin: "" }).note).toBe("Sum over 1 DTM locations.");
});

test("asks whether a number repeated over the origins of a place is its total", () => {
  const header = "Place,Governorate,District,Origin Governorate,Master Families";
  const rows = ["V,Halabja,Halabja,Ninewa,11", "V,Halabja,Halabja,Baghdad,11"];
  const { refused } = convertText(dtmIdpMasterList, [header, ...rows].join("\n"), { date: "2014-08-26" });
  expect(refused).toMatchObject([{ row: 2, reason: expect.stringContaining("is it the place's total") }]);
});
