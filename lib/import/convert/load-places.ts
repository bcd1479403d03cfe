import { readFile } from "node:fs/promises";
import path from "node:path";
import type pg from "pg";
import type { PlaceFinder } from "../formats/format";
import { createPlaceFinder, type KnownPlace, type PlaceKind } from "../formats/places";
import { WELL_KNOWN_SPELLINGS } from "../formats/well-known-spellings";
import { CsvReader } from "../read/csv";

const GOVERNORATE_NAMES = "prisma/data/geo/iraq-governorate-names.csv";

const KINDS: Record<string, PlaceKind> = {
  country: "country",
  governorate: "governorate",
  district: "district",
  camp: "camp",
  site: "camp",
};

type LocationRow = { code: string; kind: string; parent: string | null; name: string; names: (string | null)[]; variants: string | null };

/** The places of the catalogue with every spelling known: their names, camps' variants, those that data managers taught, and those seen in files. */
export async function loadPlaces(client: pg.ClientBase): Promise<PlaceFinder> {
  const { rows } = await client.query<LocationRow>(
    `SELECT l.code, l.kind, l.parent_code AS parent, l.name_en AS name, ARRAY[l.name_ar, l.name_ckb] AS names, c.name_variants AS variants
     FROM location l LEFT JOIN camp c USING (code)`,
  );
  const taught = await client.query<{ kind: string; written: string; code: string }>(
    "SELECT kind, written, location_code AS code FROM place_alias",
  );
  const seen = await listSeenSpellings();
  const byCode = new Map(rows.map((row) => [row.code, row]));
  const places: KnownPlace[] = rows.flatMap((row) => {
    const kind = KINDS[row.kind];
    if (!kind) return [];
    const spellings = [
      ...row.names,
      ...(row.variants ?? "").split(";"),
      ...(seen.get(row.code) ?? []),
      ...taught.rows.filter((alias) => alias.code === row.code && alias.kind === kind).map((alias) => alias.written),
      ...(WELL_KNOWN_SPELLINGS[row.code] ?? []),
    ];
    return [
      {
        code: row.code,
        kind,
        name: row.name,
        spellings: spellings.filter((name): name is string => Boolean(name?.trim())),
        within: listParents(row, byCode),
      },
    ];
  });
  return createPlaceFinder(places);
}

function listParents(row: LocationRow, byCode: ReadonlyMap<string, LocationRow>): string[] {
  const parents: string[] = [];
  for (let code = row.parent; code !== null && !parents.includes(code); code = byCode.get(code)?.parent ?? null) parents.push(code);
  return parents;
}

/** Spellings of the governorates seen in the files of others. */
async function listSeenSpellings(): Promise<Map<string, string[]>> {
  const reader = new CsvReader();
  const [header, ...rows] = [...reader.push(await readFile(path.resolve(GOVERNORATE_NAMES), "utf8")), ...reader.end()];
  const at = (name: string) => header?.cells.indexOf(name) ?? -1;
  return new Map(
    rows.map(({ cells }) => [
      cells[at("pcode")] ?? "",
      [cells[at("name_en")] ?? "", cells[at("name_ar")] ?? "", ...(cells[at("aliases")] ?? "").split("|")],
    ]),
  );
}
