import { createRequire } from "node:module";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chartCatalog } from "@/lib/charts/catalog";
import { type Citations, toChartCitations } from "@/lib/export/citations/citations";
import { exportOptionsSchema } from "@/lib/export/export-options";
import { type Locale, locales, toDefaultDigits } from "@/lib/i18n/locales";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;

beforeAll(async () => {
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  process.env.PUBLIC_URL = "https://figures.example.org";
});

afterAll(async () => {
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
});

/** What charts that show nothing by themselves are asked for. */
const needed: Record<string, Record<string, string>> = {
  "camp-population": { location: "camp-khanke" },
  "camp-households": { location: "camp-khanke" },
  "camp-yazidis": { location: "camp-khanke" },
  "indicator-over-time": { indicator: "idps" },
};

async function cite(slug: string, locale: Locale): Promise<{ citations: Citations; publishers: string[]; permalink: string }> {
  const [{ loadChartExport }, { getCurrentEdition }] = await Promise.all([import("./chart-export"), import("@/lib/data/editions")]);
  const reader = { locale, digits: toDefaultDigits(locale) };
  const exported = await loadChartExport(slug, needed[slug] ?? {}, await getCurrentEdition(), reader, exportOptionsSchema.parse({}), false);
  if (!exported) throw new Error(`no chart ${slug}`);
  return {
    citations: await toChartCitations(exported),
    publishers: exported.spec.sources.map(({ publisher }) => publisher),
    permalink: exported.stamp.permalink,
  };
}

/** What a reference manager makes of a file. */
async function readBack(text: string): Promise<{ author?: unknown[]; title?: string; URL?: string }[]> {
  const require = createRequire(import.meta.url);
  const { Cite } = await import("@citation-js/core");
  require("@citation-js/plugin-bibtex");
  require("@citation-js/plugin-ris");
  return (new Cite(text, { generateGraph: false }) as unknown as { data: { author?: unknown[]; title?: string; URL?: string }[] }).data;
}

test.each(locales)(
  "every chart is cited in every format with its publishers and its permanent address: %s",
  { timeout: 180_000 },
  async (locale) => {
    for (const slug of chartCatalog.keys()) {
      const { citations, publishers, permalink } = await cite(slug, locale);
      for (const [format, text] of Object.entries(citations)) expect(text, `${slug} as ${format}`).toContain(permalink);
      for (const file of [citations.bibtex, citations.ris, citations.cslJson]) {
        const [item, ...others] = await readBack(file);
        expect(others, slug).toEqual([]);
        expect(item?.URL, slug).toBe(permalink);
        expect(item?.author?.length ?? 0, slug).toBeGreaterThanOrEqual(new Set(publishers).size);
      }
      const [{ author = [] }] = JSON.parse(citations.cslJson);
      const authors = author.map(({ literal }: { literal: string }) => literal);
      expect(authors, slug).toEqual(expect.arrayContaining(publishers));
    }
  },
);
