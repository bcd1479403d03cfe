import type pg from "pg";
import { dimensionColumns } from "@/lib/domain/dimension-columns";
import type { Brought, Split } from "./rule";

/** From so many figures on, the planner has to know them: by what it knew before, it would join them one by one. */
const MANY = 10_000;

const CODES = dimensionColumns.map((column) => `o.${column}`).join(", ");

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
  await client.query(`CREATE TEMP TABLE brought ON COMMIT DROP AS
    SELECT o.indicator_code, o.location_code, ${CODES}, o.origin_code IS NOT NULL AS origin, count(*) AS figures,
      min(o.reference_period_start) AS first_day, max(o.reference_period_end) AS last_day
    FROM observation o WHERE o.id > ${afterId} AND o.from_edition = ${edition} AND o.until_edition IS NULL
    GROUP BY o.indicator_code, o.location_code, ${CODES}, o.origin_code IS NOT NULL`);
  await client.query(
    "CREATE TEMP TABLE touched ON COMMIT DROP AS SELECT DISTINCT indicator_code, location_code FROM brought; ANALYZE touched",
  );
  const { rows } = await client.query<{ figures: number; indicators: string[]; firstDay: string; lastDay: string; day: string }>(
    `SELECT sum(figures)::int AS figures, array_agg(DISTINCT indicator_code) AS indicators, min(first_day)::text AS "firstDay",
       max(last_day)::text AS "lastDay", (SELECT (committed_at AT TIME ZONE 'UTC')::date::text FROM edition WHERE number = $1) AS day
     FROM brought HAVING count(*) > 0`,
    [edition],
  );
  const [row] = rows;
  if (!row) return null;
  const { figures, ...found } = row;
  if (figures >= MANY) await client.query("ANALYZE observation");
  return { ...found, edition, afterId, ...(await findSplits(client, found, afterId)) };
}

/** By which codes the figures are split that the edition brings, and those that stand beside them. */
async function findSplits(client: pg.ClientBase, { firstDay, lastDay }: Pick<Brought, "firstDay" | "lastDay">, afterId: string) {
  const { rows } = await client.query<Record<string, string> & { origin: boolean }>(
    `SELECT o.indicator_code, o.origin, ${CODES} FROM brought o
     UNION SELECT o.indicator_code, o.origin_code IS NOT NULL, ${CODES} FROM observation o JOIN touched t USING (indicator_code, location_code)
     WHERE o.until_edition IS NULL AND o.id <= $3 AND o.reference_period_start BETWEEN $1 AND $2`,
    [firstDay, lastDay, afterId],
  );
  const splits = new Map<string, Split>();
  const origins = new Set<string>();
  for (const { indicator_code: indicator = "", origin, ...codes } of rows) {
    if (origin) origins.add(indicator);
    for (const dimension of dimensionColumns) {
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
