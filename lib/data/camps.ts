import "server-only";
import { getDatabase } from "@/lib/db";
import type { Camp } from "@/lib/domain/camp";
import { compareCodes } from "@/lib/domain/compare";
import { overlayHistory } from "./catalogue-history";
import { listLocations } from "./locations";
import { rememberOfEdition } from "./remember";

/** All camps as the catalogue had them in an edition, by code. */
export function listCamps(edition: number): Promise<Camp[]> {
  return rememberOfEdition("camps", edition, () => readCamps(edition));
}

async function readCamps(edition: number): Promise<Camp[]> {
  const [found, locations] = await Promise.all([getDatabase().camp.findMany(), listLocations({ kinds: ["camp"] }, edition)]);
  const rows = await overlayHistory("camp", found, (row) => row.code, edition);
  const byCode = new Map(locations.map((location) => [location.code, location]));
  const camps = rows.flatMap((row) => {
    const location = byCode.get(row.code);
    if (!location) return [];
    return [
      {
        location,
        governorateCode: row.governorateCode,
        districtCode: row.districtCode,
        openedOn: row.openedOn,
        closedOn: row.closedOn,
        status: row.status,
        nameVariants: row.nameVariants?.split("; ").filter(Boolean) ?? [],
        openedSourceUrl: row.openedSourceUrl,
        closedSourceUrl: row.closedSourceUrl,
        note: row.note,
      },
    ];
  });
  return camps.sort((a, b) => compareCodes(a.location.code, b.location.code));
}
