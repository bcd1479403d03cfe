/** What every answer says beside its content. */
export type AnswerHeaders = Record<string, string>;

/**
 * How long an answer holds, by which tag it is known again, and that any site may read it. The tag is weak: on its way the answer is
 * compressed in one way or another.
 *
 * @param pinned the address names its edition, and so gives the same for ever
 */
export function toHeaders({ pinned, tag }: { pinned: boolean; tag: string }): AnswerHeaders {
  return {
    "Cache-Control": pinned ? "public, max-age=31536000, immutable" : "public, max-age=0, s-maxage=5",
    ETag: `W/"${tag}"`,
    "Access-Control-Allow-Origin": "*",
    "Access-Control-Expose-Headers": "ETag, X-Edition, X-Withheld, Content-Disposition, Retry-After",
    "X-Content-Type-Options": "nosniff",
  };
}

/** Whether the asker has this answer already. */
export function isKnown(request: Request, { ETag: tag = "" }: AnswerHeaders): boolean {
  const known = (request.headers.get("if-none-match") ?? "").split(",").map((one) => one.trim());
  return known.some((one) => one === "*" || toOpaque(one) === toOpaque(tag));
}

function toOpaque(tag: string): string {
  return tag.replace(/^W\//, "");
}
