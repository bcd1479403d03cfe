import { expect, test } from "vitest";
import { findNearest, listPointPlaces, type Step, takeStep, toStep } from "./point-places";
import { toExampleBars, toExampleTrend } from "./testing/example-specs";

const size = { width: 720, height: 405, narrow: false };
const trend = listPointPlaces(toExampleTrend(), size);
const bars = listPointPlaces(toExampleBars(), size);

function walk(steps: Step[]) {
  let place = null as ReturnType<typeof takeStep>;
  for (const step of steps) place = takeStep(trend, "trend", place, step);
  return place && `${place.seriesIndex} ${place.point.category}`;
}

test("arrows begin at the newest figure of the first line and stop at its ends", () => {
  expect(walk(["previous"])).toBe("0 2007-12-31");
  expect(walk(["previous", "previous"])).toBe("0 2004-12-31");
  expect(walk(["previous", "next"])).toBe("0 2007-12-31");
  expect(walk(["first"])).toBe("0 2000-12-31");
});

test("up and down change to the figure of the other line nearest in time", () => {
  expect(walk(["previous", "previous", "nextSeries"])).toBe("1 2004-12-31");
  expect(walk(["first", "nextSeries"])).toBe("1 2004-12-31");
  expect(walk(["previous", "previousSeries"])).toBe("0 2007-12-31");
});

test("left and right are what the eye sees: along a line in time, across bars in reading direction", () => {
  expect(toStep("ArrowRight", "trend", "rtl")).toBe("next");
  expect(toStep("ArrowDown", "bars", "rtl")).toBe("next");
  expect(toStep("ArrowRight", "bars", "ltr")).toBe("nextSeries");
  expect(toStep("ArrowRight", "bars", "rtl")).toBe("previousSeries");
  expect(toStep("Tab", "trend", "ltr")).toBeNull();
});

test("a pointer finds the nearest figure, and a bar by its row alone", () => {
  const target = trend[3];
  expect(target && findNearest(trend, "trend", target.x + 3, target.y - 2)).toBe(target);
  const row = bars[2];
  expect(row && findNearest(bars, "bars", 700, row.y + 1)).toBe(row);
});
