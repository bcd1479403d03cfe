import { expect, test } from "vitest";
import type { ReportPart } from "@/lib/domain/report/report-state";
import { citeSources, listSources } from "./cite-sources";
import { nameItems, numberFigures } from "./name-items";
import { moveItem } from "./report-document";
import type { ReportTexts } from "./report-texts";

const toFigure = (slug: string): ReportPart => ({ kind: "figure", slug, parameters: {}, edition: null, caption: "", title: "" });
const items = [toFigure("first"), { kind: "text" as const, text: "" }, toFigure("gone"), toFigure("second")].map((part, id) => ({
  id,
  part,
}));
const toIds = (moved: typeof items) => moved.map(({ id }) => id);

test("a part takes its new place, and the others keep their order", () => {
  expect(toIds(moveItem(items, 0, 2) as typeof items)).toEqual([1, 2, 0, 3]);
  expect(toIds(moveItem(items, 3, 0) as typeof items)).toEqual([3, 0, 1, 2]);
  expect(toIds(moveItem(items, 9, 0) as typeof items)).toEqual([0, 1, 2, 3]);
});

test("figures are counted as in the files: one that can't be made has no number", () => {
  const numbers = numberFigures(items, ({ part }) => part.kind === "figure" && part.slug === "gone");
  const texts = { figure: "الشكل", textName: "النص {number}" } as ReportTexts;
  expect([...nameItems(items, numbers, texts, "arab").values()]).toEqual(["الشكل ١", "النص ١", "gone", "الشكل ٢"]);
});

test("sources stand once in the order of the figures, and are cited by ranges", () => {
  const source = (attribution: string) => ({
    attribution,
    fullAttribution: "",
    title: "",
    url: null,
    publishedOn: "",
    licence: "",
    licenceText: "",
  });
  const all = { a: source("UNHCR"), b: source("IOM DTM"), c: source("UNHCR"), d: source("IDMC") };
  const list = listSources([{ sources: ["c", "a"] }, { sources: ["a", "d", "b"] }], all);
  expect(list.map(([id]) => id)).toEqual(["c", "a", "d", "b"]);
  expect(citeSources(["a", "c", "b"], list, String, "; ")).toBe("\u2068UNHCR\u2069; \u2068IOM DTM\u2069 [1–2; 4]");
  expect(citeSources([], list, String, "; ")).toBe("");
});
