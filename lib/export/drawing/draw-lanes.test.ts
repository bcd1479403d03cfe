import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { toExampleDumbbells, toExampleLanes } from "@/lib/charts/testing/example-lanes";
import { buildWorkers } from "@/scripts/assets/workers";
import { closeDrawing, drawChart } from "./draw-chart";

beforeAll(async () => {
  await buildWorkers();
}, 60_000);
afterAll(closeDrawing);

function readTexts(svg: string): string[] {
  return [...svg.matchAll(/<text [^>]*>([^<]*)<\/text>/g)].map(([, text]) => text ?? "");
}

describe.each(["desktop", "phone"] as const)("for a %s", (size) => {
  test("lanes name their rows, what colours mean and what each lane says", async () => {
    const svg = await drawChart(toExampleLanes(), size);
    const texts = readTexts(svg);
    expect(texts).toEqual(expect.arrayContaining(["All voters", "Adults", "people"]));
    expect(texts.join(" ")).toContain("Assembly of Examplia,");
    for (const value of ["60%", "41% to 52%", ">38%"]) expect(texts.some((text) => text.startsWith(value.replace(">", "&gt;")))).toBe(true);
  });

  test("a preliminary figure is outlined, all others are filled", async () => {
    const svg = await drawChart(toExampleLanes(), size);
    expect(svg.match(/fill="var\(--ground\)" stroke="var\(--chart-1\)"/g)).toHaveLength(1);
  });

  test("dumbbells say the difference of their two figures", async () => {
    expect(readTexts(await drawChart(toExampleDumbbells(), size))).toEqual(
      expect.arrayContaining(["+10 points", "−5 points", "Upper Examplia"]),
    );
  });

  test("a warning goes with the drawing into whatever is made of it, whole", async () => {
    const warning = "Shown all the same: these figures can't be compared. ".repeat(8).trim();
    for (const target of ["screen", "print"] as const) {
      const texts = readTexts(await drawChart(toExampleDumbbells({ warning }), size, target));
      expect(texts.join(" ")).toContain(warning);
    }
  });
});
