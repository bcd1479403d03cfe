import { hashOfKey } from "./key";
import { halfRounded } from "./rounding";
import { exact, type Rule } from "./rule";
import { sayNumber } from "./say-figure";
import { sayDifference } from "./sum-of-parts";

/** Every place that is made up of others, with each kind of them apart: a country has regions, and governorates. */
const FAMILIES = `
  SELECT parent_code AS parent, kind, code AS member FROM location
    WHERE parent_code IS NOT NULL AND kind IN ('region', 'governorate', 'governorate_part', 'district')
  UNION SELECT region_code, 'member', governorate_code FROM region_member`;

/** How many of the places are named in the sentence, the greatest first. */
const SHOWN_PLACES = 3;

/** What figures of one time, kind and publisher agree in, over all places. */
const KEY = hashOfKey("o", ["location_code"], ["o.coverage"]);

/**
 * A district that stands beside the governorates, as Halabja does in some documents, makes up exactly what they lack. The figures of all
 * districts are read once: asked for one by one they take a thousand times longer.
 */
const COUNTED_APART = `
  SELECT ${KEY}, o.value FROM observation o JOIN location l ON l.code = o.location_code AND l.kind = 'district'
  WHERE o.indicator_code IN (SELECT indicator_code FROM family) AND ${exact("o")} AND o.reference_period_start BETWEEN $2 AND $3`;

/**
 * Governorates that all report must give their country, districts their governorate, and so on, where the indicator may be added over
 * places. Where one place is silent, nothing is said.
 */
export const sumOfPlaces: Rule = {
  name: "sum-of-places",
  async find(client, { edition, firstDay, lastDay }) {
    await client.query(`CREATE TEMP TABLE IF NOT EXISTS family ON COMMIT DROP AS
      WITH families AS (${FAMILIES}),
        concerned AS (
          SELECT DISTINCT t.indicator_code, f.parent, f.kind FROM touched t JOIN families f ON t.location_code IN (f.parent, f.member)
            JOIN indicator i ON i.code = t.indicator_code WHERE i.additive_over_places AND i.kind <> 'rate'
        ),
        places AS (
          SELECT c.indicator_code, c.parent, c.kind, f.member AS location_code FROM concerned c JOIN families f USING (parent, kind)
          UNION SELECT indicator_code, parent, kind, parent FROM concerned
        ),
        complete AS (
          SELECT indicator_code, parent, kind, count(*) - 1 AS members FROM places p GROUP BY 1, 2, 3
          HAVING count(*) > 2 AND bool_and(EXISTS (SELECT FROM observation o WHERE o.indicator_code = p.indicator_code AND o.location_code = p.location_code AND o.until_edition IS NULL))
        )
      SELECT * FROM places JOIN complete USING (indicator_code, parent, kind)`);
    const { rowCount } = await client.query("SELECT FROM family LIMIT 1");
    if (!rowCount) return [];
    await client.query("ANALYZE family");
    const isWhole = "o.location_code = f.parent";
    return [
      {
        sql: `SELECT figure, others, jsonb_build_object('members', members::text, 'sum', sum::text, 'difference', (sum - whole)::text) AS worked
          FROM (
            SELECT ${KEY} AS key, min(o.id) FILTER (WHERE ${isWhole}) AS figure, max(o.value) FILTER (WHERE ${isWhole}) AS whole, min(f.members) AS members,
              array_agg(o.id) FILTER (WHERE NOT ${isWhole}) AS others,
              sum(o.value) FILTER (WHERE NOT ${isWhole}) AS sum, sum(${halfRounded("o.value")}) AS rounded
            FROM family f JOIN observation o USING (indicator_code, location_code)
            WHERE ${exact("o")} AND o.reference_period_start BETWEEN $2 AND $3
            GROUP BY f.parent, f.kind, ${KEY}
            HAVING bool_or(o.from_edition = $1) AND count(*) FILTER (WHERE ${isWhole}) = 1 AND count(*) = min(f.members) + 1
          ) AS families
          WHERE abs(sum - whole) > rounded AND (sum > whole OR (key, whole - sum) NOT IN (${COUNTED_APART}))`,
        values: [edition, firstDay, lastDay],
      },
    ];
  },
  say({ figure, others, worked }) {
    const greatest = others
      .toSorted((a, b) => Number(b.value) - Number(a.value))
      .slice(0, SHOWN_PLACES)
      .map(({ location, value }) => `${location.name} ${sayNumber(value ?? "")}`)
      .join(", ");
    return `${sayNumber(figure.value ?? "")}, but its ${worked.members} places are ${sayNumber(worked.sum ?? "")} together (${greatest}${others.length > SHOWN_PLACES ? ", …" : ""}): ${sayDifference(worked.difference ?? "")}`;
  },
};
