import "server-only";
import { getDatabase } from "@/lib/db";
import { compareCodes } from "@/lib/domain/compare";

/** What one document gives of an indicator in an edition: how many figures, of which places, from which day to which. */
export type DocumentCoverage = {
  indicatorCode: string;
  sourceId: string;
  figures: number;
  locationCodes: string[];
  firstDay: string;
  lastDay: string;
};

/** What every document gives of every indicator in an edition, by their codes. */
export async function listCoverage(edition: number): Promise<DocumentCoverage[]> {
  const rows = await getDatabase().$queryRaw<DocumentCoverage[]>`
    SELECT indicator_code AS "indicatorCode", source_id AS "sourceId", count(*)::int AS figures,
      array_agg(DISTINCT location_code) AS "locationCodes",
      min(reference_period_start)::text AS "firstDay", max(reference_period_end)::text AS "lastDay"
    FROM observation WHERE from_edition <= ${edition} AND (until_edition IS NULL OR until_edition > ${edition})
    GROUP BY 1, 2`;
  // Not ordered by the database, whose order of letters is the machine's.
  const toKey = ({ indicatorCode, sourceId }: DocumentCoverage) => `${indicatorCode}|${sourceId}`;
  return rows.sort((a, b) => compareCodes(toKey(a), toKey(b)));
}

/** By code, the last edition up to a given one that changed a figure of it. */
export type LastChanges = Record<"indicators" | "locations" | "elections" | "incidents", Map<string, number>>;

/** When figures of each indicator, place, election and incident were last changed. What never had a figure is not in it. */
export async function listLastChanges(edition: number): Promise<LastChanges> {
  const rows = await getDatabase().$queryRaw<{ kind: keyof LastChanges; code: string; changed: number }[]>`
    SELECT CASE WHEN grouping(indicator_code) = 0 THEN 'indicators' WHEN grouping(location_code) = 0 THEN 'locations'
        WHEN grouping(election_code) = 0 THEN 'elections' ELSE 'incidents' END AS kind,
      coalesce(indicator_code, location_code, election_code, incident_code) AS code,
      max(CASE WHEN until_edition <= ${edition} THEN until_edition ELSE from_edition END)::int AS changed
    FROM observation WHERE from_edition <= ${edition}
    GROUP BY GROUPING SETS ((indicator_code), (location_code), (election_code), (incident_code))`;
  const changes: LastChanges = { indicators: new Map(), locations: new Map(), elections: new Map(), incidents: new Map() };
  for (const { kind, code, changed } of rows) if (code !== null) changes[kind].set(code, changed);
  return changes;
}
