import { expect, test } from "vitest";
import { toBarsLayout } from "./bars-layout";
import { toDrawingSize } from "./layout";
import { toExampleBars } from "./testing/example-specs";

test("rows with names in two lines are high enough for two of them, one above the other", () => {
  const name = "Camp of the displaced of a town on the river";
  const long = toExampleBars({ locale: "ar", direction: "rtl" });
  const axis = { ...long.categoryAxis, domain: [0, 40] as [number, number] };
  const ticks = Array.from({ length: 40 }, (_, at) => ({ at, label: at === 3 || at === 4 ? name : "Camp", minor: false }));
  const spec = { ...long, categoryAxis: { ...axis, ticks } };
  const { categories, type } = toBarsLayout(spec, toDrawingSize(spec, "phone"));
  const heights = categories.map(({ y }) => y).sort((a, b) => a - b);
  expect(categories).toHaveLength(42);
  const steps = heights.slice(1).map((y, index) => y - (heights[index] ?? 0));
  expect(Math.min(...steps)).toBeGreaterThanOrEqual(type.fontSize);
});
