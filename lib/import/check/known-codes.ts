import type pg from "pg";
import type { Named } from "@/lib/domain/nearest";

export type KnownIndicator = { code: string; name: string; unit: string; allows: ReadonlySet<string> };
type KnownSource = { code: string; name: string; publisher: string; quotedBody: string };

/** What the catalogues hold at the moment of the import: every code that an observation may name. */
export type KnownCodes = {
  indicators: ReadonlyMap<string, KnownIndicator>;
  sources: ReadonlyMap<string, KnownSource>;
  locations: ReadonlyMap<string, Named>;
  elections: ReadonlyMap<string, Named>;
  incidents: ReadonlyMap<string, Named>;
  /** By dimension column. */
  dimensions: ReadonlyMap<string, ReadonlyMap<string, Named>>;
};

/** Reads every known code. To be called under the import lock, so that no other import changes them meanwhile. */
export async function loadKnownCodes(client: pg.ClientBase): Promise<KnownCodes> {
  const list = async <Entry extends { code: string }>(sql: string) => (await client.query<Entry>(sql)).rows;
  const indicators = await list<{ code: string; name: string; unit: string; dimensions: string[] }>(
    "SELECT code, name_en AS name, unit, dimensions FROM indicator",
  );
  const sources = await list<KnownSource>(
    `SELECT id AS code, title AS name, publisher_code AS publisher, coalesce(quoted_body_code, '') AS "quotedBody" FROM source`,
  );
  const dimensions = new Map<string, Map<string, Named>>();
  for (const { dimension, code, name } of await list<{ dimension: string; code: string; name: string }>(
    "SELECT dimension, code, name_en AS name FROM dimension_value",
  )) {
    const codes = dimensions.get(dimension) ?? new Map<string, Named>();
    dimensions.set(dimension, codes.set(code, { code, name }));
  }
  return {
    indicators: byCode(indicators.map(({ dimensions: allows, ...indicator }) => ({ ...indicator, allows: new Set(allows) }))),
    sources: byCode(sources),
    locations: byCode(await list<Named>("SELECT code, name_en AS name FROM location")),
    elections: byCode(await list<Named>("SELECT code, name_en AS name FROM election")),
    incidents: byCode(await list<Named>("SELECT code, name_en AS name FROM incident")),
    dimensions,
  };
}

function byCode<Entry extends { code: string }>(entries: Entry[]): Map<string, Entry> {
  return new Map(entries.map((entry) => [entry.code, entry]));
}
