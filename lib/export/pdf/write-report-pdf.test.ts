import { describe, expect, test } from "vitest";
import type { ReportExport, ReportPart } from "../report-export";
import { toExampleExport } from "../testing/example-export";
import { hostileTexts } from "../testing/hostile-texts";
import { readInfo, readPdf } from "./testing/read-pdf";
import { writeReportPdf } from "./write-report-pdf";

const drawing = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="752" height="423" viewBox="0 0 752 423"><path d="M0 0h752" stroke="#000000"/><text x="10" y="20" font-size="13">1,000</text></svg>',
  width: 752,
  height: 423,
};

function toFigure(caption = ""): ReportPart {
  return { kind: "figure", exported: toExampleExport({ drawing }), caption };
}

function toReport(change: Partial<ReportExport> = {}): ReportExport {
  return {
    locale: "en",
    direction: "ltr",
    digits: "latn",
    title: "Examplia at a glance",
    author: "Office of Examplia",
    date: "4 May 2031",
    parts: [{ kind: "text", text: "What follows is invented.\nAll of it." }, toFigure(), toFigure("A caption of our own")],
    stamp: { ...toExampleExport().stamp, slug: "", permalink: "https://example.org/en/report?r=abc&edition=3" },
    ...change,
  };
}

describe("a report as PDF", () => {
  test("begins with title, author, date and edition, and a table of its figures", async () => {
    const read = readPdf(await writeReportPdf(toReport()));
    const first = read.texts[0] ?? [];
    expect(first.slice(0, 3)).toEqual([
      "Examplia at a glance",
      "Office of Examplia · 4 May 2031",
      "Edition 3 of 4 May 2031 · Indicators of Examplia",
    ]);
    expect(first).toContain("Figures");
    expect(first).toContain("Figure\u00a02. A caption of our own");
    expect(read.links).toContain("https://example.org/en/report?r=abc&edition=3");
  });

  test("has figures with caption, sentence and notes, and the chart's title where the caption is another", async () => {
    const { texts } = readPdf(await writeReportPdf(toReport()));
    const text = texts.flat().join(" ");
    const { spec } = toExampleExport();
    expect(text.split("A caption of our own")).toHaveLength(3);
    expect(text).toContain(`Figure\u00a01. ${spec.title}`);
    expect(texts.flat().filter((line) => line === spec.title)).toHaveLength(1);
    for (const note of spec.notes) expect(text).toContain(note.slice(0, 30));
  });

  test("lists the documents of all figures once, and figures cite them by number", async () => {
    const { texts } = readPdf(await writeReportPdf(toReport()));
    const lines = texts.flat();
    for (const number of ["[1] ", "[2] "]) expect(lines.filter((line) => line.startsWith(number))).toHaveLength(1);
    expect(lines.filter((line) => line.startsWith("Sources: "))).toHaveLength(2);
  });

  test("numbers its pages", async () => {
    const { texts, pages } = readPdf(await writeReportPdf(toReport({ parts: Array.from({ length: 5 }, () => toFigure()) })));
    expect(pages).toBeGreaterThan(2);
    expect(texts.map((lines) => lines.at(-1))).toEqual(texts.map((_, index) => `Page ${index + 1} of ${pages}`));
  });

  test("is the same whenever it is made", async () => {
    const [first, second] = [await writeReportPdf(toReport()), await writeReportPdf(toReport())];
    expect(Buffer.compare(Buffer.from(first), Buffer.from(second))).toBe(0);
  });

  test("reads from the right in Arabic, with its own numbers", async () => {
    const bytes = await writeReportPdf(toReport({ locale: "ar", direction: "rtl", digits: "arab", title: "تقرير" }));
    const read = readPdf(bytes);
    expect(readInfo(read, "Title", bytes)).toBe("تقرير");
    expect(read.texts[0]?.[0]).toBe("ريرقت");
    expect(read.texts[0]).toContain("٣ نم ١ ةحفص".replace("٣", read.pages === 3 ? "٣" : "٢"));
  });

  test("leaves a code out of an address that would make it too fine to read", async () => {
    const stamp = { ...toReport().stamp, permalink: `https://example.org/en/report?r=${"a".repeat(3000)}` };
    const { links } = readPdf(await writeReportPdf(toReport({ stamp })));
    expect(links).toContain(stamp.permalink);
  });

  test.each(Object.entries(hostileTexts))("is sound with %s in its texts", async (_, text) => {
    const bytes = await writeReportPdf(
      toReport({ title: text, author: text, date: text, parts: [{ kind: "text", text }, toFigure(text)] }),
    );
    expect(readPdf(bytes).pages).toBeGreaterThan(0);
  });
});
