import { expect, test } from "vitest";
import { toExtent } from "./layout-parts";
import { type SmallRowsLayout, toSmallRowsLayout } from "./small-rows-layout";
import { toExampleReadings } from "./testing/example-kinds";
import { toExampleLanes } from "./testing/example-lanes";
import { toTextWidth } from "./text-width";

const WIDTH = 360;

function expectWithin({ rows, head, type, height }: SmallRowsLayout) {
  for (const { x, y, anchor, text } of [...head, ...rows.flatMap(({ names, texts }) => [...names, ...texts])]) {
    const width = toTextWidth(text, type.fontSize);
    expect(anchor === "left" ? x : x - width, text).toBeGreaterThanOrEqual(0);
    expect(anchor === "left" ? x + width : x, text).toBeLessThanOrEqual(WIDTH);
    expect(y).toBeLessThan(height);
  }
}

test("each reading has a row, with who says so and the value as it is read, its range and qualifier included", () => {
  const layout = toSmallRowsLayout(toExampleReadings(), WIDTH);
  expectWithin(layout);
  expect(layout.rows.map(({ texts }) => texts.map(({ text }) => text).join(" "))).toEqual([
    "600 (range 400 to 880)",
    expect.stringMatching(/^240 · \S/),
    "more than 500",
    "90",
    expect.stringContaining("not reported"),
  ]);
  for (const { names } of layout.rows) expect(names.length).toBeGreaterThan(0);
  expect(layout.rows.map(({ y }) => y)).toEqual([...layout.rows.map(({ y }) => y)].sort((a, b) => a - b));
});

test("values stand on one scale from zero, and grow leftward where reading starts on the right", () => {
  for (const direction of ["ltr", "rtl"] as const) {
    const layout = toSmallRowsLayout(toExampleReadings({ direction, ...(direction === "rtl" && { locale: "ar" }) }), WIDTH);
    expectWithin(layout);
    const share = layout.toX(440) - layout.foot.x;
    expect(Math.sign(share)).toBe(layout.outward);
    expect(layout.toX(880) - layout.foot.x).toBeCloseTo(2 * share);
    for (const { marks } of layout.rows)
      for (const { point, x } of marks) if (toExtent(point)) expect(x).toBeCloseTo(layout.toX(point.value ?? 0));
  }
});

test("a percentage says in its row what it is of, unless the head says it for all", () => {
  const both = toSmallRowsLayout(toExampleLanes(), WIDTH);
  expectWithin(both);
  expect(both.rows.map(({ texts }) => texts.map(({ text }) => text).join(" "))).toEqual([
    "60% of all voters, final",
    "41% to 52% of all voters, preliminary and final",
    ">38% of adults, final",
  ]);
  const spec = toExampleLanes();
  const one = toSmallRowsLayout({ ...spec, legend: spec.legend?.slice(0, 1) ?? [], laneTexts: spec.laneTexts?.slice(0, 2) ?? [] }, WIDTH);
  expect(one.head.map(({ text }) => text).join(" ")).toContain("All voters");
  expect(one.rows.map(({ texts }) => texts.map(({ text }) => text).join(" "))).toEqual(["60%, final", "41% to 52%, preliminary and final"]);
  expect(one.rows[1]?.marks).toHaveLength(3);
});
