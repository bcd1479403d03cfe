import type pg from "pg";
import type { Refusals } from "../refusal";
import type { Counts, Revision } from "../subject";
import { CONTENT, CREATE_STAGED, KEY, sameKey } from "./observation-tables";

/** How many revised figures are shown with their old and new values. */
const SHOWN_REVISIONS = 10;

export async function createObservationStaging(client: pg.ClientBase): Promise<void> {
  await client.query(CREATE_STAGED);
  // For this transaction: grouping and joining half a million rows by seventeen columns would else go through files.
  await client.query("SET LOCAL work_mem = '128MB'");
}

/** Two rows of one file for the same figure are refused, both lines named: the last never wins. */
export async function refuseDoubledObservations(client: pg.ClientBase, refusals: Refusals): Promise<void> {
  // Without it the server takes the table for small, and sorts.
  await client.query("ANALYZE staged_observation");
  const { rows } = await client.query<{ lines: number[]; count: string }>(`
    SELECT (array_agg(line ORDER BY line))[1:10] AS lines, count(*) AS count
    FROM staged_observation GROUP BY ${KEY.join(", ")} HAVING count(*) > 1 ORDER BY min(line)`);
  for (const { lines } of rows)
    refusals.refuse(
      lines.at(-1) ?? null,
      null,
      null,
      `is the same figure as line ${[...new Set(lines.slice(0, -1).map((line) => refusals.rowOf(line)))].join(", ")}: indicator, location, period, dimensions, publisher and quoted body agree; keep one`,
    );
}

/** Lays the file beside the current figures in one pass: `staged_change` says of each row what it does. */
export async function diffObservations(client: pg.ClientBase): Promise<{ counts: Counts; revisions: Revision[] }> {
  const differs = CONTENT.map((column) => `s.${column} IS DISTINCT FROM o.${column}`).join(" OR ");
  await client.query(`
    CREATE TEMP TABLE staged_change ON COMMIT DROP AS
    SELECT s.line, o.id AS former_id, CASE WHEN o.id IS NULL THEN 'added' WHEN ${differs} THEN 'revised' ELSE 'unchanged' END AS outcome
    FROM staged_observation s LEFT JOIN observation o ON o.until_edition IS NULL AND ${sameKey("s", "o")}`);
  const counted = await client.query<{ outcome: string; count: string }>("SELECT outcome, count(*) FROM staged_change GROUP BY outcome");
  const count = (outcome: string) => Number(counted.rows.find((row) => row.outcome === outcome)?.count ?? 0);
  const counts = { added: count("added"), revised: count("revised"), withdrawn: 0, unchanged: count("unchanged") };
  return { counts, revisions: counts.revised > 0 ? await listRevisions(client) : [] };
}

async function listRevisions(client: pg.ClientBase): Promise<Revision[]> {
  const { rows } = await client.query<Revision>(`
    SELECT s.line, concat_ws(' ', s.indicator_code, s.location_code, s.reference_period_start || '/' || s.reference_period_end) AS what,
      ${describeFigure("o")} AS former, ${describeFigure("s")} AS next
    FROM staged_change c JOIN staged_observation s USING (line) JOIN observation o ON o.id = c.former_id
    WHERE c.outcome = 'revised' ORDER BY c.line LIMIT ${SHOWN_REVISIONS}`);
  return rows;
}

function describeFigure(alias: string): string {
  return `concat_ws(' · ', concat_ws(' ', nullif(${alias}.qualifier::text, 'exact'), coalesce(${alias}.value::text, 'not reported')),
    ${alias}.lower || '–' || ${alias}.upper, ${alias}.coverage, left(${alias}.note, 60), ${alias}.source_id)`;
}
