import type { ChartPoint, ChartSeries, ChartSpec } from "../spec";
import { toExamplePoint, toExampleTrend } from "./example-specs";

/** Charts of Examplia by kind, for tests of drawings; no figure here is anyone's. */
function toSeries(key: string, slot: ChartSeries["slot"], points: ChartPoint[]): ChartSeries {
  return { key, label: `Body ${key.toUpperCase()}`, slot, direct: true, points };
}

const heights = [420, 80, 760, 0, 310, 90, 660, 240, 950, 130];

/** Twenty years of three bodies: with a zero, a year not reported, an empty year, a range, open ends and preliminary figures. */
export function toExampleColumns(change: Partial<ChartSpec> = {}): ChartSpec {
  const years = Array.from({ length: 20 }, (_, at) => at);
  const toPoint = (at: number, height: number, over: Partial<ChartPoint> = {}) =>
    toExamplePoint({ at, value: height, category: String(2000 + at), ...over });
  const toHeight = (at: number, share: number) => (heights[at % heights.length] ?? 0) * share;
  const special: Record<number, Partial<ChartPoint>> = {
    4: { lower: 200, upper: 500 },
    6: { qualifier: "more_than", shortText: ">660" },
    12: { value: null, text: "not reported", shortText: "not reported" },
    19: { preliminary: true },
  };
  return {
    ...toExampleTrend(),
    slug: "displacements-by-year",
    id: "displacements-by-year",
    kind: "columns",
    unit: "movements",
    categoryAxis: {
      kind: "periods",
      title: "Year",
      domain: [0, 20],
      ticks: years.filter((at) => at % 2 === 1).map((at) => ({ at: at + 0.5, label: String(2000 + at), minor: at % 4 === 1 })),
    },
    series: [
      toSeries(
        "a",
        1,
        years.filter((at) => at !== 10).map((at) => toPoint(at, toHeight(at, 1), special[at])),
      ),
      toSeries(
        "b",
        2,
        years.filter((at) => at !== 10 && at > 2).map((at) => toPoint(at, toHeight(at, 0.6))),
      ),
      toSeries(
        "c",
        1,
        years.filter((at) => at !== 10).map((at) => toPoint(at, toHeight(at + 3, 0.4))),
      ),
    ],
    breaks: [{ at: 8, number: "1", text: "Households count five people from here on.", seriesKey: "a" }],
    ...change,
  };
}

/** Fifteen years of months of one body. */
export function toExampleMonthColumns(change: Partial<ChartSpec> = {}): ChartSpec {
  const points = Array.from({ length: 180 }, (_, at) =>
    toExamplePoint({ at, value: 100 + ((at * 37) % 91) * 8, category: `${2000 + Math.floor(at / 12)}-${(at % 12) + 1}` }),
  );
  const ticks = Array.from({ length: 8 }, (_, index) => ({ at: index * 24, label: String(2000 + index * 2), minor: index % 2 === 1 }));
  return toExampleColumns({
    categoryAxis: { kind: "periods", title: "Month", domain: [0, 180], ticks },
    series: [toSeries("a", 4, points)],
    breaks: [{ at: 90.5, number: "1", text: "Police are counted from here on.", seriesKey: "a" }],
    ...change,
  });
}

/** Four counts of the same thing: a survey with its range, an exact count, an open end and one that is doubtful. */
export function toExampleReadings(change: Partial<ChartSpec> = {}): ChartSpec {
  const toReading = (at: number, value: number | null, over: Partial<ChartPoint>) => toExamplePoint({ at, value, ...over });
  return {
    ...toExampleTrend(),
    slug: "killed-by-source",
    id: "killed-by-source",
    kind: "readings",
    categoryAxis: { kind: "readings", title: "Publisher", domain: [0, 5], ticks: [] },
    series: [
      toSeries("a", 0, [
        toReading(0, 600, { category: "August 2004", lower: 400, upper: 880, text: "600 (range 400 to 880)" }),
        toReading(3, 90, { category: "2 August 2006", doubtful: true }),
      ]),
      toSeries("b", 1, [toReading(1, 240, { category: "August 2004", preliminary: true })]),
      toSeries("c", 2, [
        toReading(2, 500, { category: "2004", qualifier: "more_than", text: "more than 500", shortText: ">500" }),
        toReading(4, null, { category: "2007" }),
      ]),
    ],
    breaks: [],
    ...change,
  };
}
