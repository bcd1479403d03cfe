import { describe, expect, test } from "vitest";
import { placeTickLabels, toTextBox } from "./layout-parts";
import type { AxisTick } from "./spec";
import { toTextWidth } from "./text-width";

const toTicks = (labels: string[], isMinor = (_: number) => false): AxisTick[] =>
  labels.map((label, at) => ({ at, label, minor: isMinor(at) }));

describe("labels of ticks", () => {
  const thousands = ["0", "10,000", "20,000", "30,000"];
  const place = (ticks: AxisTick[], distance: number, anchored?: "first" | "last") =>
    placeTickLabels(ticks, (at) => 20 + at * distance, 10, 12, 1000, anchored).map(({ text }) => text);

  test("all stand where there is room", () => {
    expect(place(toTicks(thousands), 80)).toEqual(thousands);
  });

  test("are left out at even steps, never one between others", () => {
    expect(place(toTicks(thousands), 40)).toEqual(["0", "20,000"]);
    expect(place(toTicks(thousands), 40, "last")).toEqual(["10,000", "30,000"]);
  });

  test("lose the minor ones first", () => {
    const ticks = toTicks(["2016", "2017", "2018", "2019", "2020"], (at) => at % 2 === 1);
    expect(place(ticks, 30)).toEqual(["2016", "2018", "2020"]);
  });

  test("keep so far apart that two numbers are not read as one", () => {
    const [zero, next] = placeTickLabels(toTicks(["0", "10,000"]), (at) => 20 + at * 34, 10, 12, 1000);
    if (zero && next) expect(next.x - zero.x - (toTextWidth("0", 12) + toTextWidth("10,000", 12)) / 2).toBeGreaterThan(9);
  });
});

test("the ground of a text holds its letters on whichever side it stands", () => {
  const width = toTextWidth(">36,000", 12);
  const toSpan = (anchor: "left" | "middle" | "right") => {
    const box = toTextBox({ x: 100, y: 50, anchor, text: ">36,000" }, 12);
    return [box.x + 1.5, box.x + box.width - 1.5];
  };
  expect(toSpan("left")).toEqual([100, 100 + width]);
  expect(toSpan("right")).toEqual([100 - width, 100]);
  expect(toSpan("middle")).toEqual([100 - width / 2, 100 + width / 2]);
});
