// @ts-check
import { toPagePolicy } from "./page-policy.mjs";
import { findSiteSide } from "./site-side.mjs";

/**
 * Tells a reader to come back in a while: as a page in the reader's language, to programs as problem details.
 *
 * @param {import("./exchange.mjs").Exchange} exchange
 * @param {number} ms until the next request will be answered
 */
export function answerWithLimit({ request, response, url, id, route, locale }, ms) {
  const seconds = Math.max(1, Math.ceil(ms / 1000));
  const detail = `This address asked too often: try again in ${seconds} s.`;
  const isForPrograms = route === "api" || route === "api-csv" || route === "api-search";
  const page = isForPrograms ? null : findSiteSide()?.toTroublePage({ kind: "tooMany", locale, id, href: url, seconds });
  const problem = JSON.stringify({ type: "about:blank", title: "Too many requests", status: 429, detail, requestId: id });
  response.writeHead(429, {
    "Retry-After": seconds,
    "Cache-Control": "no-store",
    "Content-Type": page ? "text/html; charset=utf-8" : "application/problem+json",
    ...(page && { "Content-Security-Policy": toPagePolicy(page, []) }),
    ...(isForPrograms && { "Access-Control-Allow-Origin": "*" }),
  });
  response.end(request.method === "HEAD" ? undefined : (page ?? problem));
  return true;
}
