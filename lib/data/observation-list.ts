import "server-only";
import { Prisma } from "@/.generated/prisma/client";
import { getDatabase } from "@/lib/db";
import { type DimensionColumn, dimensionColumns } from "@/lib/domain/dimension-columns";
import type { Qualifier } from "@/lib/domain/qualifier";

/** Which figures are wanted: those that meet every condition given. In lists of codes '' is "none". */
export type ObservationFilter = {
  indicators?: string[];
  locations?: string[];
  origins?: string[];
  elections?: string[];
  incidents?: string[];
  quotedBodies?: string[];
  dimensions?: Partial<Record<DimensionColumn, string[]>>;
  qualifiers?: Qualifier[];
  /** Documents that may have given the figure, and such that may not. */
  sources?: string[];
  notSources?: string[];
  /** Days, both included: the reference period ends within them. */
  endsFrom?: string;
  endsTo?: string;
  /** Brought by this edition or a later one. */
  since?: number;
};

/** What figures are ordered by: `indicator` is indicator, place, first day and number; every order ends with the number, so that it is one. */
export type ObservationOrder = { key: "indicator" | "period_end" | "id"; descending: boolean };

/** A figure by the columns of its table; numbers as the database writes them, days as `YYYY-MM-DD`. */
export type ObservationRow = Record<DimensionColumn, string> & {
  id: string;
  indicator_code: string;
  location_code: string;
  period_start: string;
  period_end: string;
  value: string | null;
  lower: string | null;
  upper: string | null;
  qualifier: Qualifier;
  origin_code: string | null;
  election_code: string | null;
  incident_code: string | null;
  source_id: string;
  coverage: string | null;
  note: string | null;
  from_edition: number;
};

/** A row's place in an order: what it holds in the columns of that order. */
export type ObservationPosition = { indicator: string; location: string; start: string; end: string; id: string };

/** Figures that stood in an edition, from after a position on. Sources stay apart, and no sum is made. */
export function listObservationRows(
  filter: ObservationFilter,
  edition: number,
  { order, after, limit }: { order: ObservationOrder; after: ObservationPosition | null; limit: number },
): Promise<ObservationRow[]> {
  const way = Prisma.raw(order.descending ? "DESC" : "ASC");
  const columns = toOrderColumns(order, filter);
  const conditions = [...toConditions(filter, edition), ...(after ? [isAfter(order, columns, after)] : [])];
  return getDatabase().$queryRaw<ObservationRow[]>`
    SELECT o.id::text, o.indicator_code, o.location_code, o.reference_period_start::text AS period_start,
      o.reference_period_end::text AS period_end, o.value::text, o.lower::text, o.upper::text, o.qualifier::text,
      o.population_group, o.sex, o.age_group, o.shelter_type, o.cause, o.denominator, o.voting_scope, o.stage,
      o.origin_code, o.election_code, o.incident_code, o.source_id, o.coverage, o.note, o.from_edition
    FROM observation o WHERE ${Prisma.join(conditions, " AND ")}
    ORDER BY ${Prisma.join(columns.map((column) => Prisma.sql`o.${Prisma.raw(column)} ${way}`))} LIMIT ${limit}`;
}

/** How many figures stood in an edition. */
export async function countObservations(filter: ObservationFilter, edition: number): Promise<number> {
  const [row] = await getDatabase().$queryRaw<{ figures: number }[]>`
    SELECT count(*)::int AS figures FROM observation o WHERE ${Prisma.join(toConditions(filter, edition), " AND ")}`;
  return row?.figures ?? 0;
}

/** One figure by its number, as it stood in an edition; where it no longer stands there, `until` is the edition that ended it. */
export async function findObservationRow(id: string, edition: number): Promise<{ row: ObservationRow; until: number | null } | null> {
  const [found] = await getDatabase().$queryRaw<(ObservationRow & { until_edition: number | null })[]>`
    SELECT o.id::text, o.indicator_code, o.location_code, o.reference_period_start::text AS period_start,
      o.reference_period_end::text AS period_end, o.value::text, o.lower::text, o.upper::text, o.qualifier::text,
      o.population_group, o.sex, o.age_group, o.shelter_type, o.cause, o.denominator, o.voting_scope, o.stage,
      o.origin_code, o.election_code, o.incident_code, o.source_id, o.coverage, o.note, o.from_edition, o.until_edition
    FROM observation o WHERE o.id = ${id}::bigint AND o.from_edition <= ${edition}`;
  if (!found) return null;
  const { until_edition: until, ...row } = found;
  return { row, until: until !== null && until <= edition ? until : null };
}

/** Number of the first edition that was committed at an instant or later; null where there is none up to `edition`. */
export async function findEditionSince(instant: Date, edition: number): Promise<number | null> {
  const row = await getDatabase().edition.findFirst({
    where: { committedAt: { gte: instant }, number: { lte: edition } },
    orderBy: { number: "asc" },
    select: { number: true },
  });
  return row?.number ?? null;
}

type OrderColumn = "indicator_code" | "location_code" | "reference_period_start" | "reference_period_end" | "id";

/** Each in the order of an index: `indicator` is that of a single series. */
const orderColumns: Record<ObservationOrder["key"], readonly OrderColumn[]> = {
  indicator: ["indicator_code", "location_code", "reference_period_start", "id"],
  period_end: ["reference_period_end", "id"],
  id: ["id"],
};

/**
 * What can differ between the rows asked for. With a column of which there is one value, PostgreSQL takes the rows after a position for few,
 * and sorts them all for each page: 640 ms instead of 8 for an indicator with 200,000 figures.
 */
function toOrderColumns({ key }: ObservationOrder, { indicators, locations }: ObservationFilter): readonly OrderColumn[] {
  const settled: string[] = [
    ...(indicators?.length === 1 ? ["indicator_code"] : []),
    ...(indicators?.length === 1 && locations?.length === 1 ? ["location_code"] : []),
  ];
  return orderColumns[key].filter((column) => !settled.includes(column));
}

function isAfter({ descending }: ObservationOrder, columns: readonly OrderColumn[], position: ObservationPosition): Prisma.Sql {
  const { indicator, location, start, end, id } = position;
  const values: Record<OrderColumn, Prisma.Sql> = {
    indicator_code: Prisma.sql`${indicator}`,
    location_code: Prisma.sql`${location}`,
    reference_period_start: Prisma.sql`${start}::date`,
    reference_period_end: Prisma.sql`${end}::date`,
    id: Prisma.sql`${id}::bigint`,
  };
  const compare = Prisma.raw(descending ? "<" : ">");
  const names = Prisma.raw(columns.map((column) => `o.${column}`).join(", "));
  return Prisma.sql`(${names}) ${compare} (${Prisma.join(columns.map((column) => values[column]))})`;
}

function toConditions(filter: ObservationFilter, edition: number): Prisma.Sql[] {
  const { dimensions = {}, qualifiers, endsFrom, endsTo, since } = filter;
  return [
    Prisma.sql`o.from_edition <= ${edition} AND (o.until_edition IS NULL OR o.until_edition > ${edition})`,
    ...isOneOf("indicator_code", filter.indicators),
    ...isOneOf("location_code", filter.locations),
    ...isOneOf("source_id", filter.sources),
    ...(filter.notSources?.length ? [Prisma.sql`o.source_id <> ALL(${filter.notSources})`] : []),
    ...isOneOf("quoted_body_code", filter.quotedBodies),
    ...isOneOfOrNone("origin_code", filter.origins),
    ...isOneOfOrNone("election_code", filter.elections),
    ...isOneOfOrNone("incident_code", filter.incidents),
    ...dimensionColumns.flatMap((column) => isOneOf(column, dimensions[column])),
    ...(qualifiers ? [Prisma.sql`o.qualifier::text = ANY(${qualifiers})`] : []),
    ...(endsFrom === undefined ? [] : [Prisma.sql`o.reference_period_end >= ${endsFrom}::date`]),
    ...(endsTo === undefined ? [] : [Prisma.sql`o.reference_period_end <= ${endsTo}::date`]),
    ...(since === undefined ? [] : [Prisma.sql`o.from_edition >= ${since}`]),
  ];
}

/** One value is said as such: then the planner knows an index to give its rows in order. */
function isOneOf(column: string, values: string[] | undefined): Prisma.Sql[] {
  if (!values) return [];
  const name = Prisma.raw(`o.${column}`);
  return [values.length === 1 ? Prisma.sql`${name} = ${values[0]}` : Prisma.sql`${name} = ANY(${values})`];
}

/** Of a column that holds NULL for none. */
function isOneOfOrNone(column: string, values: string[] | undefined): Prisma.Sql[] {
  if (!values) return [];
  const named = values.filter((value) => value !== "");
  const conditions = [
    ...(named.length > 0 ? isOneOf(column, named) : []),
    ...(named.length < values.length ? [Prisma.sql`${Prisma.raw(`o.${column}`)} IS NULL`] : []),
  ];
  return [Prisma.sql`(${Prisma.join(conditions, " OR ")})`];
}
