import type pg from "pg";
import { suggestNearest } from "@/lib/domain/nearest";
import { normalisePlaceName } from "./formats/places";

/** Why a spelling can't be taught, as a sentence. */
export class PlaceAliasRefused extends Error {}

const KIND = `CASE kind WHEN 'site' THEN 'camp' ELSE kind END`;

/**
 * Teaches a spelling of a place, by which files of others find it.
 *
 * @returns what was taught, in words
 * @throws PlaceAliasRefused where the code is not known, or the spelling is that of another place already
 */
export async function addPlaceAlias(client: pg.ClientBase, spelling: string, code: string, addedBy: string): Promise<string> {
  const written = spelling.trim();
  const alias = normalisePlaceName(written);
  if (alias === "") throw new PlaceAliasRefused("The spelling is empty.");
  const known = await client.query<{ code: string; kind: string; name: string }>(
    `SELECT code, ${KIND} AS kind, name_en AS name FROM location`,
  );
  const place = known.rows.find((row) => row.code === code);
  if (!place) throw new PlaceAliasRefused(`"${code}" is not a code of the locations${suggestNearest(code, known.rows)}`);
  if (!["country", "governorate", "district", "camp"].includes(place.kind))
    throw new PlaceAliasRefused(`${code} (${place.name}) is a ${place.kind}; files name countries, governorates, districts and camps.`);
  const taught = await client.query<{ code: string }>("SELECT location_code AS code FROM place_alias WHERE kind = $1 AND alias = $2", [
    place.kind,
    alias,
  ]);
  const other = taught.rows[0]?.code;
  if (other !== undefined && other !== code) {
    const name = known.rows.find((row) => row.code === other)?.name;
    throw new PlaceAliasRefused(
      `"${written}" is ${other} (${name}) already; remove that first: npm run data:alias -- "${written}" --remove`,
    );
  }
  await client.query(
    `INSERT INTO place_alias (kind, alias, written, location_code, added_by) VALUES ($1, $2, $3, $4, $5) ON CONFLICT (kind, alias) DO NOTHING`,
    [place.kind, alias, written, code, addedBy],
  );
  return `"${written}" is the ${place.kind} ${code} (${place.name}).`;
}

/**
 * Forgets a spelling that was taught.
 *
 * @throws PlaceAliasRefused where it was not
 */
export async function removePlaceAlias(client: pg.ClientBase, spelling: string): Promise<string> {
  const { rows } = await client.query<{ written: string; code: string }>(
    "DELETE FROM place_alias WHERE alias = $1 RETURNING written, location_code AS code",
    [normalisePlaceName(spelling)],
  );
  if (rows.length === 0) throw new PlaceAliasRefused(`"${spelling}" was never taught; npm run data:alias lists what was.`);
  return rows.map(({ written, code }) => `"${written}" for ${code}`).join(", ");
}

/** What was taught, by place. */
export async function listPlaceAliases(client: pg.ClientBase) {
  const { rows } = await client.query<{ written: string; code: string; name: string; addedBy: string }>(
    `SELECT a.written, a.location_code AS code, l.name_en AS name, a.added_by AS "addedBy"
     FROM place_alias a JOIN location l ON l.code = a.location_code ORDER BY l.code, a.alias`,
  );
  return rows;
}
