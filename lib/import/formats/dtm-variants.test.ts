import { describe, expect, test } from "vitest";
import { convertText, findFigure } from "../test-support/convert-text";
import { detect } from "./detect";
import { dtmIdpMasterList } from "./dtm-idp-master-list";
import { dtmReturneeMasterList } from "./dtm-returnee-master-list";
import { formats } from "./index";
import { findDateInName, findRoundInName } from "./shared/date-in-name";
import { isPeriod, toShelter } from "./shared/dtm-columns";

/** Heads of real rounds, as they were written; every figure below them is invented. */
const ROUND_64 =
  "Place id,Governorate,District,Location name in English,Location name in Arabic,Latitude,Longitude,Families,Individuals,Anbar,Babylon,Baghdad,Basrah,Dahuk,Diyala,Erbil,Kerbala,Kirkuk,Missan,Muthanna,Najaf,Ninewa,Qadissiya,Salah al-Din,Sulaymaniyah,Thi-Qar,Wassit,Camp,Host families,Hotel/Motel,Informal settlements,Other shelter type,Religious building,Rented houses,School building,Unfinished/Abandoned building,Unknown shelter type,Pre-June14,June-July14,August14,Post September14,Post April15,Post March16,Post 17 October16,Open Street Map,Google Map,Bing Map";
const RETURNEES =
  "Location ID,Governorate,District,Location_name,Arabic_name,Latitude,Longitude,Returnee Families,Returnee Individuals,Baghdad,Salahal Din,Sulaymaniyah,Thi Qar,Wassit,Camp,Habitual Pre_31_October2018,Habitual Residence (Habitable),Habitual Residence (Uninhabitable),Host_families,Hotel_Motel,Informal_settlements,Other,Religious_building,Rented_houses,School_building,Unfinished_Abandoned_building,Unknown_shelter_type,Pre-June14";

const formatsOf = (header: string, above = 0) => {
  const first = [...Array.from({ length: above }, () => ["Displacement Tracking Matrix"]), header.split(",")];
  const rows = first.map((cells, index) => ({ line: index + 1, cells }));
  const rest = (async function* () {})();
  const detected = detect([{ sheet: "DTM Dataset", first: rows, rest }], [], { formats, canonical: false });
  return detected?.kind === "foreign" ? [detected.format.name, detected.candidate.header.row] : null;
};

describe("an IDP master list", () => {
  test.each([0, 1, 2, 3, 4])("of round 64 is found below %i rows of titles, and by no other format", (above) => {
    expect(formatsOf(ROUND_64, above)).toEqual(["dtm-idp-master-list", above + 1]);
  });

  test("of round 64 has every column used, read as text where it is a code, or left out in silence", () => {
    const cells = ROUND_64.split(",").map(
      (name) =>
        ({
          "Place id": "0007",
          Governorate: "Sulaymaniyah",
          District: "Halabja",
          Families: "11",
          Individuals: "66",
          Baghdad: "4",
          Ninewa: "7",
          Camp: "10",
          "Rented houses": "1",
          August14: "11",
        })[name] ?? "",
    );
    const converted = convertText(dtmIdpMasterList, `${ROUND_64}\n${cells.join(",")}`, { date: "2017-02-28" });
    expect(converted.refused).toEqual([]);
    // The finder of these tests knows four of the eighteen governorates of origin.
    expect(converted.notes.find((note) => note.startsWith("Columns that were not used"))).toBe(
      "Columns that were not used: Anbar, Babylon, Dahuk, Diyala, Erbil, Kerbala, Kirkuk, Missan, Muthanna, Najaf, Qadissiya, Salah al-Din, Thi-Qar, Wassit.",
    );
    expect(findFigure(converted, { location: "IQG06", indicator: "idp_households", origin: "IQG15" }).value).toBe("7");
    expect(findFigure(converted, { location: "IQ", indicator: "idp_households_in_camps" }).value).toBe("10");
  });

  const PLACES = ["Place", "Location Name", "Location name", "Location_name", "Location name in English"];
  const ARABIC = ["Arabic Name", "Arabic name", "Arabic_name", "Location name in Arabic"];
  const CODES = ["OCHA Adm1 PCode", "OCHA Admin 1", "OCHA admin 1"];
  const DISTRICT_CODES = ["OCHA ADM2 PCode", "OCHA Admin 2", "OCHA admin 2"];
  const HOUSEHOLDS = ["Master Families", "IDPs Families", "Families", "Households"];
  const PERSONS = ["IDPs Individuals", "Individuals"];
  const USUAL = ["Place ID", "Location Name", "Arabic Name", "OCHA Admin 1", "OCHA Admin 2", "IDPs Families", "IDPs Individuals"];
  const variants = [["Place ID", "Place id"], PLACES, ARABIC, CODES, DISTRICT_CODES, HOUSEHOLDS, PERSONS].flatMap((names, at) =>
    names.map((name): [string, number] => [name, at]),
  );

  test.each(variants)("may head a column %j", (name, at) => {
    const [id, place, arabic, code, districtCode, households, persons] = USUAL.map((usual, index) => (index === at ? name : usual));
    const header = [id, place, arabic, code, "Governorate", districtCode, "District", "OCHA_PCode", households, persons].join(",");
    const converted = convertText(dtmIdpMasterList, `${header}\n7,V,ف,IQG06,Sulaymaniyah,IQG06Q05,Halabja,X1,11,66`, {
      date: "2016-06-29",
    });
    expect(converted.refused).toEqual([]);
    expect(converted.notes.some((note) => note.startsWith("Columns that were not used"))).toBe(false);
    expect(findFigure(converted, { location: "IQG06Q05", indicator: "idp_households" }).value).toBe("11");
    expect(findFigure(converted, { location: "IQG06Q05", indicator: "idps" }).value).toBe("66");
    const [disagreeing] = convertText(dtmIdpMasterList, `${header}\n7,V,ف,IQG08,Sulaymaniyah,IQG06Q05,Halabja,X1,11,66`).refused;
    expect(disagreeing?.value).toBe("IQG08");
  });
});

test("a returnee master list has every column read, of which some have no counterpart", () => {
  expect(formatsOf(RETURNEES, 2)).toEqual(["dtm-returnee-master-list", 3]);
  const converted = convertText(dtmReturneeMasterList, RETURNEES, { date: "2019-04-30" });
  expect(converted.notes.find((note) => note.startsWith("Columns that were not used"))).toBe(
    "Columns that were not used: Salahal Din, Thi Qar, Wassit.",
  );
});

test.each([
  "Pre-June14",
  "Pre-June 14",
  "Pre-June14 Wave",
  "Pre June14 Period of displacement",
  "June-July14",
  "August14",
  "Post September14",
  "Post 17 October16",
  "July 17",
  "Jan 19",
  "Jan 2020",
  "Jan2021",
  "Jan 2024",
])("takes %j for a period of displacement", (name) => {
  expect(isPeriod(name)).toBe(true);
});

test.each([
  ["Rental (Habitable)", "rented_habitable"],
  ["Rental (Uninhabitable)", "rented_uninhabitable"],
  ["Own Property", "own_property"],
  ["Hotel/Motel or short-term rental", "hotel_motel"],
  ["Apartment/House (not owned) (habitable)", ""],
  ["Tent/Caravan/makeshift shelter/mud or block house", ""],
  ["IDPs in Camps/ transit camps", "camp"],
  ["Habitual Pre_31_October2018", ""],
  ["Anbar", null],
])("takes %j for the shelter %j", (name, code) => {
  expect(toShelter(name)).toBe(code);
});

test.each([
  ["DTM Dataset 15 JAN 2015", "2015-01-15"],
  ["DTM Dataset 10 APRIL 2015", "2015-04-10"],
  ["MasterList Date 25 Apr 2015", "2015-04-25"],
  ["1.DTM master list 20140826", "2014-08-26"],
  ["IDPs MasterList 2017-1-15 IOM DTM.xlsx", "2017-01-15"],
  ["IDPs MasterList 2021-21-31.xlsx", null],
  ["DTM DATASET", null],
])("suggests of the name %j the day %j", (name, day) => {
  expect(findDateInName(name)).toBe(day);
});

test("finds the round in a name", () => {
  expect(findRoundInName("IDPs_MasterList_Round_64.xlsx")).toBe(64);
  expect(findRoundInName("r119 dataset")).toBe(119);
  expect(findRoundInName("DTM DATASET")).toBeNull();
});
