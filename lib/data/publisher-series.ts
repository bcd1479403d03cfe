import "server-only";
import { getDatabase } from "@/lib/db";
import type { Observation } from "@/lib/domain/observation";
import type { PublishedSeries } from "@/lib/domain/published-series";
import { overlayHistory } from "./catalogue-history";
import { stoodIn } from "./in-edition";
import { readObservationRowsById, toObservations } from "./observation-rows";

type Row = {
  indicator_code: string;
  place_kind: string;
  place_code: string | null;
  population_group: string;
  sex: string;
  age_group: string;
  shelter_type: string;
  cause: string;
  denominator: string;
  voting_scope: string;
  source_id: string;
  publisher_code: string;
  quoted_body_code: string;
  is_of_event: boolean;
  is_by_origin: boolean;
  is_doubtful: boolean;
  figures: number;
  first_end: string;
  /** End and start of the latest period, which sort as they are. */
  last_period: string;
  last_id: string;
};

/** What every document gives figures of in an edition: how many, and from when to when. Not reported is no figure. */
export async function listPublishedSeries(edition: number): Promise<PublishedSeries[]> {
  const rows = await getDatabase().$queryRaw<Row[]>`
    SELECT o.indicator_code, l.kind AS place_kind, CASE WHEN l.kind IN ('country', 'region') THEN l.code END AS place_code,
      o.population_group, o.sex, o.age_group, o.shelter_type, o.cause, o.denominator, o.voting_scope,
      o.source_id, o.publisher_code, o.quoted_body_code,
      o.incident_code IS NOT NULL AS is_of_event, o.origin_code IS NOT NULL AS is_by_origin,
      coalesce(starts_with(o.note, 'Doubtful:'), false) AS is_doubtful,
      count(*)::int AS figures, min(o.reference_period_end)::text AS first_end,
      max(o.reference_period_end::text || o.reference_period_start::text) AS last_period,
      (array_agg(o.id::text ORDER BY o.reference_period_end DESC, o.reference_period_start DESC, o.id DESC))[1] AS last_id
    FROM observation o JOIN location l ON l.code = o.location_code
    WHERE o.from_edition <= ${edition} AND (o.until_edition IS NULL OR o.until_edition > ${edition}) AND o.value IS NOT NULL
    GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16
    ORDER BY 1, 11, 2, 3`;
  return rows.map((row) => ({
    indicatorCode: row.indicator_code,
    place: { kind: row.place_kind, code: row.place_code },
    populationGroup: row.population_group || null,
    sex: row.sex || null,
    ageGroup: row.age_group || null,
    shelterType: row.shelter_type || null,
    cause: row.cause || null,
    denominator: row.denominator || null,
    votingScope: row.voting_scope || null,
    sourceId: row.source_id,
    publisherCode: row.publisher_code,
    quotedBodyCode: row.quoted_body_code || null,
    isOfEvent: row.is_of_event,
    isByOrigin: row.is_by_origin,
    isDoubtful: row.is_doubtful,
    figures: row.figures,
    firstEnd: row.first_end,
    lastStart: row.last_period.slice("2025-12-31".length),
    lastEnd: row.last_period.slice(0, "2025-12-31".length),
    lastId: row.last_id,
  }));
}

/** Figures by the ids of their observations, as an edition had them. */
export async function listFiguresById(ids: string[], edition: number): Promise<Map<string, Observation>> {
  const rows = (await readObservationRowsById(ids)).filter((row) => stoodIn(row, edition));
  return new Map((await toObservations(rows, edition)).map((observation) => [observation.id, observation]));
}

/** What each publisher of the catalogue is in an edition (`un`, `government`, `media` …), by its code. */
export async function listPublisherKinds(edition: number): Promise<Map<string, string>> {
  const found = await getDatabase().publisher.findMany();
  const rows = await overlayHistory("publisher", found, ({ code }) => code, edition);
  return new Map(rows.map(({ code, kind }) => [code, kind]));
}
