import { expect, test } from "vitest";
import { toExampleMonths, toExampleTrend } from "@/lib/charts/testing/example-specs";
import type { ChartExport } from "../chart-export";
import { exportOptionsSchema } from "../export-options";
import { toFewLines } from "./fit-words";
import { hasRoom, layOutFrame } from "./frame-layout";

const sentence = "In 2003: 17,049 · preliminary (Office of Examplia); 16,437 (estimate) (Examplia Watch); 12,282 (Press of Examplia).";

function toExport(
  spec: ChartExport["spec"],
  options: Record<string, string>,
): Pick<ChartExport, "spec" | "stamp" | "withheld" | "options" | "view"> {
  const stamp = {
    site: "Figures",
    siteUrl: "https://figures.example.org/en",
    slug: spec.slug,
    edition: 3,
    committedAt: "2026-11-24T00:00:00Z",
    editionText: "Edition 3",
    permalink: `https://figures.example.org/en/charts/${spec.slug}?edition=3`,
  };
  return { spec, stamp, withheld: [], options: exportOptionsSchema.parse(options), view: "chart" };
}

/** A row a figure, more than any card holds. */
const rows = { ...toExampleMonths(), kind: "readings" as const, sentence };

test("a line over time is drawn on a card, on almost half of its height", () => {
  const layout = layOutFrame(toExport(toExampleTrend(), { size: "card" }));
  expect(layout.isWordsOnly).toBe(false);
  expect(layout.drawing.height ?? 0).toBeGreaterThanOrEqual(315 * 0.45);
});

test("everything on a card stands on it, above the next and beside the code", () => {
  const layout = layOutFrame(toExport(toExampleTrend(), { size: "card" }));
  const top = 315 - layout.belowHeight;
  for (const { top: at, lines, lineHeight } of layout.below) expect(top + at + lines.length * lineHeight).toBeLessThanOrEqual(315);
  expect(top + layout.qr.top + layout.qr.side).toBeLessThanOrEqual(315);
  expect(layout.drawing.top + (layout.drawing.height ?? 0)).toBeLessThanOrEqual(top + 1);
});

test("where rows would have to be too small to be read, the sentence stands in their place and says where they are", () => {
  const layout = layOutFrame(toExport(rows, { size: "card" }));
  expect(layout.isWordsOnly).toBe(true);
  expect(layout.above.find(({ role }) => role === "lead")?.lines.join(" ")).toContain("17,049 · preliminary");
  expect(layout.below.flatMap(({ lines }) => lines).join(" ")).toContain("stands at the address below");
});

test("a picture that is as high as it needs always has its drawing", () => {
  expect(layOutFrame(toExport(rows, { width: "600" })).isWordsOnly).toBe(false);
});

test("a map is drawn where its places can be read, with smaller letters if need be", () => {
  const layOutMap = (options: Record<string, string>) => layOutFrame({ ...toExport(toExampleTrend(), options), view: "map" });
  expect(layOutMap({ width: "400", height: "200" }).isWordsOnly).toBe(true);
  expect(layOutMap({ size: "card" })).toMatchObject({ isWordsOnly: false, zoom: 0.65 });
  expect(layOutMap({ size: "slide" })).toMatchObject({ isWordsOnly: false, zoom: 1 });
});

test("what does not fit is left out clause by clause, so that no figure loses what qualifies it", () => {
  for (let width = 200; width < 700; width += 20) {
    const text = toFewLines(sentence, 14, width, 2, "ltr").join(" ");
    if (text.includes("17,049")) expect(text).toContain("17,049 · preliminary (Office of Examplia)");
    if (text.includes("16,437")) expect(text).toContain("16,437 (estimate) (Examplia Watch)");
  }
  expect(toFewLines(sentence, 14, 340, 2, "ltr").join(" ")).toMatch(/\) …$/);
  expect(toFewLines("Short.", 14, 400, 2, "ltr")).toEqual(["Short."]);
});

test("in a picture of whatever size nothing stands on anything else, or it is told that there is no room", () => {
  let small = 0;
  for (const spec of [toExampleTrend(), rows, toExampleTrend({ emptyMessage: "No figure of Examplia for 1900." })]) {
    for (const [width, height] of [
      [320, 180],
      [320, 300],
      [400, 200],
      [600, 315],
      [1200, 400],
      [4000, 180],
      [4000, 1200],
    ] as const) {
      const layout = layOutFrame(toExport(spec, { width: String(width), height: String(height), scale: "1" }));
      if (!hasRoom(layout)) {
        small++;
        continue;
      }
      const last = layout.above.at(-1);
      const above = last ? last.top + last.lines.length * last.lineHeight : 0;
      expect(above).toBeLessThanOrEqual((layout.height ?? 0) - layout.belowHeight);
      expect((layout.height ?? 0) * layout.zoom).toBeCloseTo(height);
    }
  }
  expect(small).toBeGreaterThan(0);
  expect(hasRoom(layOutFrame(toExport(rows, { size: "card" })))).toBe(true);
});
