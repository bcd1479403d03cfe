import { afterAll, beforeAll, expect, test } from "vitest";
import { chartCatalog } from "@/lib/charts/catalog";
import { toNeededParameters } from "@/lib/charts/testing/needed-parameters";
import type { ChartExport } from "@/lib/export/chart-export";
import { closeDrawing } from "@/lib/export/drawing/draw-chart";
import { exportOptionsSchema } from "@/lib/export/export-options";
import { readInfo, readPdf } from "@/lib/export/pdf/testing/read-pdf";
import { writePdf } from "@/lib/export/pdf/write-pdf";
import { readStamp } from "@/lib/export/stamp/read-stamp";
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
  await closeDrawing();
  await database.drop();
});

async function load(slug: string, locale: Locale): Promise<ChartExport> {
  const [{ loadChartExport }, { getCurrentEdition }] = await Promise.all([import("./chart-export"), import("@/lib/data/editions")]);
  const edition = await getCurrentEdition();
  const reader = { locale, digits: toDefaultDigits(locale) };
  const exported = edition && (await loadChartExport(slug, toNeededParameters(slug), edition, reader, exportOptionsSchema.parse({}), true));
  if (!exported) throw new Error(`no chart ${slug}`);
  return exported;
}

/** Letters in whatever order they stand: readers of PDF put lines into order by where their letters are. */
function toLetters(texts: string[]): string {
  return [...texts.join("")]
    .filter((letter) => /[\p{L}\p{N}]/u.test(letter))
    .sort()
    .join("");
}

test.each(locales)(
  "every chart of the catalog is a sound PDF in %s that says its title and sources, and lacks no letter",
  async (locale) => {
    for (const slug of chartCatalog.keys()) {
      const exported = await load(slug, locale);
      const bytes = await writePdf(exported);
      const read = readPdf(bytes);
      const name = `${slug} in ${locale}`;
      expect(read.pages, name).toBe(1);
      expect(readInfo(read, "Title", bytes), name).toBe(exported.spec.title.replace(/[\u2066-\u2069]/g, ""));
      expect((await readStamp(bytes))?.permalink, name).toBe(exported.stamp.permalink);
      expect(read.links, name).toContain(exported.stamp.permalink);
      const texts = read.texts.flat();
      expect(texts.join("").includes("\ufffd"), name).toBe(false);
      const title = toLetters([exported.spec.title]);
      expect(
        texts.some((_, index) => [1, 2, 3, 4].some((lines) => toLetters(texts.slice(index, index + lines)) === title)),
        `${name}: title`,
      ).toBe(true);
    }
  },
  400_000,
);
