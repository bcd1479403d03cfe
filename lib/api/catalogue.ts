import "server-only";
import { listCatalogueRows } from "@/lib/data/catalogue-list";
import { rememberOfEdition } from "@/lib/data/remember";
import { listAllSources } from "@/lib/data/sources";
import type { CatalogueName } from "@/lib/domain/edition-changes";
import type { Named } from "@/lib/domain/nearest";
import type { Source } from "@/lib/domain/observation";

/** Codes of a catalogue in an edition with their English names. */
export async function readCodes(name: CatalogueName, edition: number): Promise<Named[]> {
  const rows = await listCatalogueRows(name, edition);
  return rows.map((row) => {
    const label = row.name_en ?? row.title;
    return { code: String(row.code ?? row.id), ...(typeof label === "string" && { name: label }) };
  });
}

/** Documents of an edition by their ids, with publishers and licences. */
export function readSources(edition: number): Promise<ReadonlyMap<string, Source>> {
  return rememberOfEdition("sources by code", edition, async () => {
    const sources = await listAllSources(edition);
    return new Map(sources.map((source) => [source.id, source]));
  });
}

/** A place of the tree of places: its names, and the areas that it is in. */
export type Place = { code: string; name: string; admin1: string | null; admin2: string | null; parents: readonly string[] };

/** Places of an edition by code. A camp is also in the areas that the catalogue of camps names, a governorate in its regions. */
export function readPlaces(edition: number): Promise<ReadonlyMap<string, Place>> {
  return rememberOfEdition("places with their areas", edition, () => loadPlaces(edition));
}

async function loadPlaces(edition: number): Promise<Map<string, Place>> {
  const [locations, members, camps] = await Promise.all([
    listCatalogueRows("location", edition),
    listCatalogueRows("region_member", edition),
    listCatalogueRows("camp", edition),
  ]);
  const parents = new Map<string, Set<string>>();
  const add = (code: unknown, parent: unknown) => {
    if (typeof code !== "string" || typeof parent !== "string" || parent === "" || parent === code) return;
    parents.set(code, (parents.get(code) ?? new Set()).add(parent));
  };
  for (const { code, parent_code } of locations) add(code, parent_code);
  for (const { region_code, governorate_code } of members) add(governorate_code, region_code);
  for (const { code, governorate_code, district_code } of camps) {
    add(code, governorate_code);
    add(code, district_code);
  }
  const levels = new Map(locations.map(({ code, admin_level }) => [String(code), admin_level]));
  return new Map(
    locations.map((row) => {
      const code = String(row.code);
      const areas = [code, ...listAbove(code, parents)];
      const atLevel = (level: number) => areas.find((area) => levels.get(area) === level) ?? null;
      return [code, { code, name: String(row.name_en), admin1: atLevel(1), admin2: atLevel(2), parents: areas.slice(1) }];
    }),
  );
}

/** All areas that a place is in, nearest first. A tree that closes on itself ends all the same. */
function listAbove(code: string, parents: ReadonlyMap<string, ReadonlySet<string>>): string[] {
  const above = new Set<string>();
  let level = [code];
  while (level.length > 0) {
    level = level.flatMap((place) => [...(parents.get(place) ?? [])]).filter((parent) => parent !== code && !above.has(parent));
    for (const parent of level) above.add(parent);
  }
  return [...above];
}

/** Codes of all places that lie in one of some areas, without those areas themselves unless they lie in another of them. */
export async function listWithin(areas: readonly string[], edition: number): Promise<string[]> {
  const places = await readPlaces(edition);
  return [...places.values()].filter(({ parents }) => parents.some((parent) => areas.includes(parent))).map(({ code }) => code);
}
