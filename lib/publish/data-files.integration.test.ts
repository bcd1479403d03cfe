import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import readExcelFile from "read-excel-file/node";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chartCatalog } from "@/lib/charts/catalog";
import type { ChartSpec } from "@/lib/charts/spec";
import { toNeededParameters } from "@/lib/charts/testing/needed-parameters";
import type { ChartExport } from "@/lib/export/chart-export";
import { exportOptionsSchema } from "@/lib/export/export-options";
import { toCellText } from "@/lib/export/tables/cell-text";
import { writeCsv } from "@/lib/export/tables/csv";
import { writeXlsx } from "@/lib/export/tables/xlsx";
import { writeZip } from "@/lib/export/tables/zip";
import { type Locale, locales, toDefaultDigits } from "@/lib/i18n/locales";
import { observationColumns } from "@/lib/import/map/observation-columns";
import { type Examplia, openExamplia } from "@/lib/import/test-support/examplia";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;
let importer: Examplia;

beforeAll(async () => {
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  importer = await openExamplia(database.url);
}, 240_000);

afterAll(async () => {
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await importer.close();
  await database.drop();
});

async function load(slug: string, locale: Locale, parameters = toNeededParameters(slug)): Promise<ChartExport> {
  const [{ loadChartExport }, { getCurrentEdition }] = await Promise.all([import("./chart-export"), import("@/lib/data/editions")]);
  const edition = await getCurrentEdition();
  const reader = { locale, digits: toDefaultDigits(locale) };
  const exported = edition && (await loadChartExport(slug, parameters, edition, reader, exportOptionsSchema.parse({}), false));
  if (!exported) throw new Error(`no chart ${slug}`);
  return exported;
}

/** Figures of the chart's table that are figures. */
function listValues(spec: Pick<ChartSpec, "series">): (number | null)[] {
  return spec.series.flatMap(({ points }) => points.map(({ value }) => value));
}

test.each(locales)(
  "every chart goes into CSV, workbook, JSON and package with its title, all its figures and every source (%s)",
  async (locale) => {
    for (const slug of chartCatalog.keys()) {
      const exported = await load(slug, locale);
      const { spec } = exported;
      const parts = unzipSync(await writeZip(exported));
      const read = (ending: string) => strFromU8(parts[`${slug}.${ending}`] ?? new Uint8Array());

      const rows = parse(read("csv"), { columns: true }) as Record<string, string>[];
      expect(
        rows.map(({ value }) => (value === "" ? null : Number(value))),
        `${slug}.csv`,
      ).toEqual(listValues(spec));
      const figures = rows.filter(({ value }) => value !== "");
      expect(figures.filter((row) => !row.source || !row.source_title || !row.licence || !row.credit_line || !row.qualifier)).toEqual([]);
      expect(rows.filter(({ permalink }) => permalink !== exported.stamp.permalink)).toEqual([]);

      const json = JSON.parse(read("json"));
      expect(json.spec.title, `${slug}.json`).toBe(spec.title);
      expect(listValues(json.spec)).toEqual(listValues(spec));
      expect(json.spec.sources).toHaveLength(spec.sources.length);

      const texts = strFromU8(unzipSync(parts[`${slug}.xlsx`] ?? new Uint8Array())["xl/sharedStrings.xml"] ?? new Uint8Array());
      const readme = strFromU8(parts["README.txt"] ?? new Uint8Array());
      for (const words of [spec.title, ...spec.sources.map(({ title }) => title)]) {
        expect(readme, `README of ${slug}`).toContain(toCellText(words));
        expect(texts, `${slug}.xlsx`).toContain(toXmlText(words));
      }
    }
  },
  120_000,
);

function toXmlText(text: string): string {
  return toCellText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

test.each(["idps-over-time", "turnout-difference", "camps-map", "unami-casualties-by-month", "votes-over-time"])(
  "the workbook of %s, read back, has the figures that the API answers",
  async (slug) => {
    const { answer } = await import("@/lib/api/answer");
    const request = new Request(
      `http://localhost/api/v1/charts/${slug}?${new URLSearchParams({ locale: "en", ...toNeededParameters(slug) })}`,
    );
    const answered = (await (await answer(request)).json()) as ChartSpec;
    const sheets = (await readExcelFile(Buffer.from(await writeXlsx(await load(slug, "en"))))) as { data: unknown[][] }[];
    const [header = [], ...rows] = sheets[0]?.data ?? [];
    const column = (name: string) => rows.map((cells) => cells[header.indexOf(name)] ?? null);
    const points = answered.series.flatMap(({ label, points }) => points.map((point) => ({ ...point, label })));
    expect(points.length).toBeGreaterThan(0);
    expect(column("series")).toEqual(points.map(({ label }) => label));
    expect(column("category")).toEqual(points.map(({ category }) => category));
    expect(column("value")).toEqual(points.map(({ value }) => value));
    expect(column("lower")).toEqual(points.map(({ lower }) => lower));
    expect(column("upper")).toEqual(points.map(({ upper }) => upper));
    expect(column("qualifier")).toEqual(points.map(({ value, qualifier }) => (value === null ? null : qualifier)));
    expect(column("source")).toEqual(
      points.map(({ value, figure, source }) => (value === null && figure === null ? null : answered.sources[source]?.id)),
    );
  },
);

test.each(["idps-over-time", "turnout-by-governorate", "ucdp-deaths-by-type", "yazidis-missing"])(
  "the columns of the import format of %s, imported again, change nothing",
  async (slug) => {
    const rows = parse(await writeCsv(await load(slug, "en")), { columns: true }) as Record<string, string>[];
    const published = rows.filter(({ indicator }) => indicator !== "");
    expect(published.length).toBeGreaterThan(5);
    const names = observationColumns.map(({ name }) => name);
    const quote = (cell = "") => `"${cell.replaceAll('"', '""')}"`;
    // A remark that a spreadsheet would run has an apostrophe before it.
    const lines = published.map((row) => names.map((name) => quote(row[name]?.replace(/^'(?=[=+@-])/, ""))).join(","));
    const { outcome } = await importer.bring(`${slug}.csv`, [names.join(","), ...new Set(lines), ""].join("\n"));
    expect(outcome).toBe("unchanged");
  },
);

test("an edition's files are the same whatever the database numbers its figures with, and whatever came later", async () => {
  const before = await load("yazidis-missing", "en");
  const later = {
    ...before,
    spec: {
      ...before.spec,
      series: before.spec.series.map((series) => ({
        ...series,
        points: series.points.map((point) => ({ ...point, figure: point.figure && `x${point.figure}` })),
      })),
    },
    observations: before.observations.map((observation) => ({ ...observation, id: `x${observation.id}`, untilEdition: 99 })),
  };
  expect(Buffer.from(await writeZip(later)).equals(Buffer.from(await writeZip(before)))).toBe(true);
});
