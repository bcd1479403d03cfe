import { describe, expect, test, vi } from "vitest";
import { toStampText } from "../stamp/stamp-text";
import { toExampleExport, toHostileExport, toLongExport } from "../testing/example-export";
import { allHostileTexts, longWords } from "../testing/hostile-texts";
import { exampleDrawing } from "./testing/example-report";
import { readDocx, toPlain } from "./testing/read-docx";
import { writeDocx } from "./write-docx";

vi.setConfig({ testTimeout: 30_000 });

const exported = toExampleExport({ drawing: exampleDrawing });

test("the same chart gives the same bytes, whatever was written before it", async () => {
  const first = await writeDocx(exported);
  await writeDocx(toExampleExport());
  expect(Buffer.compare(await writeDocx(exported), first)).toBe(0);
});

test("the table has every figure as it reads, and none that may not be passed on", async () => {
  const { rows, xml } = readDocx(await writeDocx(exported));
  expect(rows.slice(1).map(([, , value]) => value)).toEqual([
    "900",
    "0",
    "not reported",
    "−0.3 points",
    "more than 100,000",
    "450.5 (range 400 to 520.25)",
    "410",
  ]);
  expect(rows[1]?.slice(3)).toEqual(["Office of Examplia\u00a0[1]", ""]);
  expect(rows[3]?.[3]).toBe("");
  expect(rows[7]?.[4]).toBe("doubtful · Doubtful: fits no other figure.");
  expect(xml("word/document.xml")).toContain("<w:tblHeader/>");
  expect(rows.flat().join()).not.toContain("777");
});

test("says whose rows are left out, and leads to the publisher", async () => {
  const { paragraphs, xml } = readDocx(await writeDocx(exported));
  expect(paragraphs.map(({ text }) => text).join("\n")).toContain(exported.withheld[0]?.sentence);
  expect(xml("word/_rels/document.xml.rels")).toContain('Target="https://tracker.example.org/"');
});

test("paragraphs bear the names of what they hold, so that a template restyles them", async () => {
  const { paragraphs, xml } = readDocx(await writeDocx(exported));
  const toTexts = (style: string) => paragraphs.filter((paragraph) => paragraph.style === style).map(({ text }) => text);
  expect(toTexts("Title")).toEqual([exported.spec.title]);
  expect(toTexts("Subtitle")).toEqual([exported.spec.sentence]);
  expect(toTexts("Caption")).toEqual([`Figure\u00a01. ${exported.spec.title}`]);
  expect(toTexts("Source")[0]).toContain("Office of Examplia\u00a0[1]");
  expect(toTexts("SourceEntry")[0]).toBe("[1]\tOffice of Examplia: Yearbook of Examplia (2006). CC BY 4.0");
  expect(toTexts("Note")).toContain("Households count five people from here on.");
  const styles = xml("word/styles.xml");
  const named = paragraphs.flatMap(({ style }) => style ?? []);
  for (const style of new Set([...named, "FigureTable"])) expect(styles).toContain(`w:styleId="${style}"`);
});

test("the figure is vectors with pixels behind them, and says what it shows", async () => {
  const { parts, xml } = readDocx(await writeDocx(exported));
  const body = xml("word/document.xml");
  const description = / descr="([^"]*)"/.exec(body)?.[1] ?? "";
  expect(toPlain(description)).toContain(`${exported.spec.title}. ${exported.spec.sentence}`);
  const svg = xml("word/media/image1.svg");
  expect(svg).not.toMatch(/<text|paint-order/);
  expect(svg).toContain('fill="none" stroke="#ffffff"');
  expect(Buffer.from(parts["word/media/image1.png"] ?? []).toString("latin1", 1, 4)).toBe("PNG");
  expect(body).toContain(" SEQ Figure \\* ARABIC ");
});

test("says of itself which chart and edition it is, by the clock of the edition", async () => {
  const core = readDocx(await writeDocx(exported)).xml("docProps/core.xml");
  expect(toPlain(core)).toContain(`<cp:keywords>${toStampText(exported)}</cp:keywords>`);
  expect(core).toContain('<dcterms:created xsi:type="dcterms:W3CDTF">2031-05-04T22:30:00Z</dcterms:created>');
  expect(core).toContain("<dc:language>en-GB</dc:language>");
  expect(core).toContain("<dc:creator>Indicators of Examplia</dc:creator>");
});

test("a sentence stands in place of a drawing where there is nothing to draw", async () => {
  const spec = { ...exported.spec, series: [], sources: [], notes: [], breaks: [], emptyMessage: "There is no figure." };
  const { paragraphs, rows, parts } = readDocx(await writeDocx({ ...exported, spec, drawing: null, withheld: [] }));
  expect(paragraphs.map(({ text }) => text)).toContain("There is no figure.");
  expect(paragraphs.some(({ style }) => style === "Caption")).toBe(false);
  expect(rows).toEqual([]);
  expect(Object.keys(parts).filter((name) => name.includes("media"))).toEqual([]);
});

describe.each(["ar", "ckb"] as const)("for readers of %s", (locale) => {
  const own = { ...exported, spec: { ...exported.spec, locale, direction: "rtl" as const, digits: "arab" as const } };

  test("paragraphs and table run from the right, and English words within them from the left", async () => {
    const { paragraphs, xml } = readDocx(await writeDocx(own));
    expect(paragraphs.filter(({ isRightToLeft }) => !isRightToLeft)).toEqual([]);
    const body = xml("word/document.xml");
    expect(body).toContain("<w:bidiVisual/>");
    const title = /<w:r>(?:(?!<\/w:r>).)*Yearbook of Examplia/s.exec(body)?.[0].split("<w:r>").at(-1) ?? "";
    expect(title).not.toContain("<w:rtl/>");
    expect(title).toContain('<w:lang w:val="en-GB"/>');
    expect(body).toContain(`<w:lang w:bidi="${locale === "ar" ? "ar-IQ" : "ckb-IQ"}"/>`);
  });

  test("the caption's number is in the reader's digits", async () => {
    const { paragraphs } = readDocx(await writeDocx(own));
    expect(paragraphs.find(({ style }) => style === "Caption")?.text).toMatch(/^\S+\u00a0١\. /);
  });
});

test.each(allHostileTexts)("holds %s", async (_name, text) => {
  const { xml } = readDocx(await writeDocx(toHostileExport(text, { drawing: exampleDrawing })));
  for (const part of ["word/document.xml", "docProps/core.xml"]) expect(xml(part)).not.toMatch(/[\u202a-\u202e\u2066-\u2069]/);
  expect(xml("word/_rels/document.xml.rels")).not.toContain("javascript:");
});

test("cuts what is endless", async () => {
  const bytes = await writeDocx(toLongExport(longWords));
  expect(bytes.length).toBeLessThan(500_000);
  readDocx(bytes);
});
