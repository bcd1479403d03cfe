import "server-only";
import { getDatabase } from "@/lib/db";

/** Answers kept of one database; the longest unread go first. */
const MOST = 4_000;

/** By the client that read them, as a process may be given another database. Insertion order is order of use. */
const byDatabase = new WeakMap<object, Map<string, Promise<unknown>>>();

/**
 * What a catalogue held in an edition, read once: an edition never changes, so nothing of it grows old. A reading that failed is not kept.
 *
 * @param what names the reading; with the edition it must say all that the answer depends on
 * @returns shared by all who ask: lists of it can't be changed in place
 */
export function rememberOfEdition<Answer>(what: string, edition: number, read: () => Promise<Answer>): Promise<Answer> {
  const kept = getKept();
  const key = `${edition} ${what}`;
  const known = kept.get(key) as Promise<Answer> | undefined;
  if (known) {
    kept.delete(key);
    kept.set(key, known);
    return known;
  }
  const reading = read().then((answer) => Object.freeze(answer) as Answer);
  keep(kept, key, reading);
  reading.catch(() => kept.delete(key));
  return reading;
}

/**
 * The same for entries by key, of which those that are not known yet are read together.
 *
 * @returns what there is, in the order of the keys
 */
export async function rememberEntriesOfEdition<Entry>(
  what: string,
  keys: string[],
  edition: number,
  read: (missing: string[]) => Promise<Map<string, Entry>>,
): Promise<Map<string, Entry>> {
  const wanted = [...new Set(keys)];
  const missing = wanted.filter((key) => !getKept().has(toEntryKey(what, key, edition)));
  if (missing.length > 0) {
    const reading = read(missing);
    for (const key of missing) keepEntry(what, key, edition, reading);
  }
  const entries = await Promise.all(
    wanted.map(async (key) => {
      // One that fell out of what is kept while others were read is asked for alone.
      const entry = getKept().get(toEntryKey(what, key, edition)) ?? read([key]).then((found) => found.get(key));
      return [key, (await entry) as Entry | undefined] as const;
    }),
  );
  return new Map(entries.filter((entry): entry is readonly [string, Entry] => entry[1] !== undefined));
}

function keepEntry<Entry>(what: string, key: string, edition: number, reading: Promise<Map<string, Entry>>): void {
  const kept = getKept();
  const entryKey = toEntryKey(what, key, edition);
  const entry = reading.then((found) => found.get(key));
  keep(kept, entryKey, entry);
  entry.catch(() => kept.delete(entryKey));
}

function toEntryKey(what: string, key: string, edition: number): string {
  return `${edition} ${what} ${key}`;
}

function keep(kept: Map<string, Promise<unknown>>, key: string, answer: Promise<unknown>): void {
  kept.set(key, answer);
  for (const oldest of kept.keys()) {
    if (kept.size <= MOST) break;
    kept.delete(oldest);
  }
}

function getKept(): Map<string, Promise<unknown>> {
  const database = getDatabase();
  const kept = byDatabase.get(database) ?? new Map<string, Promise<unknown>>();
  byDatabase.set(database, kept);
  return kept;
}
