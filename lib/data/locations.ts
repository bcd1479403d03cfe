import "server-only";
import type { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import { compareCodes } from "@/lib/domain/compare";
import type { Location, LocationQuery } from "@/lib/domain/location";
import { overlayHistory } from "./catalogue-history";
import { inEdition } from "./in-edition";
import { toNames } from "./names";
import { rememberOfEdition } from "./remember";

/** Places as the catalogue had them in an edition, by code. */
export function listLocations(query: LocationQuery, edition: number): Promise<Location[]> {
  return rememberOfEdition(`locations ${JSON.stringify(query)}`, edition, () => readLocations(query, edition));
}

async function readLocations(query: LocationQuery, edition: number): Promise<Location[]> {
  const { kinds, codes, parentCodes, withFiguresOf } = query;
  const withFigures = withFiguresOf ? await listPlacesWithFigures(withFiguresOf, edition) : null;
  const found = await getDatabase().location.findMany({
    where: {
      ...(kinds && { kind: { in: kinds } }),
      ...(codes && { code: { in: codes } }),
      ...(withFigures && { AND: { code: { in: withFigures } } }),
      ...(parentCodes && { parentCode: { in: parentCodes } }),
    },
  });
  const rows = await overlayHistory("location", found, (row) => row.code, edition);
  return rows.map(toLocation).sort((a, b) => compareCodes(a.code, b.code));
}

/** Codes of places of which an indicator has figures. */
async function listPlacesWithFigures(indicatorCode: string, edition: number): Promise<string[]> {
  const where = { ...inEdition(edition), indicatorCode };
  const groups = await getDatabase().observation.groupBy({ by: ["locationCode"], where, orderBy: { locationCode: "asc" } });
  return groups.map(({ locationCode }) => locationCode);
}

/** A place by its code; null where the edition had none. */
export async function getLocation(code: string, edition: number): Promise<Location | null> {
  const [location] = await listLocations({ codes: [code] }, edition);
  return location ?? null;
}

export function toLocation(row: Prisma.LocationGetPayload<object>): Location {
  return {
    code: row.code,
    kind: row.kind,
    adminLevel: row.adminLevel,
    parentCode: row.parentCode,
    names: toNames(row),
    point: row.lat === null || row.lon === null ? null : { lat: row.lat, lon: row.lon },
  };
}
