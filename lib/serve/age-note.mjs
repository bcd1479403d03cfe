// @ts-check
import { findSiteSide } from "./site-side.mjs";

/** A database that was not heard of for this long is away (milliseconds); it is asked every five seconds while there are readers. */
const AWAY_AFTER = 12_000;

/**
 * While the database is away, pages that are known go on being served, each with a line that says as of when it could be checked. Such an
 * answer is kept by nobody, so the page without the line is what others hold once the database is back.
 *
 * @param {import("./exchange.mjs").Exchange} exchange
 */
export function noteAge({ request, response, route, locale }) {
  if (route !== "page" && route !== "page-with-parameters") return;
  const site = findSiteSide();
  const readAt = site?.readLoad().editionReadAt ?? null;
  if (!site || readAt === null || Date.now() - readAt < AWAY_AFTER) return;
  // A browser that holds the page would be told to show it as it is.
  delete request.headers["if-none-match"];
  delete request.headers["if-modified-since"];
  const end = /** @type {(...rest: unknown[]) => typeof response} */ (response.end);
  response.end = /** @param {unknown[]} rest */ (...rest) => {
    const [content] = rest;
    const isPage = response.statusCode === 200 && String(response.getHeader("Content-Type")).startsWith("text/html");
    if (response.headersSent || !isPage || !(typeof content === "string" || Buffer.isBuffer(content))) return end.apply(response, rest);
    const page = content.toString().replace(/<div data-age-note[^>]*>/, (place) => place + site.toAgeNote(locale, readAt));
    response.removeHeader("ETag");
    response.removeHeader("Content-Length");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Age", Math.round((Date.now() - readAt) / 1000));
    return end.call(response, page);
  };
}
