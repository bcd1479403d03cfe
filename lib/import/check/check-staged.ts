import type pg from "pg";
import { KEY } from "../diff/observation-tables";
import type { Refusals } from "../refusal";
import type { Work } from "../subject";

/**
 * Applies the rules over several rows. Where the good rows are to be taken alone, the others leave the staging table, until what stays
 * keeps every rule.
 */
export async function checkStaged(client: pg.ClientBase, work: Work, refusals: Refusals, acceptValid: boolean): Promise<void> {
  if (!acceptValid) return work.checkStaged();
  if (work.stagingTable === "staged_observation") await dropDoubled(client, refusals);
  for (;;) {
    const refused = new Set<number>();
    refusals.lines = refused;
    await work.checkStaged();
    refusals.lines = null;
    if (refused.size === 0) return;
    await client.query(`DELETE FROM ${work.stagingTable} WHERE line = ANY($1::int[])`, [[...refused]]);
  }
}

/** Of rows that are the same figure none is taken: which one is right, only a person can say. */
async function dropDoubled(client: pg.ClientBase, refusals: Refusals) {
  const doubled = await client.query<{ line: number; others: number[] }>(`
    DELETE FROM staged_observation s USING (
      SELECT ${KEY.join(", ")}, (array_agg(line ORDER BY line))[1:10] AS lines FROM staged_observation GROUP BY ${KEY.join(", ")} HAVING count(*) > 1
    ) doubled WHERE ${KEY.map((column) => `s.${column} = doubled.${column}`).join(" AND ")}
    RETURNING s.line, array_remove(doubled.lines, s.line) AS others`);
  for (const { line, others } of doubled.rows.sort((a, b) => a.line - b.line)) {
    const rows = others.map((other) => refusals.rowOf(other));
    refusals.refuse(line, null, null, `is the same figure as line ${rows.join(", ")}; keep one`);
  }
}
