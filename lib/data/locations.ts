import "server-only";
import type { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import type { Location, LocationQuery } from "@/lib/domain/location";
import { overlayHistory } from "./catalogue-history";
import { toNames } from "./names";

/** Places as the catalogue had them in an edition, by code. */
export async function listLocations({ kinds, codes, parentCodes }: LocationQuery, edition: number): Promise<Location[]> {
  const found = await getDatabase().location.findMany({
    where: {
      ...(kinds && { kind: { in: kinds } }),
      ...(codes && { code: { in: codes } }),
      ...(parentCodes && { parentCode: { in: parentCodes } }),
    },
    orderBy: { code: "asc" },
  });
  const rows = await overlayHistory("location", found, (row) => row.code, edition);
  return rows.map(toLocation);
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
