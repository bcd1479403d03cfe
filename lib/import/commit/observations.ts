import type pg from "pg";
import { CONTENT, NULLABLE_KEY, PLAIN_KEY } from "../diff/observation-tables";

/** Ends the figures that the file revises and writes the new ones, as `staged_change` says. */
export async function mergeObservations(client: pg.ClientBase, edition: number): Promise<void> {
  await client.query(
    "UPDATE observation o SET until_edition = $1 FROM staged_change c WHERE c.outcome = 'revised' AND o.id = c.former_id",
    [edition],
  );
  const columns = [...PLAIN_KEY, ...CONTENT].join(", ");
  await client.query(
    `INSERT INTO observation (${columns}, ${NULLABLE_KEY.join(", ")}, from_edition)
     SELECT ${columns}, ${NULLABLE_KEY.map((column) => `nullif(${column}, '')`).join(", ")}, $1
     FROM staged_observation JOIN staged_change USING (line) WHERE outcome <> 'unchanged' ORDER BY line`,
    [edition],
  );
}
