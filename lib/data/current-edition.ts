import { getDatabase } from "@/lib/db";

/** How long a number once read is believed: a commit is seen after at most this many milliseconds. */
const REMEMBERED_FOR = 5_000;

/** `readAt` by a clock that nobody sets: one put ahead or back must not make a number be believed for hours. */
type Memory = { number: number; readAt: number; reading: Promise<number> | null };
const shared = globalThis as typeof globalThis & { iraqIndicatorsEdition?: Memory };

/**
 * Number of the newest edition, 0 where there is none. Asks the database at most once in five seconds, and keeps the last number
 * while the database is away, so that pages outlive it.
 *
 * @throws the database's error where no number was ever read
 */
export async function readCurrentEdition(): Promise<number> {
  shared.iraqIndicatorsEdition ??= { number: -1, readAt: Number.NEGATIVE_INFINITY, reading: null };
  const memory = shared.iraqIndicatorsEdition;
  if (performance.now() - memory.readAt < REMEMBERED_FOR) return memory.number;
  memory.reading ??= readNewest(memory).finally(() => {
    memory.reading = null;
  });
  return memory.reading;
}

async function readNewest(memory: Memory): Promise<number> {
  try {
    const { _max } = await getDatabase().edition.aggregate({ _max: { number: true } });
    memory.number = _max.number ?? 0;
    // An empty database is asked again at once: its first load is under way.
    memory.readAt = memory.number === 0 ? Number.NEGATIVE_INFINITY : performance.now();
  } catch (error) {
    if (memory.number < 0) throw error;
    memory.readAt = performance.now();
  }
  return memory.number;
}
