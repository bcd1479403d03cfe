import "server-only";
import { getDatabase } from "@/lib/db";
import { compareCodes } from "@/lib/domain/compare";
import type { Election } from "@/lib/domain/election";
import { overlayHistory } from "./catalogue-history";
import { toNames } from "./names";
import { rememberOfEdition } from "./remember";

/** All elections as the catalogue had them in an edition, oldest first. */
export function listElections(edition: number): Promise<Election[]> {
  return rememberOfEdition("elections", edition, () => readElections(edition));
}

async function readElections(edition: number): Promise<Election[]> {
  const found = await getDatabase().election.findMany();
  const rows = await overlayHistory("election", found, (row) => row.code, edition);
  const elections = rows.map((row) => ({
    code: row.code,
    countryCode: row.countryCode,
    type: row.type,
    names: toNames(row),
    heldFrom: row.heldFrom,
    heldTo: row.heldTo,
    seats: row.seats,
    denominatorNote: row.denominatorNote,
    sourceUrl: row.sourceUrl,
  }));
  return elections.sort((a, b) => compareCodes(a.heldFrom, b.heldFrom) || compareCodes(a.code, b.code));
}
