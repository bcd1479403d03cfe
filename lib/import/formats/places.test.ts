import { expect, test } from "vitest";
import { createPlaceFinder, normalisePlaceName } from "./places";

const finder = createPlaceFinder([
  { code: "XA", kind: "country", name: "Examplia", spellings: ["XAM"], within: [] },
  { code: "IQG02", kind: "governorate", name: "Al-Basrah", spellings: ["البصرة", "Al Başrah"], within: ["XA"] },
  { code: "IQG09", kind: "governorate", name: "Duhok", spellings: ["Dahūk", "دهوك"], within: ["XA"] },
  { code: "IQG02Q01", kind: "district", name: "Centre", spellings: [], within: ["XA", "IQG02"] },
  { code: "IQG09Q01", kind: "district", name: "Centre", spellings: [], within: ["XA", "IQG09"] },
  { code: "camp-a", kind: "camp", name: "Springfield", spellings: ["مخيم الربيع"], within: ["XA", "IQG09", "IQG09Q01"] },
]);

test.each(["Al Basrah", "al-basrah", "Basrah", "Al Başrah  province", "البصره", "محافظة البصرة", "ا\u0644بـصرة", "IQG02", "IRQ-G02"])(
  "finds a governorate by %j",
  (text) => {
    expect(finder.find("governorate", text)).toBe("IQG02");
  },
);

test("never converts a code of the numbering of 2014, in which IQ-G08 is Duhok", () => {
  expect(finder.find("governorate", "IQ-G02")).toBeNull();
  expect(finder.suggest("governorate", "IQ-G02")).toContain("2014");
});

test("finds nothing by a name that is only near, and suggests it", () => {
  expect(finder.find("governorate", "Basra")).toBeNull();
  expect(finder.suggest("governorate", "Basra")).toBe('; did you mean "Al-Basrah" (IQG02)?');
});

test("says what a name is that is not the kind of place asked for", () => {
  expect(finder.suggest("governorate", "Springfield")).toBe('; it is the camp "Springfield" (camp-a)');
  expect(finder.suggest("district", "Basrah")).toBe('; it is the governorate "Al-Basrah" (IQG02)');
});

test("tells places of one name apart by what they lie in", () => {
  expect(finder.find("district", "Centre")).toBeNull();
  expect(finder.suggest("district", "Centre")).toContain("IQG02Q01");
  expect(finder.find("district", "Centre", "IQG09")).toBe("IQG09Q01");
});

test("knows a camp with and without the word", () => {
  expect(finder.find("camp", "Springfield Camp", "IQG09")).toBe("camp-a");
  expect(finder.find("camp", "الربيع")).toBe("camp-a");
});

test("compares without vowel marks, apostrophes and variants of letters", () => {
  expect(normalisePlaceName("Karbala’")).toBe("karbala");
  expect(normalisePlaceName("أَرْبيل")).toBe(normalisePlaceName("اربیل"));
});
