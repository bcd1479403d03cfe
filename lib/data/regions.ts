import "server-only";
import { getDatabase } from "@/lib/db";
import { compareCodes } from "@/lib/domain/compare";
import { overlayHistory } from "./catalogue-history";
import { rememberOfEdition } from "./remember";

type RegionMember = { regionCode: string; governorateCode: string };

/** Which governorates a region is made of in an edition, as pairs of codes. */
export function listRegionMembers(edition: number): Promise<RegionMember[]> {
  return rememberOfEdition("region members", edition, () => readRegionMembers(edition));
}

async function readRegionMembers(edition: number): Promise<RegionMember[]> {
  const found = await getDatabase().regionMember.findMany();
  const rows = await overlayHistory("region_member", found, (row) => `${row.regionCode}|${row.governorateCode}`, edition);
  const members = rows.map(({ regionCode, governorateCode }) => ({ regionCode, governorateCode }));
  return members.sort((a, b) => compareCodes(a.regionCode, b.regionCode) || compareCodes(a.governorateCode, b.governorateCode));
}
