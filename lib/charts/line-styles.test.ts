import { expect, test } from "vitest";
import { toLineStyles } from "./line-styles";
import { slotStyles } from "./palette";
import type { ChartSeries } from "./spec";

const line = (slot: ChartSeries["slot"], direct = true) => ({ slot, direct });

test("the first line of a slot has the slot's dash and marker, wherever it stands", () => {
  const styles = toLineStyles([line(0), line(1), line(3)]);
  expect(styles.slice(1)).toEqual([slotStyles[1], slotStyles[3]]);
});

test("lines of one colour, and grey ones, differ in dash or marker from every other line", () => {
  const many = [line(0), line(0), line(1), line(1), line(1), line(2), line(0), line(4), line(0)];
  const keys = toLineStyles(many).map(({ dash, marker }) => `${dash} ${marker}`);
  expect(new Set(keys).size).toBe(many.length);
});

test("what is named on demand only takes nothing from the lines", () => {
  const styles = toLineStyles([line(1, false), line(1), line(0, false), line(0, false)]);
  expect(styles).toEqual([slotStyles[1], slotStyles[1], slotStyles[0], slotStyles[0]]);
});
