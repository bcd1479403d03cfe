import { expect, test } from "vitest";
import { readBoundaryFile } from "./read-boundary-file";
import { toExampliaGeoJson } from "./testing/examplia-areas";

const read = (file: unknown) => readBoundaryFile(typeof file === "string" ? file : JSON.stringify(file));
const square = [
  [
    [1, 1],
    [2, 1],
    [2, 2],
    [1, 1],
  ],
];
const toFile = (geometry: unknown, properties: unknown = { pcode: "XAG01" }) => ({
  type: "FeatureCollection",
  features: [{ type: "Feature", properties, geometry }],
});

test.each(["pcode", "ADM1_PCODE", "admin1Pcode", "adm1_pcode", "ADM1PCODE"])("finds the P-code in a property %s", (property) => {
  expect(read(toExampliaGeoJson(property)).map(({ code }) => code)).toEqual(["XAG01", "XAG02", "XAG03"]);
});

test("takes all rings of a MultiPolygon, holes included", () => {
  expect(read(toExampliaGeoJson()).map(({ rings }) => rings.length)).toEqual([2, 1, 2]);
});

test("takes heights along without a use for them", () => {
  expect(
    read(toFile({ type: "Polygon", coordinates: square.map((ring) => ring.map((place) => [...place, 30])) }))[0]?.rings[0]?.[0],
  ).toEqual([1, 1]);
});

test.each([
  ["text that is no JSON", "{", /is not GeoJSON/],
  ["JSON that is no collection", { type: "Topology" }, /FeatureCollection/],
  [
    "a feature without a code",
    toFile({ type: "Polygon", coordinates: square }, { name: "North" }),
    /Feature 1 has no P-code.*this one has name/,
  ],
  ["a feature without properties", toFile({ type: "Polygon", coordinates: square }, null), /no properties/],
  ["an area without an outline", toFile(null), /XAG01 can't be used: it has none/],
  ["a point", toFile({ type: "Point", coordinates: [1, 1] }), /is a Point, not a Polygon/],
  [
    "metres",
    toFile({
      type: "Polygon",
      coordinates: [
        [
          [440_000, 3_700_000],
          [450_000, 3_700_000],
          [450_000, 3_800_000],
          [440_000, 3_700_000],
        ],
      ],
    }),
    /degrees/,
  ],
  [
    "a ring that is open",
    toFile({
      type: "Polygon",
      coordinates: [
        [
          [1, 1],
          [2, 1],
          [2, 2],
          [1, 2],
        ],
      ],
    }),
    /doesn't end where it begins/,
  ],
  [
    "a ring without area",
    toFile({
      type: "Polygon",
      coordinates: [
        [
          [1, 1],
          [2, 1],
          [1, 1],
          [1, 1],
        ],
      ],
    }),
    /fewer than three/,
  ],
])("refuses %s, and says why", (_what, file, reason) => {
  expect(() => read(file)).toThrow(reason);
});

test("refuses a code that is there twice", () => {
  const file = toExampliaGeoJson();
  file.features.push(...file.features.slice(0, 1));
  expect(() => read(file)).toThrow(/XAG01 is in the file twice/);
});
