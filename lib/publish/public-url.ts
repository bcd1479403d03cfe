import "server-only";
import { readSettings } from "@/lib/env";

/** An address of the site as others name it, from anywhere: `PUBLIC_URL` before a path. */
export function toPublicUrl(path: string): string {
  const { PUBLIC_URL, PORT } = readSettings();
  return `${PUBLIC_URL ?? `http://localhost:${PORT}`}${path}`;
}
