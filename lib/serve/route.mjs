// @ts-check

/**
 * What an address is for, of few kinds, so that they can be counted and limited.
 *
 * @typedef {"page" | "page-with-parameters" | "search" | "export" | "report" | "embed" | "feed" | "geo" | "api" | "api-csv" | "api-search"
 *   | "built-file" | "file" | "watch" | "other"} RouteClass
 */

/** Addresses below a language, and what answers them. @type {[RegExp, RouteClass][]} */
const belowLanguage = [
  [/^\/charts\/[^/]+\.[a-z]+$/, "export"],
  [/^\/report\.[a-z]+$/, "report"],
  [/^\/embed\//, "embed"],
  [/\.atom$/, "feed"],
];

/** @type {[RegExp, RouteClass][]} */
const classes = [
  [/^\/_next\//, "built-file"],
  [/^\/(?:fonts\/|icon\.|favicon)/, "file"],
  [/^\/(?:healthz|readyz|metrics)$/, "watch"],
  [/^\/exports\//, "export"],
  [/^\/reports\//, "report"],
  [/^\/downloads\//, "export"],
  [/^\/embeds\//, "embed"],
  [/^\/feeds\//, "feed"],
  [/^\/geo\//, "geo"],
  [/^\/api\/v1\/search$/, "api-search"],
  [/^\/(?:api|redraw)\//, "api"],
];

/**
 * @param {string} path without base path and query
 * @param {URLSearchParams} query
 * @returns {RouteClass}
 */
export function toRouteClass(path, query) {
  const [, below] = /^\/(?:en|ar|ckb)(\/.*)?$/.exec(path) ?? [];
  if (below === undefined && !/^\/(?:en|ar|ckb)$/.test(path)) {
    const found = classes.find(([shape]) => shape.test(path))?.[1] ?? "other";
    return found === "api" && query.get("format") === "csv" ? "api-csv" : found;
  }
  const found = belowLanguage.find(([shape]) => shape.test(below ?? ""))?.[1];
  if (found) return found;
  if (below === "/search" && query.has("q")) return "search";
  return query.size > 0 ? "page-with-parameters" : "page";
}
