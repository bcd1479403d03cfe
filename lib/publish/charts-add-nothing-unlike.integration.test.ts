import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chartCatalog } from "@/lib/charts/catalog";
import type { ChartSeries, ChartSpec } from "@/lib/charts/spec";
import { toNeededParameters } from "@/lib/charts/testing/needed-parameters";
import { createLoadedDatabase, type TestDatabase } from "@/tests/database";

let database: TestDatabase;
let client: pg.Client;
let specs: ChartSpec[];

beforeAll(async () => {
  database = await createLoadedDatabase();
  // Read by the one client of this process, at its first use.
  process.env.DATABASE_URL = database.url;
  client = new pg.Client({ connectionString: database.url });
  await client.connect();
  specs = await listSpecs();
}, 240_000);

afterAll(async () => {
  const { getDatabase } = await import("@/lib/db");
  await getDatabase().$disconnect();
  await client.end();
  await database.drop();
});

async function build(slug: string, parameters: Record<string, string>): Promise<ChartSpec> {
  const [{ buildChart }, { getCurrentEdition }] = await Promise.all([import("./build-chart"), import("@/lib/data/editions")]);
  const edition = await getCurrentEdition();
  const spec = edition && (await buildChart(slug, parameters, edition, { locale: "en", digits: "latn" }));
  if (!spec) throw new Error(`no chart ${slug}`);
  return spec;
}

/** What a figure is of: its indicator, the people it counts and why, and whose figure it is. By what a chart's table has of it. */
async function listSubjects(): Promise<Map<string, Set<string>>> {
  const { rows } = await client.query<{ figure: string; subject: string }>(
    `SELECT concat_ws('|', o.source_id, o.value::float8, o.lower::float8, o.upper::float8, o.qualifier) AS figure,
            concat_ws('|', o.indicator_code, o.population_group, o.sex, o.age_group, o.cause, coalesce(nullif(o.quoted_body_code, ''), o.publisher_code)) AS subject
     FROM observation o WHERE o.until_edition IS NULL AND o.value IS NOT NULL`,
  );
  const subjects = new Map<string, Set<string>>();
  for (const { figure, subject } of rows) subjects.set(figure, (subjects.get(figure) ?? new Set()).add(subject));
  return subjects;
}

/** What all figures of a series can be of; empty where they are of unlike things. */
function toCommonSubjects({ points }: ChartSeries, spec: ChartSpec, subjects: Map<string, Set<string>>): string[] | null {
  const each = points
    .filter(({ value, computed }) => value !== null && !computed)
    .map(({ source, value, lower, upper, qualifier }) =>
      [spec.sources[source]?.id, value, lower, upper, qualifier].filter((part) => part !== null).join("|"),
    )
    .map((figure) => subjects.get(figure) ?? new Set<string>());
  const [first, ...others] = each;
  return first ? [...first].filter((subject) => others.every((other) => other.has(subject))) : null;
}

/** Every chart of the catalog as it opens, and with each group of people that a reader may choose. */
async function listSpecs(): Promise<ChartSpec[]> {
  const specs: ChartSpec[] = [];
  for (const slug of chartCatalog.keys()) {
    if (slug === "indicator-over-time") continue;
    const needed = toNeededParameters(slug);
    const spec = await build(slug, needed);
    const groups = spec.controls.find(({ name }) => name === "population_group")?.options ?? [];
    const chosen = await Promise.all(groups.map(({ value }) => build(slug, { ...needed, population_group: value })));
    specs.push(spec, ...chosen);
  }
  return specs;
}

test("no series of any chart holds unlike groups of people, causes or bodies", async () => {
  const subjects = await listSubjects();
  const common = specs.flatMap((spec) =>
    spec.series.map((series) => ({
      name: `${spec.slug} ${JSON.stringify(spec.parameters)} ${series.key}`,
      subjects: toCommonSubjects(series, spec, subjects),
    })),
  );
  expect(common.filter((one) => one.subjects?.length === 0).map(({ name }) => name)).toEqual([]);
  expect(common.filter((one) => one.subjects !== null).length).toBeGreaterThan(chartCatalog.size);
});

test("every figure that this site computes says so in its title or row, and every sum names the documents it was added from", () => {
  const computed = specs.flatMap((spec) =>
    spec.series.flatMap(({ label, points }) =>
      points
        .filter((point) => point.computed)
        .map(({ category, note }) => ({ name: `${spec.slug} ${category}`, words: [spec.title, label, category].join(" "), note })),
    ),
  );
  expect(computed.filter(({ words }) => !/computed|by this site|difference/i.test(words)).map(({ name }) => name)).toEqual([]);
  const sums = computed.filter(({ words }) => /\bsum\b/.test(words));
  expect(sums.filter(({ note }) => !note?.includes("[")).map(({ name }) => name)).toEqual([]);
  expect(sums.length).toBeGreaterThan(0);
});
