import { describe, expect, test } from "vitest";
import type { ChartMap } from "./map/chart-map";
import type { ChartSpec } from "./spec";
import { toExampleTrend } from "./testing/example-specs";
import { listWithheld, withoutWithheld } from "./withheld";

/** Of Agency B, whose rows are not passed on, and the Office, whose are. */
function toMixed(): ChartSpec {
  const spec = toExampleTrend();
  const [office] = spec.sources;
  const [first, second] = spec.series;
  if (!office || !first || !second) throw new Error("The example has two series and a source.");
  const agency = { ...office, id: "xb-2007", publisher: "Agency B", withheld: { publisherUrl: "https://example.org/b" } };
  return {
    ...spec,
    sources: [office, agency],
    series: [
      { ...first, points: first.points.map((point, index) => ({ ...point, source: index === 1 ? 1 : 0 })) },
      { ...second, lane: 1, points: second.points.map((point) => ({ ...point, source: 1 })) },
    ],
  };
}

describe("rows that are not passed on", () => {
  test("are told with their publisher, each once", () => {
    expect(listWithheld(toMixed())).toEqual([
      { publisher: "Agency B", url: "https://example.org/b", sentence: expect.stringContaining("Agency B") },
    ]);
  });

  test("are left out of the series, whose names, sources and words stay", () => {
    const spec = withoutWithheld(toMixed());
    expect(spec.series.map(({ label, points }) => [label, points.length])).toEqual([
      ["Office of Examplia", 5],
      ["Agency B", 0],
    ]);
    expect(spec.series[0]?.points.map(({ value }) => value)).not.toContain(950);
    expect(spec.sources.map(({ id }) => id)).toEqual(["xa-2006", "xb-2007"]);
    expect(spec.sentence).toBe(toMixed().sentence);
    expect(spec.withheld).toHaveLength(1);
  });

  test("take with them what a drawing would say at the end of their lane", () => {
    const at = toMixed().series[1]?.points[0]?.at ?? 0;
    const laneTexts: ChartSpec["laneTexts"] = [
      { at, lane: 0, texts: ["640"] },
      { at, lane: 1, texts: [">500"] },
    ];
    expect(withoutWithheld({ ...toMixed(), laneTexts }).laneTexts).toEqual([{ at, lane: 0, texts: ["640"] }]);
  });

  test("leave their place on a map without a figure, and every other place its own", () => {
    const area = (name: string, pointIndex: number) => ({ code: name, name, point: { seriesIndex: 0, pointIndex }, classIndex: 0 });
    const map = {
      areas: [area("a", 0), area("b", 1), area("c", 2), { ...area("d", 0), point: null, classIndex: null }],
      marks: [
        { x: 1, y: 1, seriesIndex: 1, pointIndex: 0 },
        { x: 2, y: 2, seriesIndex: 0, pointIndex: 3 },
      ],
    } as unknown as ChartMap;
    const left = withoutWithheld({ ...toMixed(), map }).map;
    expect(left?.areas.map(({ point, classIndex }) => [point?.pointIndex ?? null, classIndex])).toEqual([
      [0, 0],
      [null, null],
      [1, 0],
      [null, null],
    ]);
    expect(left?.marks).toEqual([{ x: 2, y: 2, seriesIndex: 0, pointIndex: 2 }]);
  });

  test("a chart without any stays as it is", () => {
    const spec = toExampleTrend();
    expect(withoutWithheld(spec)).toBe(spec);
    expect(listWithheld(spec)).toEqual([]);
  });
});
