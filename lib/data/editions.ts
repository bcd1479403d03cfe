import "server-only";
import { cache } from "react";
import { getDatabase, reachEdition } from "@/lib/db";
import type { Edition } from "@/lib/domain/indicator";
import { readCurrentEdition } from "./current-edition";

/** The edition a page is made from, read once for the whole page so that its figures belong together. */
export const getCurrentEdition = cache(async (): Promise<Edition> => {
  const number = await readCurrentEdition();
  const edition = await getEdition(number);
  if (!edition)
    throw new Error("The database holds no edition yet: `npm start` loads the shipped figures, `npm run data:import -- FILE` others.");
  return edition;
});

/** Edition by number; null where there is none (yet). Editions never change, so a found one is remembered. */
export async function getEdition(number: number): Promise<Edition | null> {
  const known = remembered.get(number);
  if (known) return known;
  const row = await getDatabase().edition.findUnique({ where: { number } });
  if (!row) return (await reachEdition(number)) ? getEdition(number) : null;
  const edition = { number: row.number, committedAt: row.committedAt.toISOString(), fileName: row.fileName, reason: row.reason };
  remembered.set(number, edition);
  return edition;
}

const remembered = new Map<number, Edition>();
