import { createHash } from "node:crypto";
import type { Prisma } from "@/.generated/prisma/client";

const names = new Map<string, string>();

/**
 * A statement as `pg` takes it, under a name by which a connection keeps it: PostgreSQL reads and plans it once a connection, however often
 * it is asked with other values. Not for statements whose text depends on what is asked, of which a connection would gather more and more.
 */
export function toPreparedQuery({ text, values }: Prisma.Sql) {
  const name = names.get(text) ?? createHash("sha256").update(text).digest("base64url");
  names.set(text, name);
  return { name, text, values, rowMode: "array" as const };
}
