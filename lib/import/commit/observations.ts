import type pg from "pg";
import { CONTENT, NULLABLE_KEY, PLAIN_KEY } from "../diff/observation-tables";

/**
 * Ends the figures that the file revises and writes the new ones, as `staged_change` says: place by place, and of each place in the order
 * of the file, so that the indexes grow in one spot at a time. In the order of a file that goes day by day it takes nearly twice as long.
 */
export async function mergeObservations(client: pg.ClientBase, edition: number): Promise<void> {
  await client.query("UPDATE observation o SET until_edition = $1 FROM staged_change c WHERE c.revised AND o.id = c.former_id", [edition]);
  const columns = [...PLAIN_KEY, ...CONTENT].join(", ");
  await client.query(
    `INSERT INTO observation (${columns}, ${NULLABLE_KEY.join(", ")}, from_edition)
     SELECT ${columns}, ${NULLABLE_KEY.map((column) => `nullif(${column}, '')`).join(", ")}, $1
     FROM staged_observation s WHERE NOT EXISTS (SELECT FROM staged_change c WHERE c.line = s.line AND NOT c.revised)
     ORDER BY (hashtext(location_code)::bigint << 32) + line`,
    [edition],
  );
}
