import { expect, test } from "vitest";
import { type CampChoice, type ChoosableCamp, compareCamps, isChosen, toChoiceParameters, toNextSort } from "./camp-choice";

const all: CampChoice = { q: "", status: "", year: 2031, location: "", sort: "name", descending: false };

function camp(search: string, governorate: string, from: number | null, until: number | null, closed: number | null, count: number | null) {
  return { search, governorate, years: { from, until, closed }, ranks: { name: 0, governorate: 0, opened: 0, closed: 0, count } };
}

const camps: ChoosableCamp[] = [
  camp("north field", "XAG01", 2025, 2031, null, 2),
  camp("south field", "XAG02", 2025, 2029, 2029, 1),
  camp("west", "XAG01", 2026, 2028, null, null),
];

function choose(choice: Partial<CampChoice>) {
  return camps.filter((each) => isChosen(each, { ...all, ...choice })).map(({ search }) => search);
}

test("all camps are shown where nothing is chosen", () => {
  expect(choose({})).toHaveLength(3);
});

test("a choice is by name, governorate and status in a year, all at once", () => {
  expect(choose({ q: "field" })).toEqual(["north field", "south field"]);
  expect(choose({ location: "XAG01" })).toEqual(["north field", "west"]);
  expect(choose({ status: "open", year: 2029 })).toEqual(["north field", "south field"]);
  expect(choose({ status: "closed", year: 2029 })).toEqual(["south field"]);
  expect(choose({ status: "unknown", year: 2029 })).toEqual(["west"]);
  expect(choose({ status: "unknown", year: 2029, q: "field" })).toEqual([]);
});

test("camps without a count come last, whichever way counts are sorted", () => {
  const order = (descending: boolean) =>
    [...camps].sort((a, b) => compareCamps(a, b, { ...all, sort: "count", descending })).map(({ search }) => search);
  expect(order(false)).toEqual(["south field", "north field", "west"]);
  expect(order(true)).toEqual(["north field", "south field", "west"]);
});

test("counts are sorted from the highest first, names from the first letter, and again the other way", () => {
  expect(toNextSort("count", all)).toEqual({ sort: "count", descending: true });
  expect(toNextSort("count", { sort: "count", descending: true })).toEqual({ sort: "count", descending: false });
  expect(toNextSort("name", { sort: "count", descending: true })).toEqual({ sort: "name", descending: false });
});

test("an address bears only what is not the default", () => {
  expect(toChoiceParameters(all, 2031)).toEqual({ q: null, status: null, year: null, location: null, sort: null });
  expect(toChoiceParameters({ ...all, q: " north ", status: "open", year: 2029, sort: "count", descending: true }, 2031)).toEqual({
    q: "north",
    status: "open",
    year: "2029",
    location: null,
    sort: "-count",
  });
});
