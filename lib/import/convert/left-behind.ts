import type pg from "pg";
import { sameKey } from "../diff/observation-tables";

const SHOWN = 5;

type LeftBehind = { total: string; what: string };

/**
 * Says which current figures a newer file of events no longer gives: those of the same publisher, indicator, level of place and length
 * of period, between the file's first and last day. They stay, because a file doesn't say whether it is whole: a governorate that isn't in it may have
 * had no event any more, or may have been filtered out. A figure of 0 agrees with a file without events, and is not told.
 *
 * Asks of the staged figures, so it comes after they are staged and before they are committed.
 *
 * @returns a sentence for the report, or none where nothing is left behind
 */
export async function describeLeftBehind(client: pg.ClientBase): Promise<string[]> {
  const isLong = (alias: string) => `(${alias}.reference_period_end - ${alias}.reference_period_start > 31)`;
  const { rows } = await client.query<LeftBehind>(
    `WITH series AS (
       SELECT s.indicator_code, s.publisher_code, s.quoted_body_code, l.admin_level, ${isLong("s")} AS is_long,
         min(s.reference_period_start) AS first_day, max(s.reference_period_end) AS last_day
       FROM staged_observation s JOIN location l ON l.code = s.location_code WHERE s.incident_code = '' GROUP BY 1, 2, 3, 4, 5)
     SELECT count(*) OVER () AS total,
       concat_ws(' ', o.indicator_code, o.location_code, o.reference_period_start || '/' || o.reference_period_end,
         nullif(o.cause, ''), nullif(o.population_group, ''), nullif(o.sex, '')) || ' (' || trim_scale(o.value) || ')' AS what
     FROM observation o JOIN location l ON l.code = o.location_code
     JOIN series g USING (indicator_code, publisher_code, quoted_body_code)
     WHERE o.until_edition IS NULL AND o.incident_code IS NULL AND o.value <> 0
       AND g.admin_level IS NOT DISTINCT FROM l.admin_level AND g.is_long = ${isLong("o")}
       AND o.reference_period_start >= g.first_day AND o.reference_period_end <= g.last_day
       AND NOT EXISTS (SELECT FROM staged_observation s WHERE ${sameKey("s", "o")})
     ORDER BY o.reference_period_start, o.location_code, o.id LIMIT ${SHOWN}`,
  );
  const [first] = rows;
  if (!first) return [];
  const total = Number(first.total);
  const more = total > rows.length ? `; and ${(total - rows.length).toLocaleString("en")} more` : "";
  const [figures, they] = total === 1 ? ["figure", "it stays as it is"] : ["figures", "they stay as they are"];
  return [
    `${total.toLocaleString("en")} ${figures} that the last edition has, of this publisher and of the days that the file spans, ${total === 1 ? "is" : "are"} not in the file: ${they}. Where the file is whole and no event is left, import 0 or an empty value for them: ${rows.map(({ what }) => what).join("; ")}${more}.`,
  ];
}
