import { createHash } from "node:crypto";

/**
 * Stands at the beginning of a statement that is asked again and again with other values: PostgreSQL then reads and plans it once a
 * connection. Not for statements whose text depends on what is asked, of which a connection would gather more and more.
 */
export const PREPARED = "/* prepared */";

const names = new Map<string, string>();

/** The name under which a connection keeps a statement; empty where it is not to keep it. */
export function toStatementName({ sql }: { sql: string }): string {
  if (!sql.startsWith(PREPARED)) return "";
  const name = names.get(sql) ?? createHash("sha256").update(sql).digest("base64url");
  names.set(sql, name);
  return name;
}
