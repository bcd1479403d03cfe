import "server-only";
import { createHash } from "node:crypto";

/** Markup is fetched a moment after it is put, while the same page is rendered; this many pieces are kept for pages rendered at once. */
const KEPT = 2_000;

const shared = globalThis as typeof globalThis & { iraqIndicatorsServerHtml?: Map<string, string> };

/**
 * Puts down markup for `ServerHtml`, which sets it into the page without sending it a second time as React's data.
 *
 * @returns the name under which `ServerHtml` finds it
 */
export function putServerHtml(html: string): string {
  shared.iraqIndicatorsServerHtml ??= new Map();
  const pieces = shared.iraqIndicatorsServerHtml;
  const id = createHash("sha256").update(html).digest("base64url").slice(0, 16);
  pieces.delete(id);
  pieces.set(id, html);
  for (const oldest of pieces.keys()) {
    if (pieces.size <= KEPT) break;
    pieces.delete(oldest);
  }
  return id;
}
