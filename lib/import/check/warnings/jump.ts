import { hashOfKey } from "./key";
import type { Rule } from "./rule";
import { sayNumber, sayPeriod } from "./say-figure";
import { laySuccession } from "./succession";

/**
 * A figure more than five times that of the period before, or less than a fifth, as `laySuccession` finds them. Where a series is known to have changed its method
 * between the two, or the camp to have closed, that is the reason. A sex or age group that jumps with its whole is not told again.
 */
export const jump: Rule = {
  name: "jump",
  async find(client, brought) {
    await laySuccession(client, brought);
    return [
      {
        sql: `WITH jumped AS (
            SELECT s.id, s.former_id, o.sex = '' AND o.age_group = '' AS is_whole, ${hashOfKey("o", ["sex", "age_group"])} AS whole
            FROM succession s JOIN observation o ON o.id = s.id JOIN observation f ON f.id = s.former_id
              JOIN location l ON l.code = o.location_code LEFT JOIN location p ON p.code = l.parent_code
            WHERE s.jumps
              AND NOT EXISTS (SELECT FROM series_break b WHERE b.indicator_code = o.indicator_code AND b.publisher_code = o.publisher_code
                AND b.location_code IN (l.code, l.parent_code, p.parent_code)
                AND b.date > f.reference_period_start AND b.date <= o.reference_period_end)
              AND NOT EXISTS (SELECT FROM camp WHERE camp.code = o.location_code AND s.value < s.former_value
                AND camp.closed_on <= o.reference_period_end::text)
          )
          SELECT id AS figure, ARRAY[former_id] AS others, '{}'::jsonb AS worked FROM jumped
          WHERE is_whole OR whole NOT IN (SELECT whole FROM jumped WHERE is_whole)`,
      },
    ];
  },
  say({ figure, others: [former] }) {
    const [now, before] = [Number(figure.value), Number(former?.value)];
    const after = `${sayNumber(figure.value ?? "")} after ${sayNumber(former?.value ?? "")} for ${sayPeriod(former?.period ?? figure.period)}`;
    if (now === 0 || before === 0) return after;
    return now > before ? `${after}, ${sayTimes(now / before)} as much` : `${after}, which was ${sayTimes(before / now)} as much`;
  },
};

function sayTimes(ratio: number): string {
  return `${ratio < 10 ? Math.round(ratio * 10) / 10 : Math.round(ratio)} times`;
}
