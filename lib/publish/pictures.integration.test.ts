import { Blob, Face } from "harfbuzzjs";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chartCatalog } from "@/lib/charts/catalog";
import { toNeededParameters } from "@/lib/charts/testing/needed-parameters";
import { exportOptionsSchema } from "@/lib/export/export-options";
import { composePicture } from "@/lib/export/picture/frame";
import { pictureFonts, readFont } from "@/lib/export/picture/picture-fonts";
import { toPng } from "@/lib/export/picture/rasterise";
import { locales, toDefaultDigits } from "@/lib/i18n/locales";
import { buildWorkers } from "@/scripts/assets/workers";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;
const letters = new Set<number>();

beforeAll(async () => {
  await buildWorkers();
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  for (const font of pictureFonts) {
    const bytes = new Uint8Array(readFont(font));
    for (const letter of new Face(new Blob(bytes.buffer), 0).collectUnicodes()) letters.add(letter);
  }
}, 240_000);

afterAll(async () => {
  const { closeDrawing } = await import("@/lib/export/drawing/draw-chart");
  await closeDrawing();
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await database.drop();
});

/** Signs that order text and have no shape. */
const shapeless = /[\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\n]/u;

test.each(locales)(
  "every chart of the catalog is a picture in %s, with title and sources, and every letter has its shape in our fonts",
  async (locale) => {
    const [{ loadChartExport }, { getCurrentEdition }] = await Promise.all([import("./chart-export"), import("@/lib/data/editions")]);
    const edition = await getCurrentEdition();
    const reader = { locale, digits: toDefaultDigits(locale) };
    for (const slug of chartCatalog.keys()) {
      if (slug === "indicator-over-time") continue;
      const exported = await loadChartExport(slug, toNeededParameters(slug), edition, reader, exportOptionsSchema.parse({}), true);
      if (!exported) throw new Error(`no chart ${slug}`);
      const { svg } = composePicture(exported);
      const texts = [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => toLetters(text ?? "")).join("\n");
      const missing = [...new Set(texts)].filter((letter) => !shapeless.test(letter) && !letters.has(letter.codePointAt(0) ?? 0));
      expect([slug, missing]).toEqual([slug, []]);
      const words = texts.replace(/[\u2066-\u2069]/g, "").replace(/\s+/g, " ");
      const [firstWord = ""] = exported.spec.title.split(" ");
      expect(words).toContain(firstWord);
      // A short list of sources has full names, a long one short names.
      const [first] = exported.spec.sources;
      const names = [first?.attribution, first?.fullAttribution].map((name) => name?.split(" ")[0] ?? "");
      expect([slug, names.some((name) => words.includes(name))]).toEqual([slug, true]);
      // The rasteriser refuses what is not well-formed.
      expect(toPng(svg, 60).byteLength).toBeGreaterThan(100);
    }
  },
  300_000,
);

function toLetters(xml: string): string {
  return xml.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&quot;", '"').replaceAll("&amp;", "&");
}
