import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { type Boundaries, toRings } from "./boundaries";
import { makeBoundaries, type SourceArea } from "./make-boundaries";
import { type Position, toProjector } from "./projection";
import { isInside, toSignedArea } from "./ring-geometry";
import { toExampliaAreas, toExampliaBoundaries } from "./testing/examplia-areas";

const toVersion = (content: string) => String(content.length);

function toArea(boundaries: Boundaries, code: string): number {
  const area = boundaries.areas.find((one) => one.code === code);
  return area ? Math.abs(toRings(boundaries, area).reduce((sum, ring) => sum + toSignedArea(ring), 0)) / 2 : 0;
}

function isIn(boundaries: Boundaries, code: string, position: Position): boolean {
  const area = boundaries.areas.find((one) => one.code === code);
  return area !== undefined && isInside(toRings(boundaries, area), ...toProjector(boundaries.projection)(position));
}

test("a border that two areas share is kept once, so that no gap opens between them", () => {
  const boundaries = toExampliaBoundaries();
  const [north, south] = boundaries.areas.map((area) => area.rings[0] ?? []);
  const shared = (north ?? []).filter((index) => (south ?? []).includes(~index));
  expect(shared).toHaveLength(1);
});

test("an enclave belongs to the area that it is part of, not to the one around it", () => {
  const boundaries = toExampliaBoundaries();
  expect([isIn(boundaries, "XAG01", [8.5, 1.5]), isIn(boundaries, "XAG03", [8.5, 1.5]), isIn(boundaries, "XAG03", [8.2, 1.2])]).toEqual([
    true,
    false,
    true,
  ]);
});

test("north is up, east is right, and equal areas on the ground are equal on the map", () => {
  const boundaries = toExampliaBoundaries();
  const project = toProjector(boundaries.projection);
  expect(project([12, 3])[1]).toBeLessThan(project([12, 1])[1]);
  expect(project([13, 2])[0]).toBeGreaterThan(project([11, 2])[0]);
  // A degree of longitude is a little shorter in the north: sin 4° − sin 2° to sin 2° − sin 0°.
  expect(toArea(boundaries, "XAG01") / toArea(boundaries, "XAG02")).toBeCloseTo(0.9988, 1);
});

test("the direction in which rings run makes no difference to what is enclosed", () => {
  const turned = toExampliaAreas().map(({ code, rings }): SourceArea => ({ code, rings: rings.map((ring) => [...ring].reverse()) }));
  const [one, other] = [toExampliaBoundaries(), makeBoundaries(turned, "", toVersion)];
  for (const code of ["XAG01", "XAG02", "XAG03"]) expect(toArea(other, code)).toBe(toArea(one, code));
});

test("the same areas in another order give the same set", () => {
  expect(makeBoundaries([...toExampliaAreas()].reverse(), "Survey of Examplia", toVersion)).toEqual({
    ...toExampliaBoundaries(),
    version: expect.any(String),
  });
});

test("the shipped boundaries are 18 governorates in less than 10 kB, each with its name's place inside it", () => {
  const file = JSON.parse(readFileSync("prisma/data/geo/iraq-governorates.geojson", "utf8"));
  const sources = file.features.map((feature: { properties: { pcode: string }; geometry: { coordinates: Position[][] } }) => ({
    code: feature.properties.pcode,
    rings: feature.geometry.coordinates,
  }));
  const boundaries = makeBoundaries(sources, "Natural Earth", toVersion);
  expect(boundaries.areas).toHaveLength(18);
  expect(gzipSync(JSON.stringify(boundaries)).length).toBeLessThan(10_000);
  for (const area of boundaries.areas) expect(isInside(toRings(boundaries, area), ...area.pole), area.code).toBe(true);
  // Neighbours share their borders: far fewer borders than if each area had its own.
  expect(boundaries.arcs.length).toBeLessThan(60);
  expect(isIn(boundaries, "IQG09", [42.99, 36.87])).toBe(true);
  expect(isIn(boundaries, "IQG02", [47.78, 30.5])).toBe(true);
});
