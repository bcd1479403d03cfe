import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChartSpec } from "@/lib/charts/spec";
import { toExampleColumns, toExampleMonthColumns, toExampleReadings } from "@/lib/charts/testing/example-kinds";
import { toExampleTrend } from "@/lib/charts/testing/example-specs";
import { buildWorkers } from "@/scripts/assets/workers";
import { closeDrawing, drawChart } from "./draw-chart";

beforeAll(async () => {
  await buildWorkers();
}, 60_000);
afterAll(closeDrawing);

/** Heights of hairlines, from the lowest, as a scale of values. */
function readHeights(svg: string, { valueAxis }: ChartSpec): (value: number) => number {
  const hairlines = /<path[^>]*stroke="var\(--hairline\)"[^>]*>/.exec(svg)?.[0] ?? "";
  const ys = [...hairlines.matchAll(/M[\d.]+ ([\d.]+)h/g)].map(([, y]) => Number(y));
  const [from = 0, to = 0] = [ys[0], ys.at(-1)];
  const [low = 0, high = 0] = [valueAxis.ticks[0]?.at, valueAxis.ticks.at(-1)?.at];
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

describe.each(["desktop", "phone"] as const)("for a %s", (size) => {
  test("a column reaches from zero to its value on the scale that is drawn", async () => {
    const spec = toExampleMonthColumns();
    const svg = await drawChart(spec, size);
    const toY = readHeights(svg, spec);
    const areas = /<path d="([^"]*)" stroke="none"/.exec(svg)?.[1] ?? "";
    const columns = [...areas.matchAll(/M[\d.]+ ([\d.]+)h[\d.]+v([\d.]+)/g)].map(([, y, height]) => [Number(y), Number(height)]);
    expect(columns).toHaveLength(180);
    spec.series[0]?.points.forEach(({ value }, index) => {
      const [y = 0, height = 0] = columns[index] ?? [];
      expect(Math.abs(y - toY(value ?? 0))).toBeLessThan(0.3);
      expect(Math.abs(y + height - toY(0))).toBeLessThan(0.3);
    });
  });

  test("a cumulative count is drawn level until the next one", async () => {
    const svg = await drawChart(toExampleTrend({ steps: true }), size);
    const line = /<path[^>]*stroke="var\(--chart-1\)"[^>]*stroke-width="2"[^>]*>/.exec(svg)?.[0] ?? "";
    const runs = (/ d="([^"]*)"/.exec(line)?.[1] ?? "").split("M").filter((run) => run !== "");
    const corners = runs.map((run) =>
      run
        .replace("Z", "")
        .split("L")
        .map((pair) => pair.trim().split(/\s+/).map(Number)),
    );
    expect(corners.flat().length).toBeGreaterThan(6);
    for (const run of corners) {
      run.slice(1).forEach(([x, y], index) => {
        const [xBefore, yBefore] = run[index] ?? [];
        expect(x === xBefore || y === yBefore).toBe(true);
      });
    }
  });

  test("readings name who says so, when and how much, and the same spec gives the same bytes", async () => {
    const spec = toExampleReadings();
    const svg = await drawChart(spec, size);
    const texts = [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text);
    expect(texts).toEqual(
      expect.arrayContaining([
        "Body A",
        "August 2004",
        size === "desktop" ? "600 (range 400 to 880)" : "600",
        "not reported",
        "August 2004 · preliminary",
      ]),
    );
    await closeDrawing();
    expect(await drawChart(spec, size)).toBe(svg);
  });
});

test("a drawing holds no id, so that it can stand on a page twice", async () => {
  const svg = await drawChart(toExampleColumns(), "desktop", "dark");
  expect(svg).not.toMatch(/ id=|url\(#|var\(/);
});
