import "server-only";
import { getDatabase } from "@/lib/db";
import type { Observation } from "@/lib/domain/observation";
import type { Qualifier } from "@/lib/domain/qualifier";
import { sameFigure } from "./same-figure";

/** What a figure was before, and the edition that changed it. */
export type Revision = {
  value: number | null;
  lower: number | null;
  upper: number | null;
  qualifier: Qualifier;
  /** The edition from which it was no longer current. */
  untilEdition: number;
  /** Why that edition was made, as its maker wrote it. */
  reason: string;
};

type Row = {
  id: bigint;
  value: unknown;
  lower: unknown;
  upper: unknown;
  qualifier: Qualifier;
  until_edition: number;
  reason: string;
};

/** Former figures with the same key as the given ones, by the given figure's id, latest first. */
export async function listRevisions(observations: Pick<Observation, "id">[], edition: number): Promise<Map<string, Revision[]>> {
  if (observations.length === 0) return new Map();
  const ids = observations.map(({ id }) => BigInt(id));
  const rows = await getDatabase().$queryRaw<Row[]>`
    SELECT c.id, f.value, f.lower, f.upper, f.qualifier::text AS qualifier, f.until_edition, e.reason
    FROM observation c
    JOIN observation f ON ${sameFigure("f", "c")}
    JOIN edition e ON e.number = f.until_edition
    WHERE c.id = ANY(${ids}) AND f.until_edition <= ${edition} AND f.from_edition < c.from_edition
    ORDER BY c.id, f.until_edition DESC`;
  const revisions = new Map<string, Revision[]>();
  for (const row of rows) {
    const id = String(row.id);
    const revision = {
      value: toNumber(row.value),
      lower: toNumber(row.lower),
      upper: toNumber(row.upper),
      qualifier: row.qualifier,
      untilEdition: row.until_edition,
      reason: row.reason,
    };
    revisions.set(id, [...(revisions.get(id) ?? []), revision]);
  }
  return revisions;
}

/** Decimals come as objects of the database's driver. */
function toNumber(value: unknown): number | null {
  return value === null ? null : Number(String(value));
}
