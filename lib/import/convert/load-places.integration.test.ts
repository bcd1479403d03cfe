import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { createLoadedDatabase } from "@/tests/database";
import type { PlaceFinder } from "../formats/format";
import { findGovernorate } from "../formats/shared/event-place";
import { addPlaceAlias } from "../place-alias";
import { loadPlaces } from "./load-places";

let database: Awaited<ReturnType<typeof createLoadedDatabase>>;
let client: pg.Client;
let places: PlaceFinder;

beforeAll(async () => {
  database = await createLoadedDatabase();
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  places = await loadPlaces(client);
});
afterAll(async () => {
  await client.end();
  await database.drop();
});

/** Spellings of governorates in the files of others, in three languages. */
const SPELLINGS: Record<string, string> = {
  IQG01: "Anbar, Al Anbar, Al-Anbar, Al Anbār province, الأنبار, الانبار, محافظة الأنبار, ئەنبار, IRQ-G01",
  IQG02: "Basrah, Basra, Al-Basrah, Al Başrah  province, البصرة, البصره, بەسرە, IRQ-G02",
  IQG03: "Muthanna, Al-Muthanna, Al Muthanná province, المثنى, المثني",
  IQG04: "Najaf, An-Najaf, An Najaf province, النجف, نەجەف",
  IQG05:
    "Qadissiya, Al-Qadissiya, Al-Qādisiyyah, Al Diwaniya, Diwaniya, Diwaniyah, Al-Diwaniyah, Al Qādisīyah province, القادسية, الديوانية, قادسیە",
  IQG06:
    "Sulaymaniyah, Al-Sulaymaniyah, As-Sulaymaniyah, As Sulaymānīyah province, Sulaymaniya, Sulaimaniyah, Slemani, السليمانية, سلێمانی, پارێزگای سلێمانی",
  IQG07: "Babylon, Babil, Bābil province, بابل",
  IQG08: "Baghdad, Baghdād, Baghdād province, بغداد, بەغدا",
  IQG09: "Dahuk, Duhok, Dohuk, Dahūk province, دهوك, دهۆک",
  IQG10: "Diyala, Diyālá province, ديالى, دیالە",
  IQG11: "Erbil, Arbil, Arbīl province, أربيل, اربيل, هەولێر",
  IQG12: "Kerbala, Karbala, Karbala', Karbalā’ province, كربلاء, کەربەلا",
  IQG13: "Kirkuk, Kirkūk province, At-Ta'mim, At-Tamim, كركوك, کەرکوک, کەرکووک, التأميم",
  IQG14: "Missan, Maysan, Maysān  province, ميسان, میسان",
  IQG15: "Ninewa, Nineveh, Ninawa, Nīnawá province, نينوى, نينوي, نەینەوا",
  IQG16: "Salah al-Din, Salah ad-Din, Salahal Din, Sala ad-Din, Salah Al-Din, Şalāḩ ad Dīn province, صلاح الدين, سەڵاحەدین",
  IQG17: "Thi-Qar, Thi Qar, Dhi-Qar, Dhi Qar, Dhī Qār province, ذي قار, زی قار",
  IQG18: "Wassit, Wasit, Wāsiţ province, واسط, واسیت",
};

test.each(Object.entries(SPELLINGS).flatMap(([code, list]) => list.split(", ").map((spelling) => [spelling, code])))(
  "finds %j as %s",
  (spelling, code) => {
    expect(findGovernorate(places, spelling)).toBe(code);
    expect(findGovernorate(places, spelling.toUpperCase())).toBe(code);
  },
);

test.each(["Halabja", "Halabcha", "Halabjah", "Halabja province", "Ḩalabjah", "حلبجة", "حلبجه", "محافظة حلبجة", "هەڵەبجە"])(
  "finds %j, a district in the catalogue and a governorate in newer files, in Sulaymaniyah",
  (spelling) => {
    expect(findGovernorate(places, spelling)).toBe("IQG06");
    expect(places.find("district", spelling, "IQG06")).toBe("IQG06Q05");
  },
);

test("finds a governorate, and Halabja, by a spelling that a data manager taught", async () => {
  expect(findGovernorate(places, "Mosul area")).toBeNull();
  await addPlaceAlias(client, "Mosul area", "IQG15", "tester");
  await addPlaceAlias(client, "Helebce", "IQG06Q05", "tester");
  const taught = await loadPlaces(client);
  expect(findGovernorate(taught, "MOSUL AREA")).toBe("IQG15");
  expect(findGovernorate(taught, "Helebce")).toBe("IQG06");
});

test.each(["Iraq", "العراق", "عێراق", "IQ", "IRQ", "368"])("finds the country by %j", (spelling) => {
  expect(places.find("country", spelling)).toBe("IQ");
});
