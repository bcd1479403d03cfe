import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chartCatalog } from "@/lib/charts/catalog";
import type { ChartSpec } from "@/lib/charts/spec";
import { toNeededParameters } from "@/lib/charts/testing/needed-parameters";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;
let client: pg.Client;

beforeAll(async () => {
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
});

afterAll(async () => {
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await client.end();
  await database.drop();
});

const english = { locale: "en", digits: "latn" } as const;

async function build(slug: string, parameters: Record<string, string>): Promise<ChartSpec> {
  const [{ buildChart }, { getCurrentEdition }] = await Promise.all([import("./build-chart"), import("@/lib/data/editions")]);
  const edition = await getCurrentEdition();
  const spec = edition && (await buildChart(slug, parameters, edition, english));
  if (!spec) throw new Error(`no chart ${slug}`);
  return spec;
}

/** Every figure of an indicator that is current, as the table of a chart has it. */
async function listFigures(indicators: string[]): Promise<string[]> {
  const { rows } = await client.query<{ figure: string }>(
    `SELECT concat_ws('|', source_id, value::float8, lower::float8, upper::float8, qualifier) AS figure
     FROM observation WHERE indicator_code = ANY($1) AND until_edition IS NULL`,
    [indicators],
  );
  return rows.map(({ figure }) => figure);
}

function listPoints(spec: ChartSpec): string[] {
  return spec.series.flatMap(({ points }) =>
    points
      // A place for which the source gives no figure has a row and no figure in the database; nor has what is computed from figures.
      .filter(({ value, computed }) => value !== null && !computed)
      .map(({ source, value, lower, upper, qualifier }) =>
        [spec.sources[source]?.id, value, lower, upper, qualifier].filter((part) => part !== null).join("|"),
      ),
  );
}

/** Figures that a chart shows and the database has not, or not so often. */
function listStrangers(points: string[], figures: string[]): string[] {
  const left = new Map<string, number>();
  for (const figure of figures) left.set(figure, (left.get(figure) ?? 0) + 1);
  return points.filter((point) => {
    const count = left.get(point) ?? 0;
    left.set(point, count - 1);
    return count <= 0;
  });
}

test("every figure of every chart of the catalog is one of the database, and none is shown more often than it is there", async () => {
  const shown: Record<string, number> = {};
  for (const [slug, definition] of chartCatalog) {
    if (slug === "indicator-over-time") continue;
    const parameters = toNeededParameters(slug);
    const spec = await build(slug, parameters);
    const wanted = definition.needs(definition.parameters.parse(parameters));
    const indicators = wanted.observations.flatMap(({ indicatorCode }) => indicatorCode ?? []);
    const points = listPoints(spec);
    expect(listStrangers(points, await listFigures(indicators)), slug).toEqual([]);
    shown[slug] = points.length;
  }
  expect(Object.entries(shown).filter(([, points]) => points === 0)).toEqual([]);
});

test("the chart of an indicator with all parts side by side shows every figure of the country", async () => {
  const { rows } = await client.query<{ code: string; figures: string }>(
    `SELECT indicator_code AS code, count(*) AS figures FROM observation
     WHERE location_code = 'IQ' AND until_edition IS NULL AND origin_code IS NULL AND incident_code IS NULL AND value IS NOT NULL GROUP BY 1`,
  );
  const any = Object.fromEntries(
    ["population_group", "sex", "age_group", "shelter_type", "cause", "denominator", "voting_scope", "stage"].map((name) => [name, "any"]),
  );
  for (const { code, figures } of rows) {
    const points = new Set<string>();
    // A flow of years and months is shown one or the other; together they are all.
    for (const span of ["year", "month"]) {
      const spec = await build("indicator-over-time", { indicator: code, location: "IQ", ...any, span });
      const found = listPoints(spec);
      expect(listStrangers(found, await listFigures([code])), code).toEqual([]);
      for (const series of spec.series)
        for (const point of series.points)
          if (point.value !== null) points.add(`${spec.sources[point.source]?.id} ${series.key} ${point.category} ${point.value}`);
    }
    expect(points.size, code).toBeGreaterThanOrEqual(Number(figures));
  }
}, 120_000);
