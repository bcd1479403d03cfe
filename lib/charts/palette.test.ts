import { describe, expect, test } from "vitest";
import { slotStyles, themeColours, toPaletteCss } from "./palette";

function toLuminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(hex.slice(start, start + 2), 16) / 255)
    .map((channel) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function toContrast(one: string, other: string): number {
  const [low = 0, high = 0] = [toLuminance(one), toLuminance(other)].sort((a, b) => a - b);
  return (high + 0.05) / (low + 0.05);
}

describe.each(["light", "dark", "print"] as const)("the palette in %s", (theme) => {
  const colours = themeColours[theme];

  test("keeps lines and bars at 3:1 on their ground", () => {
    for (const colour of Object.values(colours.series)) expect(toContrast(colour, colours.ground)).toBeGreaterThanOrEqual(3);
  });

  test("keeps every text at 4.5:1 on its ground", () => {
    const texts = [...Object.values(colours.seriesText), colours.text, colours.textSecond, colours.accent, colours.warning];
    for (const colour of texts) expect(toContrast(colour, colours.ground)).toBeGreaterThanOrEqual(4.5);
  });

  test("keeps names on a map at 4.5:1 on the colour of their area", () => {
    for (const [index, colour] of colours.map.entries())
      expect(toContrast(colours.mapText[index] ?? "", colour)).toBeGreaterThanOrEqual(4.5);
  });
});

test("every slot has a dash and marker no other slot has together", () => {
  const styles = Object.entries(slotStyles).filter(([slot]) => slot !== "0");
  expect(new Set(styles.map(([, style]) => `${style.dash} ${style.marker}`)).size).toBe(6);
});

test("the stylesheet names the colours in light, dark and print", () => {
  const css = toPaletteCss();
  expect(css).toContain("--chart-1:#406c9b");
  expect(css).toContain("--chart-1:#4b6cd1");
  expect(css.match(/--chart-6-text:/g)).toHaveLength(3);
  expect(css).toContain("@media print");
});
