import { describe, expect, test } from "vitest";
import { laneMarkRadius } from "./lane-marks";
import { toLanesLayout } from "./lanes-layout";
import { toDrawingSize } from "./layout";
import { findNearest, listPointPlaces, takeStep } from "./point-places";
import type { ChartSpec } from "./spec";
import { toExampleDumbbells, toExampleLanes } from "./testing/example-lanes";
import { toTextWidth } from "./text-width";

function place(spec: ChartSpec, name: "desktop" | "phone" = "desktop") {
  return toLanesLayout(spec, toDrawingSize(spec, name));
}

describe.each(["desktop", "phone"] as const)("lanes on a %s", (name) => {
  test.each(["ltr", "rtl"] as const)("keep marks and words within the drawing (%s)", (direction) => {
    const layout = place(toExampleLanes({ direction }), name);
    for (const text of layout.lanes.flatMap((lane) => lane.text)) {
      const width = toTextWidth(text.text, layout.type.fontSize);
      const [left, right] = text.anchor === "right" ? [text.x - width, text.x] : [text.x, text.x + width];
      expect([left >= 0, right <= layout.size.width], text.text).toEqual([true, true]);
    }
    for (const { x, y } of layout.marks) expect(x > 0 && x < layout.size.width && y > 0 && y < layout.size.height).toBe(true);
  });

  test("never hide one figure behind another", () => {
    const { marks } = place(toExampleLanes(), name);
    expect(marks).toHaveLength(5);
    marks.forEach((one, index) => {
      for (const other of marks.slice(index + 1)) expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(laneMarkRadius);
    });
  });
});

test("a lane is there only where it has figures", () => {
  expect(place(toExampleLanes()).lanes.map(({ row, lane }) => [row, lane])).toEqual([
    [0, 0],
    [1, 0],
    [1, 1],
  ]);
});

test("figures grow from the side where reading starts", () => {
  const [ltr, rtl] = [place(toExampleLanes()), place(toExampleLanes({ direction: "rtl" }))];
  expect([ltr.toX(100) > ltr.toX(0), rtl.toX(100) < rtl.toX(0)]).toEqual([true, true]);
});

test("words stand behind a lane where they have room, and in a narrow drawing above it, whole", () => {
  expect(place(toExampleLanes()).lanes[0]?.text.map(({ text }) => text)).toEqual(["60% of all voters, final"]);
  const narrow = place(toExampleLanes(), "phone");
  expect(narrow.lanes.map(({ text }) => text.map((line) => line.text).join(" "))).toEqual([
    "60% of all voters, final",
    "41% to 52% of all voters, preliminary and final",
    ">38% of adults, final",
  ]);
  for (const { y, text } of narrow.lanes) for (const line of text) expect(line.y).toBeLessThan(y);
  expect(narrow.plot.width).toBeGreaterThan(narrow.size.width * 0.8);
});

test("a warning takes room above everything else", () => {
  const warning = "Shown all the same: these figures can't be compared, because the votes are divided by different people in each of them.";
  const [plain, warned] = [place(toExampleLanes(), "phone"), place(toExampleLanes({ warning }), "phone")];
  expect(warned.warning.map(({ text }) => text).join(" ")).toBe(warning);
  expect(warned.size.height).toBeGreaterThan(plain.size.height);
  expect(Math.min(...warned.legend.map(({ text }) => text.y))).toBeGreaterThan(Math.max(...warned.warning.map(({ y }) => y)));
});

test("dumbbells have two figures a row, and what is only in the table is not drawn", () => {
  const layout = place(toExampleDumbbells());
  expect(layout.marks.map(({ seriesIndex, point }) => [point.at, seriesIndex])).toEqual([
    [0, 0],
    [0, 1],
    [1, 1],
    [1, 0],
  ]);
  expect(layout.lanes.every(({ low, high }) => high > low)).toBe(true);
});

test("a reader goes from figure to figure down the rows, and points at the nearest in a lane", () => {
  const spec = toExampleLanes();
  const places = listPointPlaces(spec, toDrawingSize(spec, "desktop"));
  const first = takeStep(places, "lanes", null, "first");
  expect(first?.point.at).toBe(0);
  expect(takeStep(places, "lanes", first, "next")?.point.at).toBe(1);
  const adults = places.find(({ seriesIndex }) => seriesIndex === 2);
  expect(findNearest(places, "lanes", 0, adults?.y ?? 0)).toBe(adults);
});
