import { afterAll, beforeAll, expect, test } from "vitest";
import { chartCatalog } from "@/lib/charts/catalog";
import { toNeededParameters } from "@/lib/charts/testing/needed-parameters";
import { exportOptionsSchema } from "@/lib/export/export-options";
import { findFault, findLooseEnds, readDrawnValues, readParts } from "@/lib/export/pptx/testing/read-deck";
import { writePptx } from "@/lib/export/pptx/write-pptx";
import { locales, toDefaultDigits } from "@/lib/i18n/locales";
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

test.each(locales)(
  "every chart of the catalog is a whole slide in %s, with the numbers of its table where it is native",
  async (locale) => {
    const [{ loadChartExport }, { getCurrentEdition }] = await Promise.all([import("./chart-export"), import("@/lib/data/editions")]);
    const edition = await getCurrentEdition();
    if (!edition) throw new Error("no edition");
    const reader = { locale, digits: toDefaultDigits(locale) };
    const options = exportOptionsSchema.parse({ view: "chart" });
    let native = 0;
    for (const slug of chartCatalog.keys()) {
      if (slug === "indicator-over-time") continue;
      const exported = await loadChartExport(slug, toNeededParameters(slug), edition, reader, options, false);
      if (!exported) throw new Error(`no chart ${slug}`);
      const parts = readParts(await writePptx(exported));
      expect([slug, findLooseEnds(parts)]).toEqual([slug, []]);
      expect([slug, [...parts].flatMap(([, text]) => findFault(text) ?? []).slice(0, 1)]).toEqual([slug, []]);
      const drawn = [...parts].filter(([name]) => /^ppt\/charts\/chart\d+\.xml$/.test(name)).flatMap(([, text]) => readDrawnValues(text));
      const { series } = exported.spec;
      const values = series.flatMap(({ points }) => points.flatMap(({ value, undrawn }) => (value === null || undrawn ? [] : [value])));
      if (drawn.length > 0) native += 1;
      if (drawn.length > 0) expect([slug, drawn.sort((a, b) => a - b)]).toEqual([slug, values.sort((a, b) => a - b)]);
    }
    expect(native).toBeGreaterThan(40);
  },
  120_000,
);
