import type pg from "pg";
import { hashOfKey } from "./key";
import { type Brought, exact } from "./rule";

/** Of a stock, a figure further back than a year and a month is not the last one: what lies between is unknown. */
const MOST_DAYS = 400;

/** How many times a figure may be that of the period before, or the other way round. */
const MOST_TIMES = 5;

/** Small counts leap without anything being wrong: those below are taken for this much. Of percentages, this much. */
const SMALL = "CASE kind WHEN 'rate' THEN 2 ELSE 50 END";

/** Whether a figure, twice the same, says something: small and round ones often are. */
export const TELLING = "value >= 1000 AND mod(value, 100) <> 0";

/**
 * Lays beside each other every figure of the edition and the one of the same series before it, and where that is known already the one
 * after it, where the two are striking: the table `succession` serves all rules that look at two periods. Of a flow only periods of one length are one series, of a
 * cumulative count only those with one start. They are `near` where no more than one such period is left out between them.
 */
export async function laySuccession(client: pg.ClientBase, { edition }: Brought): Promise<void> {
  const days = "(o.reference_period_end - o.reference_period_start + 1)";
  const length = `CASE i.kind
    WHEN 'flow' THEN CASE WHEN ${days} < 28 THEN ${days} ELSE 100 + round(${days} / 30.44)::int END
    WHEN 'cumulative' THEN CASE WHEN ${days} = 1 THEN 0 ELSE o.reference_period_start - date '1900-01-01' END
    ELSE 0 END`;
  const series = hashOfKey("o", ["reference_period_start", "reference_period_end"], [length]);
  await client.query(`
    CREATE TEMP TABLE IF NOT EXISTS succession ON COMMIT DROP AS
    SELECT * FROM (
      SELECT id, former_id, kind, value, former_value, value = former_value AND ${TELLING} AS same,
        greatest(value, former_value) > ${MOST_TIMES} * greatest(least(value, former_value), ${SMALL}) AND CASE kind
          WHEN 'flow' THEN reference_period_start - former_end - 1 <= days ELSE reference_period_end - former_end <= ${MOST_DAYS} END AS jumps
      FROM (
      SELECT o.id, o.value, o.from_edition, i.kind, o.reference_period_start, o.reference_period_end, ${days} AS days,
        lag(o.id) OVER series AS former_id, lag(o.value) OVER series AS former_value, lag(o.from_edition) OVER series AS former_edition,
        lag(o.reference_period_end) OVER series AS former_end
      FROM observation o JOIN touched t USING (indicator_code, location_code) JOIN indicator i ON i.code = o.indicator_code
      WHERE ${exact("o")}
      WINDOW series AS (PARTITION BY ${series} ORDER BY o.reference_period_end, o.reference_period_start)
      ) AS following
      WHERE former_id IS NOT NULL AND ${edition} IN (from_edition, former_edition)
    ) AS pairs WHERE same OR jumps;
    ANALYZE succession`);
}
