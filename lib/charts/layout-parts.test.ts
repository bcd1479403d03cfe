import { expect, test } from "vitest";
import { toTextBox } from "./layout-parts";
import { toTextWidth } from "./text-width";

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
