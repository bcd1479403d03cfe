import { afterEach, describe, expect, test } from "vitest";
import type { ChartSpec } from "@/lib/charts/spec";
import { toExampleColumns, toExampleReadings } from "@/lib/charts/testing/example-kinds";
import { toExampleLanes } from "@/lib/charts/testing/example-lanes";
import { toExampleBars, toExamplePoint, toExampleTrend } from "@/lib/charts/testing/example-specs";
import { toStampText } from "../stamp/stamp-text";
import { allHostileTexts } from "../testing/hostile-texts";
import { toExampleExport } from "./testing/example-export";
import { findFault, findLooseEnds, readCellNumbers, readDrawnValues, readParts, readWorkbooks } from "./testing/read-deck";
import { writePptx } from "./write-pptx";
import { writeReportPptx } from "./write-report";

const kinds: [string, ChartSpec][] = [
  ["trend", toExampleTrend()],
  ["bars", toExampleBars()],
  ["columns", toExampleColumns()],
  ["readings", toExampleReadings()],
];
const drawing = {
  svg: '<svg xmlns="http://www.w3.org/2000/svg" width="720" height="200"><rect width="9" height="9"/></svg>',
  width: 720,
  height: 200,
};
const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

function ascending(values: number[]): number[] {
  return [...values].sort((a, b) => a - b);
}

function listValues(spec: ChartSpec): number[] {
  return spec.series.flatMap(({ points }) => points.flatMap(({ value, undrawn }) => (value === null || undrawn ? [] : [value])));
}

async function write(spec: ChartSpec, over = {}) {
  const bytes = await writePptx(toExampleExport(spec, over));
  return { bytes, parts: readParts(bytes) };
}

describe.each(kinds)("a slide of %s", (_, spec) => {
  test("has a native chart with the numbers of the table, and the same in its workbook", async () => {
    const { bytes, parts } = await write(spec);
    expect(ascending(readDrawnValues(parts.get("ppt/charts/chart1.xml") ?? ""))).toEqual(ascending(listValues(spec)));
    const [workbook] = readWorkbooks(bytes);
    expect(ascending(readCellNumbers(workbook?.get("xl/worksheets/sheet1.xml") ?? ""))).toEqual(ascending(listValues(spec)));
  });

  test("is the same bytes at another time and in another time zone", async () => {
    const first = Buffer.from((await write(spec)).bytes);
    await new Promise((resolve) => setTimeout(resolve, 20));
    process.env.TZ = "Pacific/Kiritimati";
    expect(first.equals((await write(spec)).bytes)).toBe(true);
  });

  test("is whole, and reads from the right in Arabic and Kurdish", async () => {
    for (const locale of ["en", "ar", "ckb"] as const) {
      const { parts } = await write({ ...spec, locale, direction: locale === "en" ? "ltr" : "rtl" });
      expect(findLooseEnds(parts)).toEqual([]);
      for (const [name, text] of parts) expect([name, findFault(text)]).toEqual([name, null]);
      const slide = parts.get("ppt/slides/slide1.xml") ?? "";
      expect(slide).toContain({ en: 'lang="en-GB"', ar: 'lang="ar-IQ"', ckb: 'lang="ku-Arab-IQ"' }[locale]);
      expect(slide.includes('rtl="1"')).toBe(locale !== "en");
    }
  });
});

describe("a slide", () => {
  test("says what is shown and seen, whose figures they are, and in which edition", async () => {
    const spec = toExampleTrend();
    const { parts } = await write(spec);
    const slide = parts.get("ppt/slides/slide1.xml") ?? "";
    for (const words of [spec.title, spec.sentence, "Office of Examplia", "Edition 3 of 4 May 2031"]) expect(slide).toContain(words);
    expect(slide).toContain(`descr="${spec.title}. ${spec.sentence}"`);
    expect(parts.get("ppt/slides/_rels/slide1.xml.rels")).toContain("https://figures.example/en/charts/people-over-time?edition=3");
    expect(parts.get("ppt/notesSlides/notesSlide1.xml")).toContain("Yearbook 2006");
    expect(parts.get("ppt/notesSlides/notesSlide1.xml")).toContain("CC BY 4.0");
  });

  test("carries title, language and stamp in its properties", async () => {
    const exported = toExampleExport(toExampleBars());
    const core = readParts(await writePptx(exported)).get("docProps/core.xml") ?? "";
    expect(core).toContain(`<cp:keywords>${toStampText(exported).replaceAll('"', "&quot;")}</cp:keywords>`);
    expect(core).toContain("2031-05-04T10:00:00Z");
  });

  test("draws no zero and no line where a figure is not reported", async () => {
    const chart = (await write(toExampleTrend())).parts.get("ppt/charts/chart1.xml") ?? "";
    const [, list = ""] = /<c:yVal><c:numRef>(.*?)<\/c:numRef>/s.exec(chart) ?? [];
    expect(list).toContain('<c:ptCount val="7"/>');
    expect([...list.matchAll(/idx="(\d)"/g)].map(([, index]) => index)).toEqual(["0", "1", "3", "4", "6"]);
    expect(chart).toContain('<c:dispBlanksAs val="gap"/>');
    const bars = await write(toExampleBars());
    expect(bars.parts.get("ppt/charts/chart1.xml")).toContain("Outer Isles · not reported");
  });

  test("keeps signs, ranges and preliminary figures", async () => {
    const { bytes, parts } = await write(toExampleTrend());
    const chart = parts.get("ppt/charts/chart1.xml") ?? "";
    expect(chart).toContain("&gt;500");
    expect(chart).toContain('<c:errValType val="cust"/>');
    expect(chart).toContain("<c:dPt>");
    expect(parts.get("ppt/slides/slide1.xml")).toContain("Hollow marks are preliminary figures");
    const figures = readWorkbooks(bytes)[0]?.get("xl/worksheets/sheet2.xml") ?? "";
    expect(ascending(readCellNumbers(figures))).toEqual(ascending([...listValues(toExampleTrend()), 400, 520]));
    expect(figures).toContain("preliminary");
  });

  test("shows the message and no chart where there is no figure", async () => {
    const { parts } = await write(toExampleBars({ series: [], sources: [], sentence: "", emptyMessage: "Nothing meets these choices." }));
    expect(parts.has("ppt/charts/chart1.xml")).toBe(false);
    expect(parts.get("ppt/slides/slide1.xml")).toContain("Nothing meets these choices.");
  });

  test("has a vector picture with a fallback for lanes, and no workbook where rows may not be passed on", async () => {
    const lanes = await write(toExampleLanes(), { drawing });
    expect([...lanes.parts.keys()]).toEqual(expect.arrayContaining(["ppt/media/image1.svg", "ppt/media/image1.png"]));
    const withheld = [{ publisher: "Office of Examplia", url: null, sentence: "Its rows are not passed on." }];
    const kept = await write(toExampleTrend(), { drawing, withheld });
    expect([...kept.parts.keys()].filter((name) => /charts|embeddings/.test(name))).toEqual([]);
    expect(kept.parts.get("ppt/slides/slide1.xml")).toContain("Its rows are not passed on.");
  });

  test("runs on over further slides where its rows could not be read on one", async () => {
    const names = Array.from({ length: 61 }, (_, at) => `Camp ${at + 1}`);
    const [office] = toExampleBars().series;
    const points = names.map((category, at) => toExamplePoint({ at, category, value: at + 1 }));
    const spec = toExampleBars({
      categoryAxis: { kind: "places", title: "Camp", domain: [0, 61], ticks: names.map((label, at) => ({ at, label, minor: false })) },
      series: office ? [{ ...office, points }] : [],
    });
    const { parts } = await write(spec);
    const charts = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(3);
    expect(charts.flatMap(([, text]) => readDrawnValues(text))).toEqual(points.map(({ value }) => value));
    expect(parts.get("ppt/slides/slide2.xml")).toContain("(2 of 3)");
  });

  test("stays whole whatever texts were imported", async () => {
    for (const [, text] of allHostileTexts) {
      const spec = toExampleBars({
        title: text,
        sentence: text,
        notes: [text],
        sources: toExampleBars().sources.map((one) => ({ ...one, title: text, url: text })),
      });
      const series = spec.series.map((one) => ({
        ...one,
        label: text,
        points: one.points.map((point) => ({ ...point, note: text, category: text })),
      }));
      const { bytes, parts } = await write({ ...spec, series });
      for (const [name, part] of [...parts, ...(readWorkbooks(bytes)[0] ?? [])]) {
        expect([name, findFault(part)]).toEqual([name, null]);
        expect(part).not.toMatch(/[\u202a-\u202e]|Target="javascript/);
      }
    }
  }, 30_000);
});

test("a report is a deck with numbered figures and one list of sources", async () => {
  const figure = toExampleExport(toExampleBars());
  const bytes = await writeReportPptx({
    locale: "en",
    direction: "ltr",
    digits: "latn",
    title: "Examplia in figures",
    author: "Department of Examples",
    date: "5 May 2031",
    parts: [
      { kind: "text", text: "What follows is invented.\nAll of it." },
      { kind: "figure", exported: figure, caption: "" },
      { kind: "figure", exported: toExampleExport(toExampleTrend()), caption: "Where people went" },
    ],
    stamp: { ...figure.stamp, slug: "" },
  });
  const parts = readParts(bytes);
  const slides = [1, 2, 3, 4, 5].map((number) => parts.get(`ppt/slides/slide${number}.xml`) ?? "");
  expect(parts.has("ppt/slides/slide6.xml")).toBe(false);
  expect(slides[0]).toContain("Department of Examples");
  expect(slides[1]).toContain("What follows is invented.");
  expect(slides[2]).toContain("Figure 1. People displaced within Examplia");
  expect(slides[3]).toContain("Figure 2. Where people went");
  expect(slides[4]?.match(/Yearbook 2006/g)).toHaveLength(1);
  expect(slides[4]).toContain("Figures 1, 2.");
  expect(findLooseEnds(parts)).toEqual([]);
  for (const [name, text] of parts) expect([name, findFault(text)]).toEqual([name, null]);
  expect(parts.get("docProps/core.xml")?.match(/chartStamp/g)).toHaveLength(2);
});
