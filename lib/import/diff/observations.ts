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

/** Lays the file beside the current figures in one pass: `staged_change` says of each row that is there already what it does. */
export async function diffObservations(client: pg.ClientBase): Promise<{ counts: Counts; revisions: Revision[] }> {
  // How many rows there are is enough to know how to join them; what is in them would cost as much as the join.
  await client.query("ANALYZE staged_observation (line)");
  const differs = CONTENT.map((column) => `s.${column} IS DISTINCT FROM o.${column}`).join(" OR ");
  await client.query(`
    CREATE TEMP TABLE staged_change ON COMMIT DROP AS
    SELECT s.line, o.id AS former_id, ${differs} AS revised
    FROM staged_observation s JOIN observation o ON o.until_edition IS NULL AND ${sameKey("s", "o")}`);
  await client.query("ANALYZE staged_change (line)");
  const counted = await client.query<{ staged: number; known: number; revised: number }>(`
    SELECT (SELECT count(*) FROM staged_observation)::int AS staged, count(*)::int AS known, count(*) FILTER (WHERE revised)::int AS revised
    FROM staged_change`);
  const { staged = 0, known = 0, revised = 0 } = counted.rows[0] ?? {};
  const counts = { added: staged - known, revised, withdrawn: 0, unchanged: known - revised };
  return { counts, revisions: revised > 0 ? await listRevisions(client) : [] };
}

async function listRevisions(client: pg.ClientBase): Promise<Revision[]> {
  const { rows } = await client.query<Revision>(`
    SELECT s.line, concat_ws(' ', s.indicator_code, s.location_code, s.reference_period_start || '/' || s.reference_period_end) AS what,
      ${describeFigure("o")} AS former, ${describeFigure("s")} AS next
    FROM staged_change c JOIN staged_observation s USING (line) JOIN observation o ON o.id = c.former_id
    WHERE c.revised ORDER BY c.line LIMIT ${SHOWN_REVISIONS}`);
  return rows;
}

function describeFigure(alias: string): string {
  return `concat_ws(' · ', concat_ws(' ', nullif(${alias}.qualifier::text, 'exact'), coalesce(${alias}.value::text, 'not reported')),
    ${alias}.lower || '–' || ${alias}.upper, ${alias}.coverage, left(${alias}.note, 60), ${alias}.source_id)`;
}
