import { setTimeout as wait } from "node:timers/promises";
import { getDatabase, readNewestEdition } from "@/lib/db";

/** How long a number once read is believed: a commit is seen after at most this many milliseconds. */
const REMEMBERED_FOR = 5_000;
/** How long pages wait for a new number while they know the last one (milliseconds). */
const PATIENCE = 500;

/** `readAt` by a clock that nobody sets: one put ahead or back must not make a number be believed for hours. */
type Memory = {
  number: number;
  readAt: number;
  reading: Promise<number> | null;
  committedAt: number | null;
  /** When the database last answered, milliseconds since 1970. */
  answeredAt: number | null;
  /** Whether it did not the last time it was asked. */
  isAway: boolean;
};
const shared = globalThis as typeof globalThis & { iraqIndicatorsEdition?: Memory };

/**
 * Number of the newest edition, 0 where there is none. Asks the database at most once in five seconds, and keeps the last number
 * while the database is away, so that pages outlive it.
 *
 * @throws the database's error where no number was ever read
 */
export async function readCurrentEdition(): Promise<number> {
  shared.iraqIndicatorsEdition ??= {
    number: -1,
    readAt: Number.NEGATIVE_INFINITY,
    reading: null,
    committedAt: null,
    answeredAt: null,
    isAway: false,
  };
  const memory = shared.iraqIndicatorsEdition;
  if (performance.now() - memory.readAt < REMEMBERED_FOR) return memory.number;
  memory.reading ??= readNewest(memory).finally(() => {
    memory.reading = null;
  });
  // A database that takes connections and says nothing must not make pages wait that are there.
  return memory.number > 0 ? Promise.race([memory.reading, wait(PATIENCE, memory.number, { ref: false })]) : memory.reading;
}

/** What is remembered of the newest edition, for those who watch: null where it was never read. Asks nobody. */
export function describeCurrentEdition() {
  const { number = -1, committedAt = null, answeredAt = null, isAway = false } = shared.iraqIndicatorsEdition ?? {};
  return { number: number < 0 ? null : number, committedAt, answeredAt, isAway };
}

async function readNewest(memory: Memory): Promise<number> {
  try {
    const number = await readNewestEdition();
    if (number !== memory.number) memory.committedAt = await readCommittedAt(number);
    memory.number = number;
    memory.answeredAt = Date.now();
    memory.isAway = false;
    // An empty database is asked again at once: its first load is under way.
    memory.readAt = memory.number === 0 ? Number.NEGATIVE_INFINITY : performance.now();
  } catch (error) {
    memory.isAway = true;
    if (memory.number < 0) throw error;
    memory.readAt = performance.now();
  }
  return memory.number;
}

async function readCommittedAt(number: number): Promise<number | null> {
  const edition = await getDatabase().edition.findUnique({ where: { number }, select: { committedAt: true } });
  return edition?.committedAt.getTime() ?? null;
}
