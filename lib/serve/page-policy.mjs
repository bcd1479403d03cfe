// @ts-check
// Loaded by lib/publish/page-cache.mjs too, outside Next's bundles, so it is plain JavaScript.
import { createHash } from "node:crypto";

const SCRIPT = /<script(?![^>]*\ssrc=)[^>]*>([\s\S]*?)<\/script>/g;
const STYLE = /<style[^>]*>([\s\S]*?)<\/style>/g;
const STYLE_ATTRIBUTE = /\sstyle="([^"]*)"/g;

/** The scripts that Next and our layout put into a page, each by its whole form; what else stands in a page does not run. */
const knownScripts = [
  // Remembers the language (app/[locale]/layout.tsx).
  /^document\.cookie="locale=(?:en|ar|ckb); path=[/\w.~-]+; max-age=\d+; samesite=lax(?:; secure)?"$/,
  // Says with which files the page begins.
  /^\(globalThis\["TURBOPACK"\] \|\| \(globalThis\["TURBOPACK"\] = \[\]\)\)\.push\(\{"otherChunks":\[[\w",./~%-]*\],"runtimeModuleIds":\[[\d,]*\]\}\);?$/,
];

/** Declarations that components set on elements. They name no address, so they fetch nothing. */
const knownDeclarations = /^(?:(?:--[a-z-]+:\d+|list-style-type:[a-z-]+|(?:max-)?(?:inline|block)-size:(?:auto|\d+(?:px|%)));?)+$/;

/** What holds for every page; what a page's own scripts and styles are is added to it. */
const always = [
  "default-src 'none'",
  "img-src 'self'",
  "font-src 'self'",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "object-src 'none'",
  "frame-ancestors 'none'",
  // `default` lets the framework fetch files of the build (lib/publish/late-scripts.mjs), `site-markup` is components/ui/site-markup.ts.
  "require-trusted-types-for 'script'",
  "trusted-types default site-markup",
].join("; ");

/**
 * The Content-Security-Policy of one page. Scripts and styles that stand in it are named by hash, and only where they have the form of
 * ours: a script that got into a page by a mistake of ours is not among them.
 *
 * @param {string} html as it goes out
 * @param {readonly string[]} [own] the scripts that lib/publish/late-scripts.mjs made
 * @returns {string}
 */
export function toPagePolicy(html, own = []) {
  const scripts = new Set();
  for (const [, text = ""] of html.matchAll(SCRIPT)) {
    if (own.includes(text) || knownScripts.some((known) => known.test(text))) scripts.add(toHash(text));
  }
  const styles = new Set();
  // Style sheets stand in the head only, where no text of a figure does but the title and the description.
  for (const [, text = ""] of html.slice(0, Math.max(0, html.indexOf("</head>"))).matchAll(STYLE)) styles.add(toHash(text));
  const attributes = new Set();
  for (const [, text = ""] of html.matchAll(STYLE_ATTRIBUTE)) if (knownDeclarations.test(text)) attributes.add(toHash(text));
  return [
    // Files of the build are fetched by scripts that are named here. Old browsers, which don't know 'strict-dynamic', go by 'self'.
    `script-src 'strict-dynamic' 'self' ${[...scripts].join(" ")}`.trim(),
    // One directive for elements and attributes: old browsers know no other.
    `style-src ${attributes.size > 0 ? "'unsafe-hashes' " : ""}${[...styles, ...attributes].join(" ")}`.trim(),
    always,
  ].join("; ");
}

/** @param {string} text */
function toHash(text) {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}
