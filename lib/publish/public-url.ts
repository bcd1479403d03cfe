import "server-only";
import { readSettings } from "@/lib/env";
import { toSitePath } from "@/lib/site-path";

/** An address of the site as others name it, from anywhere: `PUBLIC_URL` and `BASE_PATH` before a path. */
export function toPublicUrl(path: string): string {
  const { PUBLIC_URL, PORT } = readSettings();
  return `${PUBLIC_URL ?? `http://localhost:${PORT}`}${toSitePath(path)}`;
}
