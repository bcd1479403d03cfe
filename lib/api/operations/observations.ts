import "server-only";
import { z } from "zod";
import { listCatalogueRows } from "@/lib/data/catalogue-list";
import {
  countObservations,
  findEditionSince,
  findObservationRow,
  listObservationRows,
  type ObservationFilter,
  type ObservationOrder,
  type ObservationPosition,
  type ObservationRow,
} from "@/lib/data/observation-list";
import { type DimensionColumn, dimensionColumns } from "@/lib/domain/dimension-columns";
import { isDoubtful, type Source } from "@/lib/domain/observation";
import { wasPublishedBy } from "@/lib/domain/publication-day";
import { qualifiers } from "@/lib/domain/qualifier";
import { mayPassOnRows } from "@/lib/domain/redistribution";
import { listWithin, type Place, readCodes, readPlaces, readSources } from "../catalogue";
import { defineList, type Position, type Row } from "../operation";
import { asOfParameter, choices, codeSchema, codes, day, daySchema, dimensionCodes, updatedSinceParameter } from "../parameters";
import { findUnknown, ParametersRefused, refuseCursor } from "../refusal";
import examples from "./examples.json" with { type: "json" };
import { observationColumns } from "./observation-columns";

const parameters = {
  indicator: codes({ description: "What is counted: codes of `/indicators`.", example: "idps" }),
  location: codes({ description: "Where: codes of `/locations`.", example: "IQ" }),
  within: codes({
    description: "Areas: keeps all places in them, camps and members of regions too, but not the areas themselves. Codes of `/locations`.",
    example: "IQG15",
  }),
  from: day({ description: "The reference period ends on this day or later.", example: "2014-01-01" }),
  to: day({ description: "The reference period ends on this day or earlier.", example: "2025-12-31" }),
  publisher: codes({ description: "Who published the document: codes of `/publishers`.", example: "iom-dtm" }),
  quoted_body: dimensionCodes({ description: "Whose figure the document quotes: codes of `/publishers`.", example: "unami" }),
  source: codes({ description: "Documents: codes of `/sources`.", example: "un-news-interview-2025-12" }),
  population_group: dimensionCodes({ description: "Who: codes of `/dimension-values`.", example: "yazidis" }),
  sex: dimensionCodes({ description: "Sex: codes of `/dimension-values`.", example: "female" }),
  age_group: dimensionCodes({ description: "Age: codes of `/dimension-values`.", example: "children" }),
  shelter_type: dimensionCodes({ description: "Kind of shelter: codes of `/dimension-values`.", example: "out_of_camp" }),
  cause: dimensionCodes({ description: "Cause: codes of `/dimension-values`.", example: "conflict" }),
  origin: dimensionCodes({ description: "Where people were displaced from: codes of `/locations`.", example: "IQG15" }),
  denominator: dimensionCodes({ description: "What a share was divided by: codes of `/dimension-values`.", example: "registered_voters" }),
  voting_scope: dimensionCodes({ description: "Which vote: codes of `/dimension-values`.", example: "general" }),
  stage: dimensionCodes({ description: "`preliminary` or `final`.", example: "final" }),
  election: dimensionCodes({ description: "Codes of `/elections`.", example: "IQ-PARL-2025-11" }),
  incident: dimensionCodes({ description: "Codes of `/incidents`.", example: "canal-hotel-2003" }),
  qualifier: choices(qualifiers, { description: "How exact the source says the figure is.", example: "more_than" }),
  asOf: asOfParameter,
  updatedSince: updatedSinceParameter,
};

type Query = Parameters<typeof toFilter>[0];

/** Single figures, each with its source. */
export const observations = defineList({
  name: "observations",
  path: "/observations",
  summary: "Figures, each with its source",
  description:
    "Figures as they stood in an edition: one indicator, one place, one reference period, one source a row. Figures of several sources stand beside each other; nothing is added up. Rows that may not be passed on are left out and counted in `withheld`.",
  parameters,
  columns: observationColumns,
  sortKeys: ["indicator", "period_end", "id"] satisfies ObservationOrder["key"][],
  key: ["id"],
  example: examples.observations,
  read: async (query, { edition, sort, after, limit }) => {
    const order = { key: sort.key as ObservationOrder["key"], descending: sort.descending };
    const filter = await toFilter(query, edition);
    if (!filter) return { rows: [], next: null };
    const withheld = await listWithheldSources(edition);
    const passedOn = withheld.length > 0 ? { ...filter, notSources: withheld } : filter;
    const found = await listObservationRows(passedOn, edition, { order, after: after && toPosition(order.key, after), limit: limit + 1 });
    const rows = found.slice(0, limit);
    const last = rows.at(-1);
    const toRow = await readTo(edition);
    return { rows: rows.flatMap(toRow), next: found.length > limit && last ? fromRow(order.key, last) : null };
  },
  countWithheld: async (query, edition) => {
    const [filter, withheld] = [await toFilter(query, edition), await listWithheldSources(edition)];
    if (!filter || withheld.length === 0) return 0;
    const sources = filter.sources ? filter.sources.filter((id) => withheld.includes(id)) : withheld;
    return sources.length === 0 ? 0 : countObservations({ ...filter, sources }, edition);
  },
  find: async (id, edition) => {
    if (!isNumber(id)) return null;
    const found = await findObservationRow(id, edition);
    if (!found) return null;
    if (found.until !== null) return `Figure ${id} stood until edition ${found.until - 1}: ask for it with edition=${found.until - 1}.`;
    if ((await listWithheldSources(edition)).includes(found.row.source_id)) return `Figure ${id} may not be passed on.`;
    return (await readTo(edition))(found.row)[0] ?? null;
  },
});

/**
 * What is asked of the database; null where nothing can meet it.
 *
 * @throws ParametersRefused where a code is not known in the edition
 */
async function toFilter(
  query: { [Name in keyof typeof parameters]?: ReturnType<(typeof parameters)[Name]["parse"]> },
  edition: number,
): Promise<ObservationFilter | null> {
  await refuseUnknown(query, edition);
  const { from, to, publisher, asOf, updatedSince, quoted_body, origin, election, incident, qualifier, indicator } = query;
  const within = query.within && new Set(await listWithin(query.within, edition));
  const locations = within ? (query.location ?? [...within]).filter((code) => within.has(code)) : query.location;
  const sources = await toSources(query, edition);
  const since = updatedSince === undefined ? undefined : await toSince(updatedSince, edition);
  if (locations?.length === 0 || sources?.length === 0 || since === null || (from && to && from > to)) return null;
  const dimensions = Object.fromEntries(dimensionColumns.flatMap((column) => (query[column] ? [[column, query[column]]] : [])));
  return {
    dimensions,
    ...(indicator && { indicators: indicator }),
    ...(locations && { locations }),
    // A document has one publisher, and documents are indexed.
    ...((publisher || asOf || query.source) && sources && { sources }),
    ...(quoted_body && { quotedBodies: quoted_body }),
    ...(origin && { origins: origin }),
    ...(election && { elections: election }),
    ...(incident && { incidents: incident }),
    ...(qualifier && { qualifiers: qualifier }),
    ...(from && { endsFrom: from }),
    ...(to && { endsTo: to }),
    ...(since !== undefined && { since }),
  };
}

async function refuseUnknown(query: Query, edition: number): Promise<void> {
  const [indicators, locations, publishers, elections, incidents, values, sources] = await Promise.all([
    query.indicator ? readCodes("indicator", edition) : [],
    query.location || query.within || query.origin ? readCodes("location", edition) : [],
    query.publisher || query.quoted_body ? readCodes("publisher", edition) : [],
    query.election ? readCodes("election", edition) : [],
    query.incident ? readCodes("incident", edition) : [],
    dimensionColumns.some((column) => query[column]) ? listCatalogueRows("dimension_value", edition) : [],
    query.source ? readCodes("source", edition) : [],
  ]);
  const ofDimension = (column: DimensionColumn) =>
    values.filter(({ dimension }) => dimension === column).map(({ code, name_en }) => ({ code: String(code), name: String(name_en) }));
  const faults = [
    ...findUnknown("indicator", query.indicator ?? [], indicators, "/api/v1/indicators"),
    ...findUnknown("location", query.location ?? [], locations, "/api/v1/locations"),
    ...findUnknown("within", query.within ?? [], locations, "/api/v1/locations"),
    ...findUnknown("origin", query.origin ?? [], locations, "/api/v1/locations"),
    ...findUnknown("publisher", query.publisher ?? [], publishers, "/api/v1/publishers"),
    ...findUnknown("quoted_body", query.quoted_body ?? [], publishers, "/api/v1/publishers"),
    ...findUnknown("source", query.source ?? [], sources, "/api/v1/sources"),
    ...findUnknown("election", query.election ?? [], elections, "/api/v1/elections"),
    ...findUnknown("incident", query.incident ?? [], incidents, "/api/v1/incidents"),
    ...dimensionColumns.flatMap((column) =>
      findUnknown(column, query[column] ?? [], query[column] ? ofDimension(column) : [], `/api/v1/dimension-values?dimension=${column}`),
    ),
  ];
  if (faults.length > 0) throw new ParametersRefused(faults);
}

/** Documents that the query leaves; by the same rule as pages. Undefined: all. */
async function toSources({ source, publisher, asOf }: Query, edition: number): Promise<string[] | undefined> {
  if (!publisher && !asOf) return source;
  const kept = [...(await readSources(edition)).values()].filter(
    (one) =>
      (!source || source.includes(one.id)) &&
      (!publisher || publisher.includes(one.publisher.code)) &&
      (!asOf || wasPublishedBy(one, asOf)),
  );
  return kept.map(({ id }) => id);
}

/** Instants outside of these are as good as the ends: the database knows no year 10000. */
const [FIRST, LAST] = [Date.UTC(1970, 0, 1), Date.UTC(9000, 0, 1)];

/** The first edition since then; null where there is none. */
async function toSince(text: string, edition: number): Promise<number | null> {
  const instant = Date.parse(text);
  return findEditionSince(new Date(Math.min(Math.max(instant, FIRST), LAST)), edition);
}

async function listWithheldSources(edition: number): Promise<string[]> {
  return [...(await readSources(edition)).values()].filter((source) => !mayPassOnRows(source)).map(({ id }) => id);
}

/** How rows of the table become rows of an answer in an edition. One whose document or place the edition lacks is none. */
async function readTo(edition: number): Promise<(row: ObservationRow) => Row[]> {
  const [sources, places, indicators] = await Promise.all([
    readSources(edition),
    readPlaces(edition),
    listCatalogueRows("indicator", edition),
  ]);
  const byCode = new Map(indicators.map((indicator) => [String(indicator.code), indicator]));
  return (row) => {
    const [source, place, indicator] = [sources.get(row.source_id), places.get(row.location_code), byCode.get(row.indicator_code)];
    return source && place && indicator
      ? [toRow(row, source, place, { name: String(indicator.name_en), unit: String(indicator.unit) })]
      : [];
  };
}

function toRow(row: ObservationRow, source: Source, place: Place, indicator: { name: string; unit: string }): Row {
  return {
    id: row.id,
    indicator: row.indicator_code,
    indicator_name: indicator.name,
    location: row.location_code,
    location_name: place.name,
    admin1: place.admin1,
    admin2: place.admin2,
    period_start: row.period_start,
    period_end: row.period_end,
    value: toNumber(row.value),
    lower: toNumber(row.lower),
    upper: toNumber(row.upper),
    qualifier: row.qualifier,
    unit: indicator.unit,
    ...Object.fromEntries(dimensionColumns.map((column) => [column, row[column] || null])),
    origin: row.origin_code,
    election: row.election_code,
    incident: row.incident_code,
    coverage: row.coverage,
    note: row.note,
    doubtful: isDoubtful(row),
    source: source.id,
    source_title: source.title,
    source_url: source.url,
    published_on: source.publishedOn,
    publisher: source.publisher.code,
    publisher_name: source.publisher.names.en,
    quoted_body: source.quotedBody?.code ?? null,
    quoted_body_name: source.quotedBody?.names.en ?? null,
    licence: source.licence,
    credit_line: source.publisher.creditLine,
    from_edition: row.from_edition,
  };
}

/** The importer takes no number of more digits than a double keeps. */
function toNumber(text: string | null): number | null {
  return text === null ? null : Number(text);
}

function fromRow(key: ObservationOrder["key"], row: ObservationRow): Position {
  if (key === "indicator") return [row.indicator_code, row.location_code, row.period_start, row.id];
  return key === "period_end" ? [row.period_end, row.id] : [row.id];
}

const number = z.string().refine(isNumber);
const positions = {
  indicator: z
    .tuple([codeSchema, codeSchema, daySchema, number])
    .transform(([indicator, location, start, id]) => ({ indicator, location, start, end: start, id })),
  period_end: z.tuple([daySchema, number]).transform(([end, id]) => ({ indicator: "", location: "", start: end, end, id })),
  id: z.tuple([number]).transform(([id]) => ({ indicator: "", location: "", start: "", end: "", id })),
};

/** @throws ParametersRefused where it is none of this order's: a cursor that no answer gave */
function toPosition(key: ObservationOrder["key"], after: Position): ObservationPosition {
  const parsed = positions[key].safeParse(after);
  if (parsed.success) return parsed.data;
  throw refuseCursor();
}

/** A number that the database can hold as an id. */
function isNumber(text: string): boolean {
  return /^(0|[1-9]\d{0,18})$/.test(text) && BigInt(text) <= 9_223_372_036_854_775_807n;
}
