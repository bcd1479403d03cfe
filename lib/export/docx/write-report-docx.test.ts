import { expect, test, vi } from "vitest";
import { findStamps } from "../stamp/stamp-text";
import { exampleDrawing, toExampleReport } from "./testing/example-report";
import { readDocx, toPlain } from "./testing/read-docx";
import { writeReportDocx } from "./write-report-docx";

// The layout that page numbers come from is loaded with the first report.
vi.setConfig({ testTimeout: 60_000 });

const report = toExampleReport();

test("the same report gives the same bytes", async () => {
  const first = await writeReportDocx(report);
  await writeReportDocx(toExampleReport({ parts: [] }));
  expect(Buffer.compare(await writeReportDocx(report), first)).toBe(0);
});

test("figures are numbered in their order, and listed with their pages", async () => {
  const { paragraphs } = readDocx(await writeReportDocx(report));
  const toTexts = (style: string) => paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text);
  const titles = ["How many were displaced", "The same from the other side", "People displaced within Examplia"];
  expect(toTexts("Caption")).toEqual(titles.map((title, index) => `Figure\u00a0${index + 1}. ${title}`));
  const entries = toTexts("TableofFigures").map((text) => text.split("\t"));
  expect(entries.map(([text]) => text)).toEqual(toTexts("Caption"));
  const pages = entries.map(([, page]) => Number(page));
  expect(pages.every((page, index) => page >= 1 && page >= (pages[index - 1] ?? 1))).toBe(true);
});

test("a writer's words stand between the figures, a paragraph a line", async () => {
  const { paragraphs } = readDocx(await writeReportDocx(report));
  const own = paragraphs.filter(({ style, text }) => style === null && text !== "").map(({ text }) => text);
  expect(own).toEqual(expect.arrayContaining(["What is known.", "And what is not.", "Before that it was otherwise."]));
  expect(paragraphs[0]?.text).toBe("Displacement in Examplia");
  expect(paragraphs[1]?.text).toBe("Office of Examplia · 5 May 2031");
});

test("all figures share one list of sources, by its numbers", async () => {
  const { paragraphs } = readDocx(await writeReportDocx(report));
  const entries = paragraphs.filter(({ style }) => style === "SourceEntry").map(({ text }) => text);
  expect(entries.map((text) => text.split("\t")[0])).toEqual(["[1]", "[2]", "[3]"]);
  const lines = paragraphs.filter(({ style, text }) => style === "Source" && text.startsWith("Sources:")).map(({ text }) => text);
  expect(lines).toHaveLength(3);
  // The second figure lists the same documents in another order.
  expect(lines[1]).toContain("Office of Examplia\u00a0[1]");
  expect(lines[1]).toMatch(/Tracker of Examplia\u00a0\[3\]/);
});

test("a figure of another edition says so", async () => {
  const { paragraphs } = readDocx(await writeReportDocx(report));
  const said = paragraphs.filter(({ text }) => text.includes("Edition 2 of 1 May 2031"));
  expect(said).toHaveLength(1);
});

test("has the stamps of all its figures, and its writer as its creator", async () => {
  const core = readDocx(await writeReportDocx(report)).xml("docProps/core.xml");
  expect(findStamps(toPlain(core)).map(({ edition }) => edition)).toEqual([3, 3, 2]);
  expect(core).toContain("<dc:creator>Office of Examplia</dc:creator>");
});

test("a report without a title, figures or words is a document still", async () => {
  const { paragraphs } = readDocx(await writeReportDocx(toExampleReport({ title: "", author: "", date: "", parts: [] })));
  expect(paragraphs.map(({ text }) => text).join(" ")).toContain("Edition 3 of 4 May 2031");
});

test("a figure that is there twice is drawn once and shown twice", async () => {
  const [, figure] = report.parts;
  if (figure?.kind !== "figure") throw new Error("The example begins with a text and a figure.");
  const { parts, xml } = readDocx(await writeReportDocx(toExampleReport({ parts: [figure, figure] })));
  expect(Object.keys(parts).filter((name) => name.startsWith("word/media/"))).toHaveLength(2);
  expect(xml("word/document.xml").match(/<w:drawing>/g)).toHaveLength(2);
  expect(figure.exported.drawing?.svg).toBe(exampleDrawing.svg);
});
