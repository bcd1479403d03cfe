import "server-only";
import { getDatabase } from "@/lib/db";
import { inEdition } from "./in-edition";
import { toDay } from "./observations";

export type IndicatorExtent = { indicatorCode: string; figures: number; firstDay: string; lastDay: string };

/** How many figures there are of each indicator in an edition, and from when to when; of all places or of one. */
export async function listIndicatorExtents(edition: number, locationCode?: string): Promise<IndicatorExtent[]> {
  const groups = await getDatabase().observation.groupBy({
    by: ["indicatorCode"],
    where: { ...inEdition(edition), ...(locationCode && { locationCode }) },
    _count: true,
    _min: { referencePeriodEnd: true },
    _max: { referencePeriodEnd: true },
    orderBy: { indicatorCode: "asc" },
  });
  return groups.flatMap(({ indicatorCode, _count, _min, _max }) =>
    _min.referencePeriodEnd && _max.referencePeriodEnd
      ? [{ indicatorCode, figures: _count, firstDay: toDay(_min.referencePeriodEnd), lastDay: toDay(_max.referencePeriodEnd) }]
      : [],
  );
}
