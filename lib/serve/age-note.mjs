// @ts-check
import { findSiteSide } from "./site-side.mjs";

/** A database that answered this short a time ago (milliseconds) is not worth a word. */
const HICCUP = 12_000;

/** What is known of these is answered while the database is away. */
const noted = new Set(["page", "page-with-parameters", "api", "embed"]);

/**
 * While the database is away, what is known goes on being served and tells its age: pages in a line that says as of when they could be
 * checked. Such an answer is kept by nobody, so the page without the line is what others hold once the database is back.
 *
 * @param {import("./exchange.mjs").Exchange} exchange
 */
export function noteAge({ request, response, route, locale }) {
  if (!noted.has(route)) return;
  if (readAwaySince() !== null) {
    // A browser that holds the page would be told to show it as it is.
    delete request.headers["if-none-match"];
    delete request.headers["if-modified-since"];
  }
  const end = /** @type {(...rest: unknown[]) => typeof response} */ (response.end);
  response.end = /** @param {unknown[]} rest */ (...rest) => {
    const [content] = rest;
    // Asked again, for finding the page was what asked the database.
    const readAt = readAwaySince();
    const site = findSiteSide();
    if (!site || readAt === null || response.headersSent || response.statusCode !== 200) return end.apply(response, rest);
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("Age", Math.round((Date.now() - readAt) / 1000));
    const isPage = route.startsWith("page") && String(response.getHeader("Content-Type")).startsWith("text/html");
    if (!isPage || !(typeof content === "string" || Buffer.isBuffer(content))) return end.apply(response, rest);
    const page = content.toString().replace(/<div data-age-note[^>]*>/, (place) => place + site.toAgeNote(locale, readAt));
    response.removeHeader("ETag");
    response.removeHeader("Content-Length");
    return end.call(response, page);
  };
}

/** When the database last answered, milliseconds since 1970; null where all is well. */
function readAwaySince() {
  const { editionReadAt = null, isDatabaseAway = false } = findSiteSide()?.readEditionState() ?? {};
  return isDatabaseAway && editionReadAt !== null && Date.now() - editionReadAt > HICCUP ? editionReadAt : null;
}
