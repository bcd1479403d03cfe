import type pg from "pg";
import type { Warning } from "../subject";

/** How many warnings are shown; all are counted. */
const SHOWN_WARNINGS = 20;

/** Columns in which a part and its whole must agree: all of the key but the dimension that splits. */
const KEY = [
  "indicator_code",
  "location_code",
  "reference_period_start",
  "reference_period_end",
  "publisher_code",
  "quoted_body_code",
  "population_group",
  "sex",
  "age_group",
  "shelter_type",
  "cause",
  "denominator",
  "voting_scope",
  "stage",
];
const NULLABLE_KEY = ["origin_code", "election_code", "incident_code"];

/** Figures as printed: a rounded or open-ended one can't be held against another. */
const EXACT = "qualifier = 'exact' AND value IS NOT NULL AND until_edition IS NULL";

/** Ballots can't outnumber the register they were cast on: same place, election, publisher, quoted body, group and scope. */
const VOTES_WITHIN_REGISTER = `
  SELECT v.location_code || ', ' || v.election_code || ': ' || v.value || ' votes cast are more than ' || r.value || ' registered voters (' || v.publisher_code || ')' AS message
  FROM observation v JOIN observation r ON r.indicator_code = 'registered_voters' AND v.location_code = r.location_code
    AND v.election_code = r.election_code AND v.publisher_code = r.publisher_code AND v.quoted_body_code = r.quoted_body_code
    AND v.population_group = r.population_group AND v.sex = r.sex AND v.voting_scope = r.voting_scope
  WHERE v.indicator_code = 'votes_cast' AND v.${EXACT.replaceAll(" AND ", " AND v.")} AND r.${EXACT.replaceAll(" AND ", " AND r.")}
    AND v.value > r.value AND (v.from_edition = $1 OR r.from_edition = $1)`;

/** Camps lie within their governorate: one camp's figure can't be above the figure for all camps of the governorate. */
const CAMP_WITHIN_GOVERNORATE = `
  SELECT c.location_code || ', ' || c.reference_period_end || ': ' || c.value || ' in the camp are more than ' || g.value || ' in all camps of ' || g.location_code || ' (' || c.publisher_code || ')' AS message
  FROM observation c JOIN camp ON camp.code = c.location_code JOIN observation g ON g.location_code = camp.governorate_code
    AND g.indicator_code = CASE c.indicator_code WHEN 'camp_population' THEN 'idps_in_camps' ELSE 'idp_households_in_camps' END
    AND c.reference_period_start = g.reference_period_start AND c.reference_period_end = g.reference_period_end
    AND c.publisher_code = g.publisher_code AND c.quoted_body_code = g.quoted_body_code
    AND c.population_group = g.population_group AND g.shelter_type = ''
  WHERE c.indicator_code IN ('camp_population', 'camp_households')
    AND c.${EXACT.replaceAll(" AND ", " AND c.")} AND g.${EXACT.replaceAll(" AND ", " AND g.")}
    AND c.value > g.value AND (c.from_edition = $1 OR g.from_edition = $1)`;

/** A part can't be more than its whole: one sex, age group, kind of shelter or place of origin against the figure not split by it. */
function partWithinWhole(split: string): string {
  const nullable = NULLABLE_KEY.includes(split);
  const agree = [
    ...KEY.filter((column) => column !== split).map((column) => `p.${column} = w.${column}`),
    ...NULLABLE_KEY.filter((column) => column !== split).map((column) => `p.${column} IS NOT DISTINCT FROM w.${column}`),
  ].join(" AND ");
  return `
    SELECT p.indicator_code || ', ' || p.location_code || ', ' || p.reference_period_end || ': ' || p.value || ' for ' || p.${split} || ' are more than the whole, ' || w.value || ' (' || p.publisher_code || ')' AS message
    FROM observation p JOIN observation w ON ${agree}
    WHERE p.${split} ${nullable ? "IS NOT NULL" : "NOT IN ('', 'sub_camp')"} AND w.${split} ${nullable ? "IS NULL" : "= ''"}
      AND (SELECT i.kind FROM indicator i WHERE i.code = p.indicator_code) <> 'rate'
      AND p.${EXACT.replaceAll(" AND ", " AND p.")} AND w.${EXACT.replaceAll(" AND ", " AND w.")}
      AND p.value > w.value AND (p.from_edition = $1 OR w.from_edition = $1)`;
}

/** Nobody has counted what is still to come. A figure of the running year, dated no closer by its source, may end with the year. */
const PERIOD_IN_FUTURE = `
  SELECT f.indicator_code || ', ' || l.name_en || ': the period from ' || f.reference_period_start || ' to ' || f.reference_period_end || ' reaches beyond ' || e.day || ', the day of this import (value ' || coalesce(f.value::text, 'not reported') || ', ' || f.publisher_code || ')' AS message
  FROM observation f JOIN location l ON l.code = f.location_code
    JOIN (SELECT number, (committed_at AT TIME ZONE 'UTC')::date AS day FROM edition) e ON e.number = f.from_edition
  WHERE f.from_edition = $1 AND f.until_edition IS NULL 
    AND (f.reference_period_start > e.day OR f.reference_period_end >= date_trunc('year', e.day) + interval '1 year')`;

const RULES = [
  PERIOD_IN_FUTURE,
  VOTES_WITHIN_REGISTER,
  CAMP_WITHIN_GOVERNORATE,
  partWithinWhole("sex"),
  partWithinWhole("age_group"),
  partWithinWhole("shelter_type"),
  partWithinWhole("origin_code"),
];

/**
 * Rules over several figures, for those that the edition brings. Published figures do break them, so a break is told and not
 * refused.
 */
export async function warnOfObservations(client: pg.ClientBase, edition: number): Promise<{ total: number; first: Warning[] }> {
  let total = 0;
  const first: Warning[] = [];
  for (const rule of RULES) {
    const { rows } = await client.query<{ message: string; found: string }>(
      `SELECT message, count(*) OVER () AS found FROM (${rule}) AS broken ORDER BY message LIMIT ${SHOWN_WARNINGS}`,
      [edition],
    );
    total += Number(rows[0]?.found ?? 0);
    first.push(...rows.slice(0, SHOWN_WARNINGS - first.length).map(({ message }) => ({ message })));
  }
  return { total, first };
}
