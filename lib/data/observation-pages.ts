import "server-only";
import { getDatabase } from "@/lib/db";
import type { Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import { inEdition } from "./in-edition";
import { toDay, toObservations, toObservationWhere } from "./observations";

/** One page of all figures of a query, newest period first, and how many there are on all pages. */
export async function pageObservations(
  query: ObservationQuery,
  edition: number,
  { skip, take }: { skip: number; take: number },
): Promise<{ observations: Observation[]; total: number }> {
  const where = { ...toObservationWhere(query), ...inEdition(edition) };
  const database = getDatabase();
  const [rows, total] = await Promise.all([
    database.observation.findMany({
      where,
      orderBy: [
        { referencePeriodEnd: "desc" },
        { referencePeriodStart: "desc" },
        { locationCode: "asc" },
        { sourceId: "asc" },
        { id: "asc" },
      ],
      skip,
      take,
    }),
    database.observation.count({ where }),
  ]);
  return { observations: await toObservations(rows, edition), total };
}

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
