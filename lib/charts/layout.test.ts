import { describe, expect, test } from "vitest";
import { toDrawingSize, toLayout } from "./layout";
import { placeTickLabels } from "./layout-parts";
import { listPointPlaces } from "./point-places";
import { toExampleBars, toExampleMonths, toExamplePoint, toExampleTrend } from "./testing/example-specs";
import { toTextWidth } from "./text-width";
import { toTrendLayout } from "./trend-layout";

const longName = "Camp Coordination and Camp Management Cluster of the Federal Republic of Examplia";

test("a trend that is asked for lower than its legend and lines need is higher, with its values upright", () => {
  const spec = toExampleTrend();
  const series = spec.series.map((one) => ({ ...one, label: longName }));
  const size = toDrawingSize({ ...spec, series }, { width: 500, height: 60 });
  expect(size.height).toBeGreaterThan(60);
  expect(toTrendLayout({ ...spec, series }, size).plot.height).toBeGreaterThanOrEqual(110);
});

describe.each(["desktop", "phone"] as const)("a trend laid out for a %s", (name) => {
  test("keeps its labels within the drawing, however long a publisher's name", () => {
    const spec = toExampleTrend();
    const series = spec.series.map((one) => ({ ...one, label: longName }));
    const size = toDrawingSize(spec, name);
    const layout = toTrendLayout({ ...spec, series }, size);
    for (const { x, lines } of layout.endLabels) {
      for (const line of lines) expect(x + toTextWidth(line.text, layout.type.fontSize)).toBeLessThanOrEqual(size.width + 0.5);
    }
    for (const { text } of layout.legend)
      expect(text.x + toTextWidth(text.text, layout.type.fontSize)).toBeLessThanOrEqual(size.width + 0.5);
    expect(layout.plot.width).toBeGreaterThan(size.width * 0.55);
  });

  test("keeps its end labels apart", () => {
    const layout = toTrendLayout(toExampleMonths(), toDrawingSize(toExampleMonths(), name));
    const spans = layout.endLabels.map(({ y, lines }) => ({
      top: y - layout.type.lineHeight / 2,
      bottom: y + (lines.length - 0.5) * layout.type.lineHeight,
    }));
    const sorted = spans.sort((a, b) => a.top - b.top);
    sorted.forEach((span, index) => {
      expect(span.bottom).toBeLessThanOrEqual((sorted[index + 1]?.top ?? Number.POSITIVE_INFINITY) + 0.01);
    });
    expect(spans).toHaveLength(4);
  });
});

test("a name at a line end is never cut: it takes the lines it needs, or all names stand in a legend", () => {
  const spec = toExampleTrend();
  const lay = (label: string) => {
    const series = spec.series.map((one) => ({ ...one, label }));
    return toTrendLayout({ ...spec, series }, toDrawingSize(spec, "desktop"));
  };
  const inLines = lay(longName);
  for (const { lines } of inLines.endLabels) expect(lines.flatMap(({ text, strong }) => (strong ? [text] : [])).join(" ")).toBe(longName);
  expect(inLines.legend).toEqual([]);
  const tooLong = lay(`${longName}: ${longName}`);
  expect(tooLong.endLabels.flatMap(({ lines }) => lines).some(({ strong }) => strong)).toBe(false);
  expect(tooLong.legend).toHaveLength(spec.series.length);
});

test("bars leave a name half of a phone's width", () => {
  const spec = toExampleBars();
  const name = "Camp of the Ministry of Examplia";
  const series = spec.series.map((one) => ({ ...one, points: one.points.map((point) => ({ ...point, category: name })) }));
  const categoryAxis = { ...spec.categoryAxis, ticks: [] };
  const layout = toLayout({ ...spec, series, categoryAxis }, { width: 400, height: 500, narrow: true });
  if (layout.kind !== "bars") throw new Error("bars are laid out as bars");
  expect(toTextWidth(name, layout.type.fontSize)).toBeGreaterThan(0.4 * 400);
  expect(layout.categories[0]?.text).toBe(name);
});

test("minor labels of an axis stand all or not at all", () => {
  const ticks = [0, 20_000, 40_000, 60_000, 80_000, 100_000].map((at, index) => ({ at, label: String(at), minor: index % 2 === 1 }));
  const textsAt = (width: number) => placeTickLabels(ticks, (at) => (at / 100_000) * width, 0, 13, width).map(({ text }) => text);
  expect(textsAt(600)).toHaveLength(ticks.length);
  expect(textsAt(210)).toEqual(["0", "40000", "80000"]);
});

test("a series that is named on demand only takes no room for a label", () => {
  const spec = toExampleTrend();
  const series = spec.series.map((one) => ({ ...one, direct: one.key === "agency", label: one.key === "agency" ? "B" : longName }));
  const layout = toTrendLayout({ ...spec, series }, toDrawingSize(spec, "phone"));
  expect(layout.endLabels.map((label) => label.lines[0]?.text)).toEqual(["B"]);
  expect(layout.legend).toEqual([]);
});

test("a line that ends early is named beside its end where nothing is in the way", () => {
  const spec = toExampleTrend();
  const [office, agency] = spec.series;
  if (!office || !agency) throw new Error("the example has two series");
  const early = {
    ...agency,
    points: [toExamplePoint({ at: Date.UTC(2000, 6, 1), value: 100 }), toExamplePoint({ at: Date.UTC(2001, 6, 1), value: 120 })],
  };
  const layout = toTrendLayout({ ...spec, series: [office, early] }, toDrawingSize(spec, "desktop"));
  const label = layout.endLabels[1];
  expect(label?.leader).toBeNull();
  expect(label?.x).toBeLessThan(layout.plot.x + layout.plot.width / 2);
});

test("names that would be led to across other lines stand in a legend, which tells lines of one colour apart too", () => {
  const at = (year: number) => Date.UTC(year, 11, 31);
  const point = (year: number, value: number) => toExamplePoint({ at: at(year), value, text: String(value), shortText: String(value) });
  const [first, second] = toExampleTrend().series;
  if (!first || !second) throw new Error("The example has two series.");
  const long = Array.from({ length: 8 }, (_, index) => point(2029 + index, index % 2 === 0 ? 900 : 100));
  const ended = { ...first, slot: 1 as const, label: longName, points: [point(2029, 480), point(2030, 520)] };
  const lay = (slot: 1 | 2) => {
    const spec = { ...toExampleTrend(), series: [ended, { ...second, slot, points: long }] };
    const axis = { ...spec.categoryAxis, domain: [at(2028), at(2036)] as [number, number] };
    return toTrendLayout({ ...spec, categoryAxis: axis, valueAxis: { domain: [0, 1_000], ticks: [] } }, toDrawingSize(spec, "desktop"));
  };
  expect(lay(2).legend).toHaveLength(2);
  expect(
    lay(2)
      .endLabels.flatMap(({ lines }) => lines)
      .some(({ strong }) => strong),
  ).toBe(false);
  const alike = lay(1);
  expect(alike.legend).toHaveLength(2);
  expect(alike.series[0]?.style).not.toEqual(alike.series[1]?.style);
});

test("a few bars leave no empty band under them", () => {
  const spec = toExampleBars();
  const size = toDrawingSize(spec, "desktop");
  const { plot } = toLayout(spec, size);
  expect(size.height - plot.y - plot.height).toBeLessThanOrEqual(5);
});

test("a long name of a bar on a phone stands whole, in two lines", () => {
  const spec = toExampleBars();
  const name = "Camp of the Northern Province of Examplia";
  const series = spec.series.map((one) => ({ ...one, points: one.points.map((point) => ({ ...point, category: name })) }));
  const ticks = spec.categoryAxis.ticks.map((tick) => ({ ...tick, label: name }));
  const long = { ...spec, series, categoryAxis: { ...spec.categoryAxis, ticks } };
  const layout = toLayout(long, toDrawingSize(long, "phone"));
  if (layout.kind !== "bars") throw new Error("The example is of bars.");
  expect(
    layout.categories
      .slice(0, 2)
      .map(({ text }) => text)
      .join(" "),
  ).toBe(name);
});

test("the time axis runs left to right and the value axis stands at the left in Arabic and Kurdish too", () => {
  const layout = toTrendLayout(toExampleTrend({ locale: "ckb", direction: "rtl" }), { width: 720, height: 405, narrow: false });
  expect(layout.timeTicks[0]).toBeLessThan(layout.timeTicks.at(-1) ?? 0);
  expect(layout.valueTicks.every(({ text }) => text.x < layout.plot.x)).toBe(true);
});

test("a dense line gets markers far apart, a lone figure always gets one", () => {
  const months = toTrendLayout(toExampleMonths(), { width: 720, height: 405, narrow: false });
  expect(months.series[0]?.marked.length).toBeLessThan(25);
  const sparse = toTrendLayout(toExampleTrend(), { width: 720, height: 405, narrow: false });
  expect(sparse.series[0]?.marked).toHaveLength(5);
});

test("a few readings are each marked, however near to each other, and so is the end of every run", () => {
  const day = 24 * 60 * 60 * 1000;
  const toSeries = (count: number, gapAt = -1) =>
    Array.from({ length: count }, (_, index) => toExamplePoint({ at: index * day, value: index, gapBefore: index === gapAt }));
  const toMarked = (points: ReturnType<typeof toSeries>) => {
    const [series] = toExampleTrend().series;
    if (!series) throw new Error("the example has series");
    const spec = toExampleTrend({ series: [{ ...series, points }] });
    return toTrendLayout(
      { ...spec, categoryAxis: { ...spec.categoryAxis, domain: [0, 2000 * day] } },
      toDrawingSize(spec, "phone"),
    ).series[0]?.marked.map(({ pointIndex }) => pointIndex);
  };
  expect(toMarked(toSeries(5))).toEqual([0, 1, 2, 3, 4]);
  expect(toMarked(toSeries(40, 20))).toEqual([0, 19, 20, 39]);
});

test("bars leave room for the value behind each end, in both directions", () => {
  for (const direction of ["ltr", "rtl"] as const) {
    const spec = toExampleBars({ direction, locale: direction === "ltr" ? "en" : "ar" });
    const layout = toLayout(spec, toDrawingSize(spec, "phone"));
    if (layout.kind !== "bars") throw new Error("bars are laid out as bars");
    for (const { text } of layout.bars) {
      const width = toTextWidth(text.text, layout.type.fontSize);
      expect(direction === "ltr" ? text.x + width : text.x - width).toSatisfy((edge: number) =>
        direction === "ltr" ? edge <= 328.5 : edge >= -0.5,
      );
    }
  }
});

test("a figure that is not reported can be read among bars but has no place on a line", () => {
  const size = { width: 720, height: 405, narrow: false };
  expect(listPointPlaces(toExampleBars(), size)).toHaveLength(4);
  expect(listPointPlaces(toExampleTrend(), size)).toHaveLength(8);
});
