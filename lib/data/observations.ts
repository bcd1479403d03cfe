import "server-only";
import type { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import { type DimensionName, dimensionNames, type Observation, type Source } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import { inEdition } from "./in-edition";
import { listSources } from "./sources";

/** Figures as they stood in an edition, oldest period first. Sources stay apart. */
export async function listObservations(query: ObservationQuery, edition: number): Promise<Observation[]> {
  const rows = await getDatabase().observation.findMany({
    where: { ...toObservationWhere(query), AND: await toKindCondition(query), ...inEdition(edition) },
  });
  return toObservations(rows.sort(compareRows), edition);
}

/**
 * By period, source and place. Not the database's work: it orders letters by its own locale, and files of an edition are the same wherever
 * they are made.
 */
export function compareRows(a: OrderedRow, b: OrderedRow): number {
  return (
    a.referencePeriodEnd.getTime() - b.referencePeriodEnd.getTime() ||
    a.referencePeriodStart.getTime() - b.referencePeriodStart.getTime() ||
    compare(a.sourceId, b.sourceId) ||
    compare(a.locationCode, b.locationCode) ||
    compare(a.id, b.id)
  );
}

type OrderedRow = Pick<Row, "referencePeriodEnd" | "referencePeriodStart" | "sourceId" | "locationCode" | "id">;

function compare<Value extends string | bigint>(a: Value, b: Value): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * One figure by its id, as it stood in an edition; where it no longer stands there, `lastEdition` is the last in which it did.
 *
 * @returns null where no edition up to that one has it
 */
export async function findObservation(
  id: string,
  edition: number,
): Promise<{ observation: Observation; lastEdition: number | null } | null> {
  const row = await getDatabase().observation.findUnique({ where: { id: BigInt(id) } });
  if (!row || row.fromEdition > edition) return null;
  const lastEdition = row.untilEdition !== null && row.untilEdition <= edition ? row.untilEdition - 1 : null;
  const [observation] = await toObservations([row], lastEdition ?? edition);
  return observation ? { observation, lastEdition } : null;
}

/** Rows as plain data, with their sources. */
export async function toObservations(rows: Row[], edition: number): Promise<Observation[]> {
  const sources = await listSources([...new Set(rows.map((row) => row.sourceId))], edition);
  return rows.flatMap((row) => {
    const source = sources.get(row.sourceId);
    return source ? [toObservation(row, source)] : [];
  });
}

/** A query as a condition on current and former rows alike. */
export function toObservationWhere(query: ObservationQuery): Prisma.ObservationWhereInput {
  const wanted = Object.fromEntries(
    dimensionNames.flatMap((name) => {
      const values = query.dimensions?.[name] ?? [null];
      return values === "any" ? [] : [[name, { in: values.map((value) => value ?? "") }]];
    }),
  );
  return {
    ...(query.indicatorCode && { indicatorCode: query.indicatorCode }),
    ...(query.locationCodes && { locationCode: { in: query.locationCodes } }),
    ...(query.publisherCodes && { publisherCode: { in: query.publisherCodes } }),
    ...(query.sourceIds && { sourceId: { in: query.sourceIds } }),
    ...(query.electionCode && { electionCode: query.electionCode }),
    ...(query.incidentCode && { incidentCode: query.incidentCode === "any" ? { not: null } : query.incidentCode }),
    ...((query.endsFrom || query.endsTo) && {
      referencePeriodEnd: {
        ...(query.endsFrom && { gte: new Date(`${query.endsFrom}T00:00:00Z`) }),
        ...(query.endsTo && { lte: new Date(`${query.endsTo}T00:00:00Z`) }),
      },
    }),
    ...(query.originCodes !== "any" && { originCode: query.originCodes ? { in: query.originCodes } : null }),
    ...wanted,
  };
}

/** By codes, as figures have no relation to the places that they name. */
async function toKindCondition({ locationKind }: ObservationQuery): Promise<Prisma.ObservationWhereInput> {
  if (!locationKind) return {};
  const places = await getDatabase().location.findMany({ where: { kind: locationKind }, select: { code: true } });
  return { locationCode: { in: places.map(({ code }) => code) } };
}

type Row = Prisma.ObservationGetPayload<object>;

function toObservation(row: Row, source: Source): Observation {
  const dimensions = Object.fromEntries(dimensionNames.map((name) => [name, row[name] || null])) as Record<DimensionName, string | null>;
  return {
    ...dimensions,
    id: String(row.id),
    indicatorCode: row.indicatorCode,
    locationCode: row.locationCode,
    referencePeriodStart: toDay(row.referencePeriodStart),
    referencePeriodEnd: toDay(row.referencePeriodEnd),
    value: row.value?.toNumber() ?? null,
    lower: row.lower?.toNumber() ?? null,
    upper: row.upper?.toNumber() ?? null,
    qualifier: row.qualifier,
    originCode: row.originCode,
    electionCode: row.electionCode,
    incidentCode: row.incidentCode,
    source,
    coverage: row.coverage,
    note: row.note,
    fromEdition: row.fromEdition,
    untilEdition: row.untilEdition,
  };
}

/** PostgreSQL's `date` comes as midnight in UTC: the day is its first ten letters, whatever the machine's time zone. */
export function toDay(date: Date): string {
  return date.toISOString().slice(0, 10);
}
