import type { Rule } from "./rule";
import { sayNumber } from "./say-figure";

/** Nobody has counted what is still to come. A figure of the running year, dated no closer by its source, may end with the year. */
export const periodInFuture: Rule = {
  name: "period-in-future",
  find(_client, { edition, afterId, day, lastDay }) {
    if (lastDay <= day) return [];
    return [
      {
        sql: `SELECT id AS figure, '{}'::bigint[] AS others, jsonb_build_object('day', $3::text) AS worked FROM observation
          WHERE id > $2 AND from_edition = $1 AND until_edition IS NULL
            AND (reference_period_start > $3::text::date OR reference_period_end >= date_trunc('year', $3::text::date) + interval '1 year')`,
        values: [edition, afterId, day],
      },
    ];
  },
  say({ figure, worked }) {
    const value = figure.value === null ? "no figure" : sayNumber(figure.value);
    return `the period reaches beyond ${worked.day}, the day of this import, and ${value} can't have been counted yet`;
  },
};
