import { expect, test } from "vitest";
import { toHeadings } from "./frame";
import type { ChartSource } from "./spec";
import { toContext } from "./testing/examplia";

const toSource = (publisher: string) => ({ publisher }) as ChartSource;

test("a publisher's name keeps its marks on its own side in a sentence that runs the other way", () => {
  const sources = ["Examplia Now!", "مكتب الإحصاء"].map(toSource);
  const { sourcesSummary } = toHeadings("", sources, toContext({ locale: "ar", digits: "arab" }));
  expect(sourcesSummary).toBe("\u2068Examplia Now!\u2069، \u2068مكتب الإحصاء\u2069؛ وثيقتان");
});

test("beyond three publishers the rest are a number", () => {
  const sources = ["A", "B", "C", "D", "D"].map(toSource);
  expect(toHeadings("", sources, toContext()).sourcesSummary.replace(/[\u2068\u2069]/g, "")).toBe("A, B, C and one other; 5 documents");
});
