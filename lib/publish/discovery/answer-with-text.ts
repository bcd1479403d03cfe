import "server-only";
import { createHash } from "node:crypto";

/** A text made from the newest edition as an answer, which whoever has it already is not sent again. */
export function answerWithText(request: Request, text: string, type: string): Response {
  const tag = `"${createHash("sha256").update(text).digest("base64url")}"`;
  const headers = { "Cache-Control": "public, max-age=0, s-maxage=60", "Access-Control-Allow-Origin": "*", ETag: tag };
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim().replace(/^W\//, ""));
  if (known.includes(tag)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": `${type}; charset=utf-8` } });
}
