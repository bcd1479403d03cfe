import "server-only";
import { getDatabase } from "@/lib/db";
import { overlayHistory } from "./catalogue-history";

/** Which governorates a region is made of in an edition, as pairs of codes. */
export async function listRegionMembers(edition: number): Promise<{ regionCode: string; governorateCode: string }[]> {
  const found = await getDatabase().regionMember.findMany({ orderBy: [{ regionCode: "asc" }, { governorateCode: "asc" }] });
  const rows = await overlayHistory("region_member", found, (row) => `${row.regionCode}|${row.governorateCode}`, edition);
  return rows.map(({ regionCode, governorateCode }) => ({ regionCode, governorateCode }));
}
