import type pg from "pg";
import { catalogues } from "../catalogues";
import { keyText } from "../diff/catalogue";
import { sameFigure, standsIn } from "./state";

/** Something of an edition that a later one changed again. */
export type BuiltOn = { subject: string; what: string; edition: number };

const SHOWN = 20;

/** What later editions did to the figures and entries that `edition` changed: while there is any, it can't be taken back. */
export async function findBuiltOn(client: pg.ClientBase, edition: number): Promise<{ total: number; first: BuiltOn[] }> {
  const parts = [
    // Revised or withdrawn since.
    `SELECT 'observations' AS subject, ${describeFigure("o")} AS what, o.until_edition AS edition
     FROM observation o WHERE o.from_edition = $1 AND o.until_edition IS NOT NULL`,
    // Withdrawn by the edition, and reported anew since.
    `SELECT 'observations', ${describeFigure("n")}, n.from_edition
     FROM observation f JOIN observation n ON ${sameFigure("f", "n")} AND n.from_edition > $1
     WHERE f.until_edition = $1 AND NOT EXISTS (SELECT FROM observation o WHERE o.from_edition = $1 AND ${sameFigure("f", "o")})`,
    ...catalogues.map(
      (catalogue) =>
        `SELECT '${catalogue.name}', h.key, t.from_edition FROM catalogue_history h JOIN ${catalogue.table} t ON ${keyText(catalogue, "t")} = h.key
         WHERE h.entity = '${catalogue.table}' AND h.until_edition = $1 AND t.from_edition <> $1`,
    ),
  ].join(" UNION ALL ");
  const { rows } = await client.query<BuiltOn & { total: string }>(
    `SELECT subject, what, edition, count(*) OVER () AS total FROM (${parts}) AS built ORDER BY edition, subject DESC, what LIMIT ${SHOWN}`,
    [edition],
  );
  return { total: Number(rows[0]?.total ?? 0), first: rows.map(({ subject, what, edition: by }) => ({ subject, what, edition: by })) };
}

/**
 * Sources whose publisher or quoted body the edition changed, and that later editions gave figures: publisher and quoted body are part
 * of the key of those. To be asked before anything is taken back.
 */
export async function findSourcesInUse(client: pg.ClientBase, edition: number): Promise<string[]> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT t.id FROM catalogue_history h JOIN source t ON t.id = h.key
     WHERE h.entity = 'source' AND h.until_edition = $1
       AND (h."row"->>'publisher_code' <> t.publisher_code OR coalesce(h."row"->>'quoted_body_code', '') <> coalesce(t.quoted_body_code, ''))
       AND EXISTS (SELECT FROM observation o WHERE o.source_id = t.id AND o.from_edition <> $1 AND ${standsIn("o", 2_147_483_647)})
     ORDER BY t.id`,
    [edition],
  );
  return rows.map(({ id }) => id);
}

/** A figure's key in one line. */
export function describeFigure(alias: string): string {
  const split = ["population_group", "sex", "age_group", "shelter_type", "cause", "denominator", "voting_scope", "stage"];
  const parts = [...split, "origin_code", "election_code", "incident_code"].map((column) => `nullif(${alias}.${column}, '')`);
  return `concat_ws(' ', ${alias}.indicator_code, ${alias}.location_code,
    to_char(${alias}.reference_period_start, 'YYYY-MM-DD') || '/' || to_char(${alias}.reference_period_end, 'YYYY-MM-DD'),
    ${parts.join(", ")}, ${alias}.publisher_code)`;
}
