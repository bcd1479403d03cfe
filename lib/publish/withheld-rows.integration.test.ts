import { strFromU8, unzipSync } from "fflate";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ChartSpec } from "@/lib/charts/spec";
import { writeChartFile } from "@/lib/export/chart-file";
import { type ExportFormat, exportOptionsSchema } from "@/lib/export/export-options";
import { toDefaultDigits } from "@/lib/i18n/locales";
import { type Examplia, openExamplia } from "@/lib/import/test-support/examplia";
import { buildWorkers } from "@/scripts/assets/workers";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

/** Rows of a tracker whose terms forbid passing them on; the first and last are told in the chart's sentence, the others nowhere. */
const tracked = [91_117, 41_113, 31_337, 51_151, 21_121];
/** Rows of an office of which single figures may be cited. */
const cited = [61_616, 71_717];

let database: TestDatabase;
let importer: Examplia;

beforeAll(async () => {
  await buildWorkers();
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  importer = await openExamplia(database.url);
  await importer.bring(
    "publishers.csv",
    `code,name_en,kind,url,licence,redistributable,credit_line
xa-tracker,Tracker of Examplia,ngo,https://tracker.example.org,"terms of the tracker, no passing on",no,Tracker of Examplia
xa-office,Office of Examplia,government,,not stated,facts_only,Credit to the Office
`,
  );
  await importer.bring(
    "sources.csv",
    `id,publisher,title,url,published_on,licence,redistributable
xa-tracker-rows,xa-tracker,Rows of the tracker,https://tracker.example.org/rows,2021,"terms of the tracker, no passing on",
xa-yearbook,xa-office,Yearbook of Examplia,https://example.org/yearbook,2021,not stated,
`,
  );
  await importer.bring("locations.csv", "code,kind,admin_level,name_en,name_ckb_checked\nXA,country,0,Examplia,no\n");
  const row = (value: number, index: number, source: string) =>
    `idps,XA,${2010 + index}-12-31,${2010 + index}-12-31,${value},exact,${source}`;
  const rows = [
    ...tracked.map((value, index) => row(value, index, "xa-tracker-rows")),
    ...cited.map((value, index) => row(value, index, "xa-yearbook")),
  ];
  await importer.bring("figures.csv", ["indicator,location,period_start,period_end,value,qualifier,source", ...rows, ""].join("\n"));
}, 240_000);

afterAll(async () => {
  const { closeDrawing } = await import("@/lib/export/drawing/draw-chart");
  await closeDrawing();
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await importer.close();
  await database.drop();
});

const query = { indicator: "idps", location: "XA" };

async function write(format: ExportFormat, withDrawing = false): Promise<Uint8Array> {
  const [{ loadChartExport }, { getCurrentEdition }] = await Promise.all([import("./chart-export"), import("@/lib/data/editions")]);
  const edition = await getCurrentEdition();
  const reader = { locale: "en", digits: toDefaultDigits("en") } as const;
  const exported =
    edition && (await loadChartExport("indicator-over-time", query, edition, reader, exportOptionsSchema.parse({}), withDrawing));
  if (!exported) throw new Error("There is no chart.");
  return writeChartFile(format, exported);
}

/** All that a file holds, its archives opened, archives within them too. */
function toTexts(bytes: Uint8Array): string {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return strFromU8(bytes);
  return Object.values(unzipSync(bytes)).map(toTexts).join("\n");
}

/** Values that stand in a text, with or without separators. */
function find(values: readonly number[], text: string): number[] {
  return values.filter((value) => new RegExp(`(?<!\\d)${Math.floor(value / 1000)},?${value % 1000}(?!\\d)`).test(text));
}

async function ask(parameters: Record<string, string> = {}) {
  const { answer } = await import("@/lib/api/answer");
  const request = new Request(`http://localhost/api/v1/charts/indicator-over-time?${new URLSearchParams({ ...query, ...parameters })}`);
  const response = await answer(request);
  expect(response.status).toBe(200);
  return response.json();
}

/** Neither the highest figure nor the latest, which the sentence may tell. */
const untold = tracked.slice(1, -1);

describe("rows that must not be passed on", () => {
  test.each(["csv", "xlsx", "json", "zip", "docx", "pptx"] as const)(
    "are in no %s, which says so and where they can be had",
    async (format) => {
      const text = toTexts(await write(format));
      expect(find(untold, text)).toEqual([]);
      // A slide's chart that could not have all its rows is a picture.
      if (format !== "pptx") expect(find(cited, text)).toEqual(cited);
      expect(text).toContain("The rows of Tracker of Examplia are not passed on");
      expect(text).toContain("https://tracker.example.org");
    },
    60_000,
  );

  test.each(["csv", "json"] as const)("are not even told by their highest in the rows of a %s", async (format) => {
    const rows = toTexts(await write(format)).replace(/"sentence":.*/, "");
    expect(find(tracked, rows)).toEqual([]);
  });

  test("are in no answer of the API, which lists them as withheld", async () => {
    const spec: ChartSpec = await ask();
    const values = spec.series.flatMap(({ points }) => points.map(({ value }) => value));
    expect(values).toEqual(cited);
    expect(spec.withheld).toEqual([
      { publisher: "Tracker of Examplia", url: "https://tracker.example.org", sentence: expect.stringContaining("Tracker of Examplia") },
    ]);
    expect(find(untold, JSON.stringify(spec))).toEqual([]);
  });

  test("are drawn, in a picture that is taken away and in the drawing that a choice brings", async () => {
    const answer: { spec: ChartSpec; drawing: string } = await ask({ drawing: "desktop" });
    expect(find(untold, JSON.stringify(answer.spec))).toEqual([]);
    const lines = (svg: string) => [...svg.matchAll(/<path [^>]*d="(M[^"]*)"/g)].filter(([, path = ""]) => path.split("L").length > 3);
    expect(lines(answer.drawing).length).toBeGreaterThan(0);
    expect(answer.drawing).toContain("Tracker of Examplia");
    const svg = strFromU8(await write("svg", true));
    expect(svg).toContain("Tracker of Examplia");
    expect(svg).toContain("are not passed on");
  }, 60_000);

  test("are in no table of the figure that a choice brings", async () => {
    const [{ redrawFigure }, { readAnswer, readRest }, { getCurrentEdition }] = await Promise.all([
      import("./redraw-figure"),
      import("@/components/figure/figure-answer"),
      import("@/lib/data/editions"),
    ]);
    const edition = await getCurrentEdition();
    const asked = new URLSearchParams({ ...query, digits: "latn", edition: String(edition?.number), id: "idps", drawing: "phone" });
    const answer = readAnswer((await redrawFigure("en", "indicator-over-time", asked)) ?? "");
    const { tools, notes } = readRest(answer);
    expect(find(tracked, tools)).toEqual([]);
    expect(find(cited, tools)).toEqual(cited);
    expect(notes).toContain("The rows of Tracker of Examplia are not passed on");
    expect(answer.head.stage).toContain("Tracker of Examplia");
  }, 60_000);

  test("are told on the page in its own words", async () => {
    const [{ buildChart }, { getCurrentEdition }] = await Promise.all([import("./build-chart"), import("@/lib/data/editions")]);
    const edition = await getCurrentEdition();
    const spec = edition && (await buildChart("indicator-over-time", query, edition, { locale: "en", digits: "latn" }));
    expect(spec?.series.flatMap(({ points }) => points)).toHaveLength(tracked.length + cited.length);
    expect(spec?.withheld?.[0]?.sentence).toContain("Tracker of Examplia");
  });

  test("figures that may be cited go out with licence and credit line", async () => {
    const csv = strFromU8(await write("csv"));
    expect(csv.split("\r\n").filter((line) => line.includes("not stated,Credit to the Office"))).toHaveLength(cited.length);
  });
});
