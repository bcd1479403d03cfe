import "server-only";
import { getDatabase } from "@/lib/db";
import { overlayHistory } from "./catalogue-history";
import { rememberOfEdition } from "./remember";

type RegionMember = { regionCode: string; governorateCode: string };

/** Which governorates a region is made of in an edition, as pairs of codes. */
export function listRegionMembers(edition: number): Promise<RegionMember[]> {
  return rememberOfEdition("region members", edition, () => readRegionMembers(edition));
}

async function readRegionMembers(edition: number): Promise<RegionMember[]> {
  const found = await getDatabase().regionMember.findMany({ orderBy: [{ regionCode: "asc" }, { governorateCode: "asc" }] });
  const rows = await overlayHistory("region_member", found, (row) => `${row.regionCode}|${row.governorateCode}`, edition);
  return rows.map(({ regionCode, governorateCode }) => ({ regionCode, governorateCode }));
}
