import pg from "pg";
import { type AwayReason, DatabaseAwayError } from "@/lib/domain/database-away";

/** A replica that has not got as far as the edition that is being served. */
export class ReplicaBehind extends Error {
  override name = "ReplicaBehind";
  readonly edition: number;

  constructor(edition: number, wanted: number) {
    super(`the replica has edition ${edition}, not ${wanted} yet`);
    this.edition = edition;
  }
}

const OF_SYSTEM = new Set([
  ...["ECONNREFUSED", "ECONNRESET", "EPIPE", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "EHOSTDOWN", "ENETUNREACH", "ENOENT"],
]);
/** Stopped, crashed, starting, dropped; login refused, as happens while a password is changed. */
const OF_SERVER = new Set(["57P01", "57P02", "57P03", "57P04", "57P05", "28P01", "28000", "3D000"]);
/** The driver tells of these in words alone. */
const UNREACHABLE = /^(Connection terminated|Client (was closed|has encountered)|Query read timeout|The server does not support SSL)/;
/** What pg-pool says when no connection came free in time. */
export const POOL_EXHAUSTED = "timeout exceeded when trying to connect";

/** In which way an error says that the database is away; null where it says something of the query. */
export function toAwayReason(error: unknown): AwayReason | null {
  if (error instanceof DatabaseAwayError) return error.reason;
  if (error instanceof ReplicaBehind) return "unreachable";
  const [first] = error instanceof AggregateError ? error.errors : [error];
  if (!(first instanceof Error)) return null;
  const code = "code" in first && typeof first.code === "string" ? first.code : "";
  if (first instanceof pg.DatabaseError) {
    if (OF_SERVER.has(code) || code.startsWith("08")) return "unreachable";
    // Out of connections, memory or disk; or, on a replica, in the way of what it has to replay.
    if (code.startsWith("53") || code === "40001") return "busy";
    return code === "57014" || code === "55P03" ? "slow" : null;
  }
  if (first.message === POOL_EXHAUSTED) return "busy";
  return OF_SYSTEM.has(code) || UNREACHABLE.test(first.message) ? "unreachable" : null;
}

/** Whether another server may well answer what this one did not. */
export function mayAnotherAnswer(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return toAwayReason(error) !== null && error.code !== "57014" && error.code !== "55P03";
  return toAwayReason(error) === "unreachable";
}
