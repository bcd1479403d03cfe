import { afterAll, beforeAll, expect, test } from "vitest";
import { chartCatalog } from "@/lib/charts/catalog";
import { toNeededParameters } from "@/lib/charts/testing/needed-parameters";
import { exampleDrawing } from "@/lib/export/docx/testing/example-report";
import { readDocx } from "@/lib/export/docx/testing/read-docx";
import { writeDocx } from "@/lib/export/docx/write-docx";
import { exportOptionsSchema } from "@/lib/export/export-options";
import { type Locale, locales, toDefaultDigits } from "@/lib/i18n/locales";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
}, 240_000);

afterAll(async () => {
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
});

async function load(slug: string, locale: Locale) {
  const [{ loadChartExport }, { getCurrentEdition }] = await Promise.all([import("./chart-export"), import("@/lib/data/editions")]);
  const edition = await getCurrentEdition();
  const reader = { locale, digits: toDefaultDigits(locale) };
  const exported =
    edition && (await loadChartExport(slug, toNeededParameters(slug), edition, reader, exportOptionsSchema.parse({}), false));
  if (!exported) throw new Error(`no chart ${slug}`);
  return exported.spec.emptyMessage === null ? { ...exported, drawing: exampleDrawing } : exported;
}

const toRead = (text: string) => text.replace(/[\u2066-\u2069\u200b\u200e\u200f]/g, "").replace(/[\t\n\r]+/g, " ");

test.each(locales)(
  "every chart goes into a document with its title, all its figures as they read, and every source (%s)",
  async (locale) => {
    for (const slug of chartCatalog.keys()) {
      const exported = await load(slug, locale);
      const { spec } = exported;
      const { rows, paragraphs } = readDocx(await writeDocx(exported));
      expect(paragraphs[0]?.text, slug).toBe(toRead(spec.title));
      const heading = rows[0]?.indexOf(toRead(spec.tableHeadings.value)) ?? -1;
      // A row with one cell names the series of those below it.
      const values = rows.slice(1).flatMap((row) => (row.length > 1 ? [row[heading]] : []));
      expect(values, slug).toEqual(spec.series.flatMap(({ points }) => points.map(({ text }) => toRead(text))));
      const entries = paragraphs.filter(({ style }) => style === "SourceEntry").map(({ text }) => text);
      expect(entries, slug).toHaveLength(spec.sources.length);
      spec.sources.forEach(({ number, title }, position) => {
        expect(entries[position], slug).toContain(`[${number}]`);
        expect(entries[position], slug).toContain(toRead(title).slice(0, 80));
      });
    }
  },
  240_000,
);
