import { describe, expect, test } from "vitest";
import { toColumnsLayout } from "./columns-layout";
import { toDrawingSize } from "./layout";
import { findNearest, listPointPlaces, takeStep, toStep } from "./point-places";
import { toExampleColumns, toExampleMonthColumns } from "./testing/example-kinds";
import { toTextWidth } from "./text-width";

describe.each(["desktop", "phone"] as const)("columns laid out for a %s", (name) => {
  const spec = toExampleColumns();
  const size = toDrawingSize(spec, name);
  const layout = toColumnsLayout(spec, size);

  test("stand side by side within their period, wide enough to tell apart", () => {
    expect(layout.columnWidth).toBeGreaterThanOrEqual(3);
    const slot = layout.toX(1) - layout.toX(0);
    for (const { box, point } of layout.columns) {
      expect(box.x).toBeGreaterThanOrEqual(layout.toX(point.at) - 1);
      expect(box.x + box.width).toBeLessThanOrEqual(layout.toX(point.at) + slot + 1);
    }
    const boxes = layout.columns.map(({ box }) => box).sort((a, b) => a.x - b.x);
    boxes.forEach((box, index) => {
      expect(box.x + box.width).toBeLessThanOrEqual((boxes[index + 1]?.x ?? Number.POSITIVE_INFINITY) + 0.01);
    });
  });

  test("are labelled without touching each other or the edges", () => {
    const boxes = layout.labels.map(({ x, y, text }) => {
      const half = toTextWidth(text, layout.type.fontSize) / 2;
      return { left: x - half, right: x + half, top: y - layout.type.lineHeight / 2, bottom: y + layout.type.lineHeight / 2 };
    });
    for (const box of boxes) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(size.width + 0.01);
      for (const other of boxes) {
        if (other === box) continue;
        expect(box.left < other.right && other.left < box.right && box.top < other.bottom && other.top < box.bottom).toBe(false);
      }
    }
    expect(layout.labels.map(({ text }) => text)).toContain("950");
  });

  test("of many months fill the time without gaps and can each be pointed at", () => {
    const months = toExampleMonthColumns();
    const places = listPointPlaces(months, toDrawingSize(months, name));
    const dense = toColumnsLayout(months, toDrawingSize(months, name));
    expect(dense.columnWidth).toBeCloseTo(Math.min(dense.columnWidth, dense.toX(1) - dense.toX(0)), 1);
    for (const place of places) expect(findNearest(places, "columns", place.x, 20)).toBe(place);
    expect(places).toHaveLength(180);
  });
});

test("a zero and a figure not reported have no height, a small figure has some, and an empty year has no column", () => {
  const layout = toColumnsLayout(toExampleColumns({ valueAxis: { domain: [0, 1_000_000], ticks: [] } }), {
    width: 720,
    height: 405,
    narrow: false,
  });
  const ofFirst = layout.columns.filter(({ seriesIndex }) => seriesIndex === 0);
  expect(ofFirst.find(({ point }) => point.at === 3)?.box.height).toBe(0);
  expect(ofFirst.find(({ point }) => point.at === 12)?.box.height).toBe(0);
  expect(ofFirst.find(({ point }) => point.at === 1)?.box.height).toBe(1.5);
  expect(ofFirst.some(({ point }) => point.at === 10)).toBe(false);
});

test("figures of other periods are not drawn", () => {
  const spec = toExampleColumns();
  const [first] = spec.series;
  if (!first) throw new Error("the example has series");
  const series = [{ ...first, points: first.points.map((point, index) => (index === 0 ? { ...point, undrawn: true } : point)) }];
  expect(toColumnsLayout({ ...spec, series }, toDrawingSize(spec, "desktop")).columns).toHaveLength(first.points.length - 1);
});

test("values side by side keep a letter's width between them, so that 8 and 7 are not read as 87", () => {
  const spec = toExampleColumns();
  const [first] = spec.series;
  if (!first) throw new Error("the example has series");
  const few = first.points.slice(0, 8).map((point, index) => ({
    ...point,
    at: index,
    value: 10,
    lower: null,
    upper: null,
    qualifier: "exact" as const,
    text: "10",
    shortText: "10",
  }));
  const { labels, type } = toColumnsLayout(
    { ...spec, series: [{ ...first, points: few }] },
    { ...toDrawingSize(spec, "phone"), width: 230 },
  );
  expect(labels.length).toBeGreaterThan(1);
  const edges = labels.map(({ x, text }) => [x - toTextWidth(text, type.fontSize) / 2, x + toTextWidth(text, type.fontSize) / 2] as const);
  edges.sort((a, b) => a[0] - b[0]);
  edges.slice(1).forEach(([left], index) => {
    expect(left - (edges[index]?.[1] ?? 0)).toBeGreaterThanOrEqual(type.fontSize / 2);
  });
});

test("series of one colour are told apart by their fill", () => {
  const spec = toExampleColumns();
  expect(toColumnsLayout(spec, toDrawingSize(spec, "desktop")).fills).toEqual(["solid", "solid", "hatched"]);
});

test("time runs left to right in Arabic and Kurdish too, for the eye and for the arrow keys", () => {
  const spec = toExampleColumns({ locale: "ar", direction: "rtl" });
  const layout = toColumnsLayout(spec, toDrawingSize(spec, "phone"));
  expect(layout.toX(0)).toBeLessThan(layout.toX(19));
  expect(toStep("ArrowRight", "columns", "rtl")).toBe("next");
});

test("arrow keys begin at the newest column, and up and down change the series within a period", () => {
  const spec = toExampleColumns();
  const places = listPointPlaces(spec, toDrawingSize(spec, "desktop"));
  const newest = takeStep(places, "columns", null, "previous");
  expect(newest?.point.category).toBe("2019");
  const other = takeStep(places, "columns", newest, "nextSeries");
  expect([other?.seriesIndex, other?.point.category]).toEqual([1, "2019"]);
});
