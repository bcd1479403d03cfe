import type pg from "pg";
import { DIMENSION_COLUMNS } from "../../map/observation-columns";
import type { Brought, Split } from "./rule";

/**
 * Looks once at what the edition brings, so that rules that can't apply cost nothing. The table `touched` holds its pairs of indicator
 * and place, which bound what its figures are compared with.
 *
 * @returns null where it brings no figure
 */
export async function lookAtBrought(client: pg.ClientBase, edition: number): Promise<Brought | null> {
  // The table has no index by edition, which every import would pay for; but imports run one after the other, and ids grow.
  const before = await client.query<{ id: string }>("SELECT id FROM observation WHERE from_edition < $1 ORDER BY id DESC LIMIT 1", [
    edition,
  ]);
  const afterId = before.rows[0]?.id ?? "0";
  await client.query("CREATE TEMP TABLE touched (indicator_code text, location_code text, first_day date, last_day date) ON COMMIT DROP");
  await client.query(
    `INSERT INTO touched SELECT indicator_code, location_code, min(reference_period_start), max(reference_period_end) FROM observation
     WHERE id > $2 AND from_edition = $1 AND until_edition IS NULL GROUP BY 1, 2`,
    [edition, afterId],
  );
  await client.query("ANALYZE touched");
  const { rows } = await client.query<{ indicators: string[] | null; firstDay: string; lastDay: string; day: string }>(
    `SELECT array_agg(DISTINCT indicator_code ORDER BY indicator_code) AS indicators, min(first_day)::text AS "firstDay", max(last_day)::text AS "lastDay",
       (SELECT (committed_at AT TIME ZONE 'UTC')::date::text FROM edition WHERE number = $1) AS day FROM touched`,
    [edition],
  );
  const [row] = rows;
  if (!row?.indicators) return null;
  return { ...row, edition, afterId, indicators: row.indicators, ...(await findSplits(client, row.firstDay, row.lastDay)) };
}

/** By which codes the figures are split that stand beside those of the edition. */
async function findSplits(client: pg.ClientBase, firstDay: string, lastDay: string): Promise<Pick<Brought, "splits" | "origins">> {
  const { rows } = await client.query<Record<string, string> & { origin: boolean }>(
    `SELECT DISTINCT o.indicator_code, o.origin_code IS NOT NULL AS origin, ${DIMENSION_COLUMNS.map((column) => `o.${column}`).join(", ")}
     FROM observation o JOIN touched t USING (indicator_code, location_code)
     WHERE o.until_edition IS NULL AND o.reference_period_start BETWEEN $1 AND $2`,
    [firstDay, lastDay],
  );
  const splits = new Map<string, Split>();
  const origins = new Set<string>();
  for (const { indicator_code: indicator = "", origin, ...codes } of rows) {
    if (origin) origins.add(indicator);
    for (const dimension of DIMENSION_COLUMNS) {
      const code = codes[dimension] ?? "";
      splits.set(`${indicator} ${dimension} ${code}`, { indicator, dimension, code });
    }
  }
  return { splits: [...splits.values()], origins: [...origins] };
}

/** Those of the indicators that have a current figure anywhere: an index answers for each. */
export async function findReported(client: pg.ClientBase, indicators: readonly string[]): Promise<ReadonlySet<string>> {
  const { rows } = await client.query<{ code: string }>(
    `SELECT code FROM unnest($1::text[]) AS asked (code)
     WHERE EXISTS (SELECT FROM observation o WHERE o.indicator_code = asked.code AND o.until_edition IS NULL)`,
    [indicators],
  );
  return new Set(rows.map(({ code }) => code));
}
