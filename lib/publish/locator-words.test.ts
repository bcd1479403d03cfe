import { expect, test } from "vitest";
import { toExampliaBoundaries } from "@/lib/geo/testing/examplia-areas";
import { getTranslator } from "@/lib/i18n/translator";
import { toLocatorWords } from "./locator-words";

const t = getTranslator({ locale: "en", digits: "latn" });
const parents = [{ code: "XAG02", name: "South Examplia" }];
const place = { name: "Riverside", point: null, areas: ["XAG02"], parents, boundaries: toExampliaBoundaries() };

test("a map that shades the area around a place says so", () => {
  const { alternative, caption } = toLocatorWords(place, { t });
  expect(caption).toBe("Shaded: South Examplia, the governorate that Riverside lies in.");
  expect(alternative).toContain("South Examplia");
});

test("a place that is shaded itself, or marked by a dot, needs no caption", () => {
  expect(toLocatorWords({ ...place, parents: [{ code: "XA", name: "Examplia" }] }, { t }).caption).toBeNull();
  expect(toLocatorWords({ ...place, point: { lat: 1, lon: 8 } }, { t }).caption).toBeNull();
});

test("nothing is said of an area that the map does not have", () => {
  const unknown = { ...place, areas: ["XAG02D1"], parents: [{ code: "XAG02D1", name: "A district" }] };
  expect(toLocatorWords(unknown, { t }).caption).toBeNull();
});
