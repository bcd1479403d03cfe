import "server-only";
import { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import { compareCodes } from "@/lib/domain/compare";
import type { Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import { toObservationCondition } from "./observation-condition";
import { type ObservationRow, readObservationRows, readObservationRowsById, toObservations } from "./observation-rows";

/** Figures as they stood in an edition, oldest period first. Sources stay apart. */
export async function listObservations(query: ObservationQuery, edition: number): Promise<Observation[]> {
  const rows = await readObservationRows(toObservationCondition(query, edition));
  return toObservations(rows.sort(compareRows), edition);
}

/** One page of all figures of a query, newest period first, and how many there are on all pages. */
export async function pageObservations(
  query: ObservationQuery,
  edition: number,
  { skip, take }: { skip: number; take: number },
): Promise<{ observations: Observation[]; total: number }> {
  const condition = toObservationCondition(query, edition);
  const order = Prisma.sql`ORDER BY o.reference_period_end DESC, o.reference_period_start DESC, o.location_code, o.source_id, o.id`;
  const [rows, total] = await Promise.all([
    readObservationRows(condition, Prisma.sql`${order} OFFSET ${skip} LIMIT ${take}`),
    countRows(condition),
  ]);
  return { observations: await toObservations(rows, edition), total };
}

async function countRows(condition: Prisma.Sql): Promise<number> {
  const [answer] = await getDatabase().$queryRaw<{ total: number }[]>`SELECT count(*)::int AS total FROM observation o WHERE ${condition}`;
  return answer?.total ?? 0;
}

/**
 * By period, source and place. Not the database's work: it orders letters by its own locale, and files of an edition are the same wherever
 * they are made.
 */
export function compareRows(a: OrderedRow, b: OrderedRow): number {
  return (
    compareCodes(a.referencePeriodEnd, b.referencePeriodEnd) ||
    compareCodes(a.referencePeriodStart, b.referencePeriodStart) ||
    compareCodes(a.sourceId, b.sourceId) ||
    compareCodes(a.locationCode, b.locationCode) ||
    compareCodes(BigInt(a.id), BigInt(b.id))
  );
}

type OrderedRow = Pick<ObservationRow, "referencePeriodEnd" | "referencePeriodStart" | "sourceId" | "locationCode" | "id">;

/**
 * One figure by its id, as it stood in an edition; where it no longer stands there, `lastEdition` is the last in which it did.
 *
 * @returns null where no edition up to that one has it
 */
export async function findObservation(
  id: string,
  edition: number,
): Promise<{ observation: Observation; lastEdition: number | null } | null> {
  const [row] = await readObservationRowsById([id]);
  if (!row || row.fromEdition > edition) return null;
  const lastEdition = row.untilEdition !== null && row.untilEdition <= edition ? row.untilEdition - 1 : null;
  const [observation] = await toObservations([row], lastEdition ?? edition);
  return observation ? { observation, lastEdition } : null;
}

/** PostgreSQL's `date` comes as midnight in UTC: the day is its first ten letters, whatever the machine's time zone. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
