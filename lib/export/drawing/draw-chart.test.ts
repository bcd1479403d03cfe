import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChartSpec } from "@/lib/charts/spec";
import { toExampliaMap } from "@/lib/charts/testing/example-map";
import { toExampleBars, toExampleMonths, toExampleTrend } from "@/lib/charts/testing/example-specs";
import { buildWorkers } from "@/scripts/assets/workers";
import { closeDrawing, drawChart } from "./draw-chart";

beforeAll(async () => {
  await buildWorkers();
}, 60_000);
afterAll(closeDrawing);

type Shape = Record<string, string>;

/** Every element of a kind, by its attributes. */
function listShapes(svg: string, name: string): Shape[] {
  return [...svg.matchAll(new RegExp(`<${name} ([^>]*?)/?>`, "g"))].map(([, text = ""]) =>
    Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, key = "", value = ""]) => [key, value])),
  );
}

function listTexts(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text = ""]) => text.replace(/[\u2067\u2069]/g, ""));
}

/** The runs of a line, as points. */
function readRuns(path: string): [number, number][][] {
  return path
    .split("M")
    .filter((run) => run !== "")
    .map((run) =>
      run
        .replace("Z", "")
        .split("L")
        .map((pair) => pair.trim().split(/\s+/).map(Number) as [number, number]),
    );
}

/** The scale of the drawing as a reader would find it: from two hairlines or ticks whose values are known. */
function readScale(places: number[], values: number[]): (value: number) => number {
  const [first = 0, last = 0] = [places[0], places.at(-1)];
  const [low = 0, high = 0] = [values[0], values.at(-1)];
  return (value) => first + ((value - low) / (high - low)) * (last - first);
}

function readTrendScales(svg: string, spec: ChartSpec) {
  const paths = listShapes(svg, "path");
  const hairlines = paths.find((path) => path.stroke === "var(--hairline)")?.d ?? "";
  const axis = paths.find((path) => path.d?.includes("v4"))?.d ?? "";
  const ys = [...hairlines.matchAll(/M[\d.]+ ([\d.]+)h/g)].map(([, y]) => Number(y));
  const xs = [...axis.matchAll(/M([\d.]+) [\d.]+v4/g)].map(([, x]) => Number(x));
  const toAts = (axisTicks: { at: number }[]) => axisTicks.map(({ at }) => at);
  return { toX: readScale(xs, toAts(spec.categoryAxis.ticks)), toY: readScale(ys, toAts(spec.valueAxis.ticks)) };
}

function readLine(svg: string, slot: number): [number, number][][] {
  const line = listShapes(svg, "path").find(
    (path) => path.stroke === `var(--chart-${slot})` && path["stroke-width"] === "2" && path.fill === "none",
  );
  return readRuns(line?.d ?? "");
}

describe("a drawn trend", () => {
  test("has every reported figure at its place by the drawing's own hairlines and ticks", async () => {
    const spec = toExampleTrend();
    const svg = await drawChart(spec, "desktop");
    const { toX, toY } = readTrendScales(svg, spec);
    for (const series of spec.series) {
      const drawn = readLine(svg, series.slot).flat();
      const reported = series.points.filter((point) => point.value !== null);
      expect(drawn).toHaveLength(reported.length);
      reported.forEach((point, index) => {
        expect(Math.abs((drawn[index]?.[0] ?? 0) - toX(point.at))).toBeLessThan(0.3);
        expect(Math.abs((drawn[index]?.[1] ?? 0) - toY(point.value ?? 0))).toBeLessThan(0.3);
      });
    }
  });

  test("joins no line across a gap or a figure that is not reported", async () => {
    const svg = await drawChart(toExampleTrend(), "desktop");
    expect(readLine(svg, 1).map((run) => run.length)).toEqual([2, 2, 1]);
    expect(readLine(svg, 2).map((run) => run.length)).toEqual([3]);
  });

  test("of one lone figure has one marker and no more", async () => {
    const spec = toExampleTrend();
    const [office] = spec.series;
    const lone = { ...spec, breaks: [], series: office ? [{ ...office, points: office.points.slice(0, 1) }] : [] };
    const svg = await drawChart(lone, "desktop");
    expect(listShapes(svg, "circle")).toEqual([]);
    expect(listShapes(svg, "path").filter((path) => path.stroke === "var(--ground)")).toHaveLength(1);
  });

  test("names each series and its last value, the unit once, the ticks and the breaks", async () => {
    const texts = listTexts(await drawChart(toExampleTrend(), "desktop"));
    expect(texts).toEqual(expect.arrayContaining(["Office of Examplia", "≈410", "Agency B", "380", "1", "2000", "2008", "1000"]));
    expect(texts.filter((text) => text === "people")).toHaveLength(1);
  });

  test("leaves out minor ticks on a phone rather than shrink its text", async () => {
    const svg = await drawChart(toExampleTrend(), "phone");
    expect(svg).toMatch(/^<svg [^>]*font-size="12"[^>]*viewBox="0 0 328 410"/);
    expect(listTexts(svg)).not.toContain("750");
  });

  test("isolates Arabic and Kurdish texts, so that every renderer reads them from the right", async () => {
    const svg = await drawChart(toExampleTrend({ locale: "ar", direction: "rtl", unit: "شخص" }), "desktop");
    expect(svg).toContain("\u2067شخص\u2069");
    expect(svg).toMatch(/^<svg [^>]*direction="ltr"/);
  });
});

describe("drawn bars", () => {
  test("are as long as their values, and a figure that is not reported has words in place of a bar", async () => {
    const svg = await drawChart(toExampleBars(), "desktop");
    const bars = listShapes(svg, "rect").map((rect) => Number(rect.width));
    expect(bars).toHaveLength(3);
    expect((bars[1] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(500 / 800, 2);
    expect((bars[2] ?? 0) / (bars[0] ?? 1)).toBeCloseTo(120 / 800, 2);
    expect(listTexts(svg)).toEqual(expect.arrayContaining(["Upper Examplia", "800", "Outer Isles", "not reported"]));
  });

  test("start at the right in Arabic and Kurdish", async () => {
    const toRights = (svg: string) => listShapes(svg, "rect").map((rect) => Math.round(Number(rect.x) + Number(rect.width)));
    const ltr = await drawChart(toExampleBars(), "desktop");
    const rtl = await drawChart(toExampleBars({ locale: "ar", direction: "rtl" }), "desktop");
    expect(new Set(listShapes(ltr, "rect").map((rect) => rect.x)).size).toBe(1);
    expect(new Set(toRights(rtl)).size).toBe(1);
    expect(toRights(rtl)[0]).toBeGreaterThan(360);
  });

  test("make the drawing taller where there are more rows than fit", async () => {
    const points = Array.from({ length: 40 }, (_, at) => ({ ...toExampleBars().series[0]?.points[0], at, category: `Camp ${at}` }));
    const axis = { kind: "places" as const, title: "Camp", domain: [0, 40] as [number, number], ticks: [] };
    const spec = toExampleBars({ categoryAxis: axis, series: [{ ...toExampleBars().series[0], points } as ChartSpec["series"][number]] });
    const height = Number(/viewBox="0 0 720 (\d+)"/.exec(await drawChart(spec, "desktop"))?.[1]);
    expect(height).toBeGreaterThan(40 * 18);
  });
});

describe("a drawing", () => {
  test("is the same bytes for the same spec, in whichever worker and order", async () => {
    const specs = [toExampleTrend(), toExampleBars(), toExampleMonths()];
    const first = await Promise.all(specs.map((spec) => drawChart(spec, "desktop")));
    await closeDrawing();
    const second = await Promise.all([...specs].reverse().map((spec) => drawChart(spec, "desktop")));
    expect(second.reverse()).toEqual(first);
  });

  test("bears no id, so that two on one page can't clash, and says what it shows", async () => {
    const svg = await drawChart(toExampleTrend(), "desktop");
    expect(svg).not.toMatch(/ (id|class|style|tabindex|data-[\w-]+)=/);
    expect(svg).toContain('role="img" aria-label="People displaced within Examplia. Two bodies count them; both counts fell after 2003."');
  });

  test("of four bodies' figures over ten years of months stays under 25 kB", async () => {
    const svg = await drawChart(toExampleMonths(), "desktop");
    expect(readLine(svg, 4).flat()).toHaveLength(120);
    expect(Buffer.byteLength(svg)).toBeLessThan(25_000);
  });

  test("for a file carries its colours, for a page it takes the page's", async () => {
    expect(await drawChart(toExampleBars(), "desktop")).toContain("var(--chart-1)");
    const file = await drawChart(toExampleBars(), "desktop", "print");
    expect(file).not.toContain("var(");
    expect(file).toContain("#406c9b");
  });
});

describe("a drawn map", () => {
  test("is the chart's, with colours, hatching and legend, and without ids", async () => {
    const svg = await drawChart(toExampliaMap(), "desktop", "screen", "map");
    expect(svg).toContain('role="img" aria-label="Map: People displaced within Examplia.');
    expect(listTexts(svg)).toEqual(expect.arrayContaining(["no figure (1)", "North", "South", "West"]));
    expect(svg).toContain('fill="var(--map-6)"');
    expect(svg).not.toMatch(/ (id|class|style|tabindex|data-[\w-]+)=/);
    expect(svg).not.toContain("Survey of Examplia");
  });

  test("carries credit and disclaimer where it goes on its own", async () => {
    const texts = listTexts(await drawChart(toExampliaMap(), "phone", "print", "map"));
    expect(texts).toContain("Boundaries: Survey of Examplia.");
    expect(texts.join(" ")).toContain("acceptance by the United Nations.");
  });

  test("is refused of a chart without one", async () => {
    await expect(drawChart(toExampleBars(), "desktop", "screen", "map")).rejects.toThrow(/"people-by-province" has no map/);
  });
});
