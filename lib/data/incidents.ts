import "server-only";
import { getDatabase } from "@/lib/db";
import { compareCodes } from "@/lib/domain/compare";
import type { Incident } from "@/lib/domain/incident";
import { overlayHistory } from "./catalogue-history";
import { toNames } from "./names";
import { rememberOfEdition } from "./remember";

/** All incidents as the catalogue had them in an edition, oldest first. */
export function listIncidents(edition: number): Promise<Incident[]> {
  return rememberOfEdition("incidents", edition, () => readIncidents(edition));
}

async function readIncidents(edition: number): Promise<Incident[]> {
  const found = await getDatabase().incident.findMany();
  const rows = await overlayHistory("incident", found, (row) => row.code, edition);
  return rows
    .map((row) => ({
      code: row.code,
      names: toNames(row),
      occurredOn: row.occurredOn,
      locationCode: row.locationCode,
      descriptions: { en: row.descriptionEn, ar: row.descriptionAr, ckb: row.descriptionCkb },
      sourceUrl: row.sourceUrl,
    }))
    .sort((a, b) => compareCodes(a.occurredOn, b.occurredOn) || compareCodes(a.code, b.code));
}

/** An incident by its code; null where the edition had none. */
export async function getIncident(code: string, edition: number): Promise<Incident | null> {
  return (await listIncidents(edition)).find((incident) => incident.code === code) ?? null;
}
