import { findReported } from "./brought";
import { exact, pick, type Rule } from "./rule";
import { sayNumber } from "./say-figure";

/** What a camp counts, and what its governorate counts of which the camp is a part: those in all camps, else all displaced. */
const PAIRS = [
  { camp: "camp_population", all: ["idps_in_camps", "idps"] },
  { camp: "camp_households", all: ["idp_households_in_camps", "idp_households"] },
] as const;

/** Camps lie within their governorate: one camp's figure can't be above that for all camps, or all the displaced, of the governorate. */
export const campAboveGovernorate: Rule = {
  name: "camp-above-governorate",
  async find(client, brought) {
    const statements = [];
    for (const { camp, all } of PAIRS) {
      if (pick(brought, [camp, ...all]).length === 0) continue;
      const reported = await findReported(client, [camp, ...all]);
      if (!reported.has(camp) || reported.size === 1) continue;
      statements.push({
        sql: `SELECT figure, ARRAY[whole] AS others, '{}'::jsonb AS worked FROM (
            SELECT DISTINCT ON (c.id) c.id AS figure, c.value, g.id AS whole, g.value AS most, $1 IN (c.from_edition, g.from_edition) AS brought
            FROM observation c JOIN camp ON camp.code = c.location_code JOIN observation g ON g.location_code = camp.governorate_code
              AND g.indicator_code = ANY($3::text[])
              AND c.reference_period_start = g.reference_period_start AND c.reference_period_end = g.reference_period_end
              AND c.publisher_code = g.publisher_code AND c.quoted_body_code = g.quoted_body_code
              AND c.population_group = g.population_group AND c.sex = g.sex AND c.age_group = g.age_group
              AND g.shelter_type = '' AND g.cause = '' AND g.origin_code IS NULL
            WHERE c.indicator_code = $2 AND ${exact("c")} AND ${exact("g")}
            ORDER BY c.id, array_position($3::text[], g.indicator_code)
          ) AS nearest WHERE value > most AND brought`,
        values: [brought.edition, camp, all],
      });
    }
    return statements;
  },
  say({ figure, others: [whole] }) {
    if (!whole) return "more than its governorate";
    return `${sayNumber(figure.value ?? "")} in the camp are more than the ${sayNumber(whole.value ?? "")} of ${whole.location.name} (${whole.indicator.name})`;
  },
};
