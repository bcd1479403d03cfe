import { Prisma } from "@/.generated/prisma/client";
import { type DimensionName, dimensionNames } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";

const dimensionColumns: Record<DimensionName, Prisma.Sql> = {
  populationGroup: Prisma.sql`o.population_group`,
  sex: Prisma.sql`o.sex`,
  ageGroup: Prisma.sql`o.age_group`,
  shelterType: Prisma.sql`o.shelter_type`,
  cause: Prisma.sql`o.cause`,
  denominator: Prisma.sql`o.denominator`,
  votingScope: Prisma.sql`o.voting_scope`,
  stage: Prisma.sql`o.stage`,
};

/**
 * A query as a condition on rows `o` of `observation` that stood in an edition. Lists are one parameter each, so that queries that differ
 * only in what they ask for are one prepared statement.
 */
export function toObservationCondition(query: ObservationQuery, edition: number): Prisma.Sql {
  const conditions = [
    ...(query.indicatorCode ? [Prisma.sql`o.indicator_code = ${query.indicatorCode}`] : []),
    ...toListCondition(Prisma.sql`o.location_code`, query.locationCodes),
    ...(query.locationKind
      ? [Prisma.sql`o.location_code = ANY(ARRAY(SELECT l.code FROM location l WHERE l.kind = ${query.locationKind}))`]
      : []),
    ...toListCondition(Prisma.sql`o.publisher_code`, query.publisherCodes),
    ...toListCondition(Prisma.sql`o.source_id`, query.sourceIds),
    ...(query.electionCode ? [Prisma.sql`o.election_code = ${query.electionCode}`] : []),
    ...toIncidentCondition(query.incidentCode),
    ...(query.endsFrom ? [Prisma.sql`o.reference_period_end >= ${query.endsFrom}::date`] : []),
    ...(query.endsTo ? [Prisma.sql`o.reference_period_end <= ${query.endsTo}::date`] : []),
    ...toOriginCondition(query.originCodes),
    ...dimensionNames.flatMap((name) => toDimensionCondition(dimensionColumns[name], query.dimensions?.[name] ?? [null])),
    Prisma.sql`o.from_edition <= ${edition}`,
    Prisma.sql`(o.until_edition IS NULL OR o.until_edition > ${edition})`,
  ];
  return Prisma.join(conditions, " AND ");
}

function toListCondition(column: Prisma.Sql, values: string[] | undefined): Prisma.Sql[] {
  return values ? [Prisma.sql`${column} = ANY(${values}::text[])`] : [];
}

function toIncidentCondition(incidentCode: string | undefined): Prisma.Sql[] {
  if (!incidentCode) return [];
  return [incidentCode === "any" ? Prisma.sql`o.incident_code IS NOT NULL` : Prisma.sql`o.incident_code = ${incidentCode}`];
}

function toOriginCondition(originCodes: ObservationQuery["originCodes"]): Prisma.Sql[] {
  if (originCodes === "any") return [];
  return originCodes ? toListCondition(Prisma.sql`o.origin_code`, originCodes) : [Prisma.sql`o.origin_code IS NULL`];
}

/** The whole, which the database writes as an empty text, is what is asked for most: it stands in the statement itself. */
function toDimensionCondition(column: Prisma.Sql, values: (string | null)[] | "any"): Prisma.Sql[] {
  if (values === "any") return [];
  if (values.length === 1 && values[0] === null) return [Prisma.sql`${column} = ''`];
  return toListCondition(
    column,
    values.map((value) => value ?? ""),
  );
}
