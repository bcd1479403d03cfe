import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import type { ChartComparability } from "@/lib/charts/spec";
import { FigureComparability } from "./figure-comparability";

const render = (comparability: ChartComparability | null) => renderToStaticMarkup(<FigureComparability comparability={comparability} />);

test("a chart that compares nothing says nothing of comparing", () => {
  expect(render(null)).toBe("");
});

test("what can't be compared is said in words, with each reason", () => {
  const reasons = ["The votes are divided by different things.", "Preliminary figures stand beside final ones."];
  const html = render({ verdict: "not_comparable", text: "These figures can’t be compared.", reasons });
  expect(html).toContain("These figures can’t be compared.");
  expect(html.match(/<li>/g)).toHaveLength(2);
  expect(html).toContain("text-warning");
});

test("what can be compared bears no warning", () => {
  const html = render({ verdict: "comparable", text: "These figures can be compared.", reasons: [] });
  expect(html).not.toMatch(/text-warning|<svg|<ul/);
});
