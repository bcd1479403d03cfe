import { inflateSync } from "node:zlib";
import { zlibSync } from "fflate";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";
import { toExampleBars, toExampleTrend } from "@/lib/charts/testing/example-specs";
import type { ChartExport } from "../chart-export";
import { closeDrawing, drawChart } from "../drawing/draw-chart";
import { exportOptionsSchema } from "../export-options";
import { readStamp } from "../stamp/read-stamp";
import { toExampleExport } from "../testing/example-export";
import { hostileTexts } from "../testing/hostile-texts";
import { readInfo, readPdf } from "./testing/read-pdf";
import { writePdf } from "./write-pdf";

// The first drawing starts a thread that loads the components.
vi.setConfig({ testTimeout: 30_000 });
const zone = process.env.TZ;
afterEach(() => {
  process.env.TZ = zone;
});
afterAll(closeDrawing);

async function toDrawn(change: Partial<ChartExport> = {}): Promise<ChartExport> {
  const exported = toExampleExport(change);
  const svg = await drawChart(exported.spec, { width: 752, height: 423 }, exported.options.theme);
  return { ...exported, drawing: { svg, width: 752, height: 423 } };
}

describe("a chart as PDF", () => {
  test("has one page of the picture's size, in points", async () => {
    const { pages, objects } = readPdf(await writePdf(await toDrawn()));
    expect(pages).toBe(1);
    expect(objects).toMatch(/\/MediaBox \[0 0 600 [\d.]+\]/);
  });

  test("says its title, language, author, subject, stamp, and the edition's day as its own", async () => {
    const exported = await toDrawn();
    const bytes = await writePdf(exported);
    const read = readPdf(bytes);
    expect(readInfo(read, "Title", bytes)).toBe(exported.spec.title);
    expect(readInfo(read, "Author", bytes)).toBe("Indicators of Examplia");
    expect(readInfo(read, "Subject", bytes)).toBe(exported.spec.sentence);
    expect(await readStamp(bytes)).toEqual({ permalink: exported.stamp.permalink });
    expect(read.objects).toContain("/Lang (en)");
    expect(read.objects).toContain("/DisplayDocTitle true");
    expect(read.objects).toContain("(D:20310504223000Z)");
  });

  test("is packed alike by every version of Node", async () => {
    const bytes = Buffer.from(await writePdf(await toDrawn()));
    let packed = 0;
    for (const { 0: head, 1: length, index } of bytes.toString("latin1").matchAll(/\/Length (\d+)[^<>]*>>\nstream\n/g)) {
      const start = index + head.length;
      const stream = bytes.subarray(start, start + Number(length));
      if (!head.includes("FlateDecode")) continue;
      expect(Buffer.compare(stream, zlibSync(inflateSync(stream)))).toBe(0);
      packed++;
    }
    expect(packed).toBeGreaterThan(2);
  });

  test("is tagged: heading, paragraphs, a figure with its alternative, links", async () => {
    const { objects } = readPdf(await writePdf(await toDrawn()));
    expect(objects).toContain("/Marked true");
    for (const tag of ["Document", "H1", "P", "Figure", "Link"]) expect(objects, tag).toContain(`/S /${tag}\n`);
    expect(objects).toMatch(/\/Alt \(/);
  });

  test("can be read: title, sentence, what is drawn, notes and sources, each once", async () => {
    const exported = await toDrawn();
    const [lines = []] = readPdf(await writePdf(exported)).texts;
    const text = lines.join(" ");
    expect(text).toContain(exported.spec.title);
    expect(text).toContain(exported.stamp.permalink);
    for (const { number, title } of exported.spec.sources) expect(text).toMatch(new RegExp(`\\[${number}\\] .*${title.slice(0, 12)}`));
    expect(lines.filter((line) => line === exported.spec.title)).toHaveLength(1);
  });

  test("links to its documents and to itself in this edition", async () => {
    const exported = await toDrawn();
    const { links } = readPdf(await writePdf(exported));
    expect(links).toContain(exported.stamp.permalink);
    for (const { url } of exported.spec.sources) if (url) expect(links).toContain(url);
  });

  test("is the same whenever and wherever it is made", async () => {
    const exported = await toDrawn();
    process.env.TZ = "Asia/Baghdad";
    const first = await writePdf(exported);
    process.env.TZ = "America/St_Johns";
    expect(Buffer.compare(Buffer.from(first), Buffer.from(await writePdf(exported)))).toBe(0);
  });

  test.each(["ar", "ckb"] as const)("says in %s what it is, and reads from the right", async (locale) => {
    const title = locale === "ar" ? "النازحون في إكزامبليا، ٢٠٠٦" : "ئاوارەکانی ئیگزامپلیا، ٢٠٠٦";
    const spec = toExampleTrend({ locale, direction: "rtl", digits: "arab", title });
    const bytes = await writePdf(await toDrawn({ spec }));
    const read = readPdf(bytes);
    expect(readInfo(read, "Title", bytes)).toBe(title);
    expect(read.objects).toContain(`/Lang (${locale === "ar" ? "ar" : "ckb-IQ"})`);
    expect(read.objects).toContain("/Direction /R2L");
    expect(read.texts[0]?.[0]).toBe(`٢٠٠٦ ${[...title.replace(" ٢٠٠٦", "")].reverse().join("")}`);
  });

  test("says in place of a drawing why there is none", async () => {
    const exported = toExampleExport();
    const spec = { ...exported.spec, emptyMessage: "No figure meets this choice." };
    const [lines = []] = readPdf(await writePdf({ ...exported, spec })).texts;
    expect(lines).toContain("No figure meets this choice.");
  });

  test("paints the dark ground over all of its page", async () => {
    const options = exportOptionsSchema.parse({ theme: "dark", width: "800" });
    const exported = await toDrawn({ options, spec: toExampleBars() });
    const bytes = await writePdf(exported);
    expect(bytes.length).toBeGreaterThan(5000);
  });

  test.each(Object.entries(hostileTexts))("is sound with %s in its texts", async (_, text) => {
    const exported = toExampleExport();
    const spec = {
      ...exported.spec,
      title: text,
      sentence: text,
      notes: [text],
      sources: exported.spec.sources.map((source) => ({ ...source, title: text, url: text })),
    };
    const bytes = await writePdf({ ...exported, spec, stamp: { ...exported.stamp, site: text } });
    const read = readPdf(bytes);
    expect(read.pages).toBe(1);
    expect(new Set(read.links)).toEqual(new Set([exported.stamp.permalink]));
    expect(await readStamp(bytes)).toEqual({ permalink: exported.stamp.permalink });
    expect(Buffer.from(bytes.subarray(-6)).toString()).toBe("%%EOF\n");
  });
});
