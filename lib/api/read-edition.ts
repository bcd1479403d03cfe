import "server-only";
import { readCurrentEdition } from "@/lib/data/current-edition";
import { getEdition } from "@/lib/data/editions";
import type { Edition } from "@/lib/domain/indicator";
import { NotFoundError } from "./refusal";

/** The database holds nothing yet: it is being filled. */
export class NoEditionError extends Error {}

/**
 * An edition by its number, or the newest.
 *
 * @throws NotFoundError where there is none of that number
 * @throws NoEditionError where there is none at all
 */
export async function readEdition(number: number | undefined): Promise<Edition> {
  const wanted = number ?? (await readCurrentEdition());
  if (wanted === 0) throw new NoEditionError("The database holds no figures yet.");
  const edition = await getEdition(wanted);
  if (!edition) throw new NotFoundError(`There is no edition ${wanted}.`);
  return edition;
}
