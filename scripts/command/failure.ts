import pg from "pg";
import { CommitUncertain } from "@/lib/import/commit-edition";

const NO_TABLES = "The database has no tables of this product yet: run npm run db:migrate, or npm start, and try again.";

/** What PostgreSQL says in codes. */
const WORDS: Record<string, string> = {
  "57P01": "The database was stopped",
  "57P02": "The database was stopped, because one of its processes crashed",
  "57P03": "The database is starting or stopping",
  "53100": "The database has no disk space left",
  "53300": "The database takes no more connections",
  "28P01": "The database refused the password of DATABASE_URL",
  "28000": "The database refused the user of DATABASE_URL",
  "3D000": "The database of DATABASE_URL does not exist on its server",
};

/** Of the system, where no database answers or a connection ends. */
const UNREACHABLE = ["ECONNREFUSED", "ENOTFOUND", "EAI_AGAIN", "ETIMEDOUT", "EHOSTUNREACH", "ENETUNREACH", "ENOENT"];
const BROKEN = ["ECONNRESET", "EPIPE"];

/**
 * Why a command on the database failed, in a sentence.
 *
 * @param after what became of the data, as in `nothing was committed`
 */
export function describeFailure(error: unknown, after?: string): string {
  if (error instanceof CommitUncertain) return error.message;
  const [first] = error instanceof AggregateError ? error.errors : [error];
  const message = first instanceof Error ? first.message : String(first);
  const code = first instanceof Error && "code" in first && typeof first.code === "string" ? first.code : "";
  const outcome = after ? `; ${after}` : "";
  if (code === "42P01") return NO_TABLES;
  if (first instanceof pg.DatabaseError && WORDS[code]) return `${WORDS[code]}${outcome}. (${message})`;
  if (UNREACHABLE.includes(code) && /^(connect|getaddrinfo) /.test(message)) return `The database can't be reached${outcome}. (${message})`;
  // The driver tells of a connection that ended in words alone.
  if (BROKEN.includes(code) || /^(Connection terminated|Client (was closed|has encountered a connection error))/.test(message))
    return `The connection to the database broke: it was stopped, or can't be reached any more${outcome}.`;
  return `${after ? `It failed, and ${after}` : "It failed"}: ${message}`;
}
