import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { getShippedBoundaries } from "@/lib/data/boundaries";
import { toExampliaBoundaries } from "@/lib/geo/testing/examplia-areas";
import { LocatorMap } from "./locator-map";

const examplia = toExampliaBoundaries();

test("says in words what it shows, and marks the area", () => {
  const svg = renderToStaticMarkup(<LocatorMap boundaries={examplia} areas={["XAG02"]} alternative="South Examplia" />);
  expect(svg).toContain('role="img" aria-label="South Examplia"');
  expect(svg).toContain('fill="var(--map-4)"');
  expect(svg).not.toContain("<circle");
});

test("marks a camp by a dot in its area, at its place", () => {
  const svg = renderToStaticMarkup(
    <LocatorMap boundaries={examplia} areas={["XAG03"]} point={{ lat: 1.5, lon: 8.2 }} alternative="Camp One" target="print" />,
  );
  const [, x = "", y = ""] = /<circle cx="(\d+)" cy="(\d+)"/.exec(svg) ?? [];
  // A fifth of a degree from the western edge of a map six degrees wide, and east of its far corner.
  expect(Number(x) / examplia.width).toBeCloseTo(0.2 / 6, 1);
  expect(Number(y) / examplia.height).toBeCloseTo(2.5 / 4, 1);
  expect(svg).not.toContain("var(");
});

test("a place that the boundaries do not have leaves the map without a mark", () => {
  const svg = renderToStaticMarkup(<LocatorMap boundaries={examplia} areas={["XAG99"]} alternative="Elsewhere" />);
  expect(svg.match(/<path/g)).toHaveLength(1);
});

test("the map of Iraq is small: it stands on every page of a place", () => {
  const svg = renderToStaticMarkup(<LocatorMap boundaries={getShippedBoundaries()} areas={["IQG09"]} alternative="Duhok" />);
  expect(Buffer.byteLength(svg)).toBeLessThan(5_000);
});
