import "server-only";
import { getDatabase } from "@/lib/db";
import type { Location } from "@/lib/domain/location";
import { overlayHistory } from "./catalogue-history";
import { toNames } from "./names";

/** Places of one kind (`governorate`, `district`, `camp` …) as the catalogue had them in an edition, by code. */
export async function listLocations(kind: string, edition: number): Promise<Location[]> {
  const found = await getDatabase().location.findMany({ where: { kind }, orderBy: { code: "asc" } });
  const rows = await overlayHistory("location", found, (row) => row.code, edition);
  return rows.map((row) => ({
    code: row.code,
    kind: row.kind,
    adminLevel: row.adminLevel,
    parentCode: row.parentCode,
    names: toNames(row),
  }));
}
