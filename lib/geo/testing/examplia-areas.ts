import { createHash } from "node:crypto";
import type { Boundaries } from "../boundaries";
import { makeBoundaries, type SourceArea } from "../make-boundaries";

/** Three areas of Examplia, an invented country: north and south share a wavy border, west is a square with a hole that is an enclave of north. */
export function toExampliaAreas(): SourceArea[] {
  const wave = Array.from({ length: 41 }, (_, index): [number, number] => [10 + index / 10, 2 + 0.02 * Math.sin(index * 1.7)]);
  const hole: [number, number][] = [
    [8.4, 1.4],
    [8.6, 1.4],
    [8.6, 1.6],
    [8.4, 1.6],
    [8.4, 1.4],
  ];
  return [
    { code: "XAG01", rings: [[...wave, [14, 4], [10, 4], [10, 2]], hole] },
    {
      code: "XAG02",
      rings: [
        [...wave].reverse().concat([
          [10, 0],
          [14, 0],
          [14, 2 + 0.02 * Math.sin(68)],
        ]),
      ],
    },
    {
      code: "XAG03",
      rings: [
        [
          [8, 1],
          [9, 1],
          [9, 2],
          [8, 2],
          [8, 1],
        ],
        [...hole].reverse(),
      ],
    },
  ];
}

export function toExampliaBoundaries(credit = "Survey of Examplia"): Boundaries {
  return makeBoundaries(toExampliaAreas(), credit, (content) => createHash("sha256").update(content).digest("hex").slice(0, 16));
}

/** The same areas as a file of boundaries has them. */
export function toExampliaGeoJson(property = "ADM1_PCODE") {
  return {
    type: "FeatureCollection",
    features: toExampliaAreas().map(({ code, rings }) => ({
      type: "Feature",
      properties: { [property]: code },
      geometry: { type: "MultiPolygon", coordinates: code === "XAG01" ? rings.map((ring) => [ring]) : [rings] },
    })),
  };
}
