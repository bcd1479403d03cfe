import type pg from "pg";
import { dimensionColumns } from "@/lib/domain/dimension-columns";
import { sameKey } from "../../diff/observation-tables";
import type { WarnedFigure } from "../../subject";

type Stored = Omit<WarnedFigure, "place" | "dimensions"> & { id: string; codes: Record<string, string | null> };

/** Where a staged line stands in the file. */
export type LocateLine = (line: number) => { line: number; place: string | null };

/** Loads figures by id, with their names, and with the row of the file for those that the edition brings. */
export async function loadWarnedFigures(
  client: pg.ClientBase,
  edition: number,
  ids: readonly string[],
  locate: LocateLine,
): Promise<ReadonlyMap<string, WarnedFigure>> {
  const { rows } = await client.query<Stored>(
    `SELECT o.id, s.line, json_build_object('code', i.code, 'name', i.name_en, 'kind', i.kind, 'unit', i.unit) AS indicator,
       json_build_object('code', l.code, 'name', l.name_en) AS location,
       json_build_object('start', o.reference_period_start, 'end', o.reference_period_end) AS period,
       json_build_object('code', p.code, 'name', coalesce(p.short_en, p.name_en)) AS publisher,
       CASE WHEN q.code IS NOT NULL THEN json_build_object('code', q.code, 'name', coalesce(q.short_en, q.name_en)) END AS "quotedBody",
       o.value::text AS value,
       json_build_object(${[...dimensionColumns, "origin_code", "election_code", "incident_code"].map((column) => `'${column}', nullif(o.${column}, '')`).join(", ")}) AS codes
     FROM observation o JOIN indicator i ON i.code = o.indicator_code JOIN location l ON l.code = o.location_code
       JOIN publisher p ON p.code = o.publisher_code LEFT JOIN publisher q ON q.code = o.quoted_body_code
       LEFT JOIN staged_observation s ON o.from_edition = $2 AND ${sameKey("s", "o")}
     WHERE o.id = ANY($1::bigint[])`,
    [ids, edition],
  );
  const names = await loadNames(client, rows);
  return new Map(
    rows.map(({ id, codes, line, ...stored }) => {
      const dimensions = Object.fromEntries(
        Object.entries(codes).flatMap(([column, code]) =>
          code === null ? [] : [[column.replace(/_code$/, ""), { code, name: names.get(`${column} ${code}`) ?? code }]],
        ),
      );
      return [id, { ...stored, ...(line === null ? { line, place: null } : locate(line)), dimensions }];
    }),
  );
}

/** Names of dimension codes, places of origin, elections and incidents, by column and code. */
async function loadNames(client: pg.ClientBase, rows: readonly Stored[]): Promise<ReadonlyMap<string, string>> {
  const codes = [...new Set(rows.flatMap((row) => Object.values(row.codes)))].filter((code) => code !== null);
  const { rows: named } = await client.query<{ key: string; name: string }>(
    `SELECT dimension || ' ' || code AS key, name_en AS name FROM dimension_value WHERE code = ANY($1)
     UNION ALL SELECT 'origin_code ' || code, name_en FROM location WHERE code = ANY($1)
     UNION ALL SELECT 'election_code ' || code, name_en FROM election WHERE code = ANY($1)
     UNION ALL SELECT 'incident_code ' || code, name_en FROM incident WHERE code = ANY($1)`,
    [codes],
  );
  return new Map(named.map(({ key, name }) => [key, name]));
}
