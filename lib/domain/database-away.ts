/** Why the database gave no answer: nobody answers there; all connections are taken; the answer would take too long. */
export type AwayReason = "unreachable" | "busy" | "slow";

const words: Record<AwayReason, string> = {
  unreachable: "The database can't be reached",
  busy: "The database has no connection to spare",
  slow: "The database takes too long to answer",
};

/** The database gives no answer now, but may in a while: an answer of 503 with `Retry-After`, not a fault of the question. */
export class DatabaseAwayError extends Error {
  override name = "DatabaseAwayError";
  /** By which Next's error boundaries know it again. */
  readonly digest = "DATABASE_AWAY";
  readonly reason: AwayReason;
  /** After how many seconds it makes sense to ask again. */
  readonly retryAfter = 10;

  constructor(reason: AwayReason, cause?: unknown) {
    super(`${words[reason]}.`, { cause });
    this.reason = reason;
  }
}

/**
 * The error as one of a database that is away, also where it is the cause of another; null where it is something else. By its name, as
 * the web server holds several copies of this class.
 */
export function toDatabaseAway(error: unknown): DatabaseAwayError | null {
  for (let current = error, depth = 0; current instanceof Error && depth < 5; current = current.cause, depth++) {
    if (current.name === "DatabaseAwayError") return current as DatabaseAwayError;
  }
  return null;
}
