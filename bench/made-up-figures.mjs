// Many figures for a bench: made up, in a passing database, of invented places, for real indicators and one shipped document.
// biome-ignore lint/style/noRestrictedImports: what is measured is the database itself
import pg from "pg";

/** Months a series runs through, and series a place has. */
export const MONTHS = 60;
const INDICATORS = [
  "idps",
  "idp_households",
  "idps_in_camps",
  "camp_population",
  "camp_households",
  "returnees",
  "returnee_households",
  "idp_returns",
  "newly_displaced_persons",
  "population_estimate",
];

/**
 * Fills a database that has the shipped figures with `rows` more, as one edition, in an order in which the rows of a series lie far apart, as they
 * do when months are imported one by one.
 *
 * @returns its series, as the figures name them, and the edition
 */
export async function addMadeUpFigures(databaseUrl, rows) {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const places = Math.max(1, Math.round(rows / (MONTHS * INDICATORS.length)));
    const { rows: indexes } = await client.query(
      `SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE tablename = 'observation' AND indexname <> 'observation_pkey'`,
    );
    await client.query("BEGIN");
    await client.query("SET LOCAL maintenance_work_mem = '1GB'; SET LOCAL work_mem = '512MB'");
    // The rules were measured with the import; what is measured here is reading.
    await client.query("SET LOCAL session_replication_role = replica");
    for (const { name } of indexes) await client.query(`DROP INDEX "${name}"`);
    const { rows: made } = await client.query(
      `INSERT INTO edition (number, committed_at, committed_by, file_name, file_sha256, subject, reason, added, revised, withdrawn, unchanged)
       SELECT max(number) + 1, now(), 'bench', 'bench.csv', repeat('0', 64), 'observations', 'Made up, for a bench', $1, 0, 0, 0 FROM edition
       RETURNING number`,
      [places * INDICATORS.length * MONTHS],
    );
    const edition = made[0].number;
    await client.query(
      `INSERT INTO location (code, kind, parent_code, name_en, name_ckb_checked, from_edition)
       SELECT 'bench-' || n, 'camp', 'IQ', 'Place ' || n, false, $1 FROM generate_series(1, $2::int) n`,
      [edition, places],
    );
    await client.query(
      `INSERT INTO observation (indicator_code, location_code, reference_period_start, reference_period_end, value, qualifier, source_id,
         publisher_code, quoted_body_code, from_edition)
       SELECT i.code, 'bench-' || p.n, m.day, m.day, (p.n * 7919 + m.n * 104729) % 100000, 'exact', s.id, s.publisher_code,
         coalesce(s.quoted_body_code, ''), $1
       FROM (SELECT * FROM source WHERE redistributable IS DISTINCT FROM 'no' ORDER BY id LIMIT 1) s,
         unnest($3::text[]) i(code), generate_series(1, $2::int) p(n),
         (SELECT n, ('2020-01-31'::date + make_interval(months => n))::date AS day FROM generate_series(0, $4::int - 1) n) m
       ORDER BY hashint8(p.n * 1000 + m.n), hashtext(i.code)`,
      [edition, places, INDICATORS, MONTHS],
    );
    for (const { definition } of indexes) await client.query(definition);
    await client.query("COMMIT");
    await client.query("VACUUM (ANALYZE) observation");
    await client.query("ANALYZE location");
    await client.query("CHECKPOINT");
    return { edition, places, indicators: INDICATORS };
  } finally {
    await client.end();
  }
}
