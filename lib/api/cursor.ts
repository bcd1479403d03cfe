import { createHash } from "node:crypto";
import { z } from "zod";
import { compareCodes } from "@/lib/domain/compare";
import type { Position } from "./operation";
import { refuseCursor } from "./refusal";

/** Where a page begins, in which edition, of which query. */
export type Cursor = { edition: number; query: string; after: Position };

const schema = z
  .tuple([
    z.literal(1),
    z.int().min(1).max(999_999_999),
    z.string().max(40),
    z
      .array(z.union([z.string().max(400), z.number()]))
      .min(1)
      .max(6),
  ])
  .transform(([, edition, query, after]): Cursor => ({ edition, query, after }));

/** A cursor as an address holds it. It is no secret, only of no use but to go on. */
export function writeCursor({ edition, query, after }: Cursor): string {
  return Buffer.from(JSON.stringify([1, edition, query, after])).toString("base64url");
}

/** @throws ParametersRefused where it is none, or none of this query */
export function readCursor(text: string, query: string): Cursor {
  const parsed = schema.safeParse(parse(Buffer.from(text, "base64url").toString()));
  if (!parsed.success || parsed.data.query !== query) throw refuseCursor();
  return parsed.data;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The same for the same rows in the same order, whatever the names of columns, the size of pages and the format. */
export function toQueryName(operation: string, query: Record<string, unknown>): string {
  const parts = Object.entries(query)
    .filter(([name, value]) => value !== undefined && !ofTheAnswer.has(name))
    .sort(([one], [other]) => compareCodes(one, other));
  return createHash("sha256")
    .update(JSON.stringify([operation, parts]))
    .digest("base64url")
    .slice(0, 22);
}

const ofTheAnswer = new Set(["edition", "limit", "cursor", "format", "fields", "hxl"]);
