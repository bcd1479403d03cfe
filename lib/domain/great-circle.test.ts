import { expect, test } from "vitest";
import { listNearest, toDistance } from "./great-circle";

test("a degree of longitude is 111 km at the equator and half of that at 60 degrees north", () => {
  expect(toDistance({ lat: 0, lon: 10 }, { lat: 0, lon: 11 })).toBeCloseTo(111.19, 1);
  expect(toDistance({ lat: 60, lon: 10 }, { lat: 60, lon: 11 })).toBeCloseTo(55.6, 1);
});

test("a place is no distance from itself, and as far there as back", () => {
  const [a, b] = [
    { lat: 36.77866, lon: 42.78 },
    { lat: 33.3152, lon: 44.3661 },
  ];
  expect(toDistance(a, a)).toBe(0);
  expect(toDistance(a, b)).toBe(toDistance(b, a));
});

test("lists the nearest places first and leaves out those without a point", () => {
  const places = [
    { code: "far", point: { lat: 3, lon: 0 } },
    { code: "unknown", point: null },
    { code: "near", point: { lat: 1, lon: 0 } },
    { code: "nearer", point: { lat: 0.5, lon: 0 } },
  ];
  expect(listNearest({ lat: 0, lon: 0 }, places, 2).map(({ place }) => place.code)).toEqual(["nearer", "near"]);
});
