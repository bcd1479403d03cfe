import "server-only";
import { readFileSync } from "node:fs";
import path from "node:path";
import { getDatabase } from "@/lib/db";
import type { Boundaries } from "@/lib/geo/boundaries";
import { findBoundaries, keepBoundaries } from "@/lib/geo/known-boundaries";
import { readBoundaryFile } from "@/lib/geo/read-boundary-file";
import { stampBoundaries } from "@/lib/geo/stamp-boundaries";

const SHIPPED_CREDIT = "Natural Earth";

/** The boundaries that stood in an edition: those that a data manager put in place by then, or else the shipped ones. */
export async function getBoundaries(edition: number): Promise<Boundaries> {
  const row = await getDatabase().boundarySet.findFirst({
    where: { fromEdition: { lte: edition } },
    orderBy: { fromEdition: "desc" },
    select: { fromEdition: true, version: true },
  });
  if (!row || row.version === null) return getShippedBoundaries();
  return findBoundaries(row.version) ?? readSet({ fromEdition: row.fromEdition });
}

/** Boundaries by their version; null where there were never any of that version. */
export async function getBoundariesByVersion(version: string): Promise<Boundaries | null> {
  const known = findBoundaries(version);
  if (known) return known;
  if (getShippedBoundaries().version === version) return getShippedBoundaries();
  const row = await getDatabase().boundarySet.findFirst({ where: { version }, select: { fromEdition: true } });
  return row ? readSet(row) : null;
}

async function readSet(where: { fromEdition: number }): Promise<Boundaries> {
  const { content } = await getDatabase().boundarySet.findUniqueOrThrow({ where });
  // Written by lib/import from a set that lib/geo made; the database lets nobody change it.
  return keepBoundaries(content as unknown as Boundaries);
}

let shipped: Boundaries | null = null;

/** The boundaries that come with the code: Natural Earth, public domain. */
export function getShippedBoundaries(): Boundaries {
  shipped ??= keepBoundaries(stampBoundaries(readBoundaryFile(readFileSync(toShippedFile(), "utf8")), SHIPPED_CREDIT));
  return shipped;
}

function toShippedFile(): string {
  return path.join(/* turbopackIgnore: true */ process.cwd(), "prisma", "data", "geo", "iraq-governorates.geojson");
}
