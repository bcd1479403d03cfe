// @ts-check
import { postponeScripts } from "../publish/late-scripts.mjs";
import { toBytes } from "./gather-answer.mjs";
import { toPagePolicy } from "./page-policy.mjs";

const POLICY = "Content-Security-Policy";

/**
 * A page with its scripts as they go out, and the policy that names them.
 *
 * @param {string} rendered by Next
 * @returns {{ html: string, policy: string }}
 */
export function sealPage(rendered) {
  const { html, own } = postponeScripts(rendered);
  return { html, policy: toPagePolicy(html, own) };
}

/**
 * Seals pages that come without a policy: those made for one request. Pages of the cache have theirs from the time when they were kept
 * (lib/publish/page-cache.mjs). A page waits until it is whole; it is made whole anyway, for none of ours streams in parts.
 *
 * @param {import("node:http").ServerResponse} response
 */
export function sealAnswer(response) {
  /** @type {Buffer[] | null} */
  let parts = null;
  const { flushHeaders } = response;
  const write = /** @type {(...given: unknown[]) => boolean} */ (response.write);
  const end = /** @type {(...given: unknown[]) => typeof response} */ (response.end);
  const flush = /** @type {{ flush?: () => void }} */ (response).flush;

  /** Whether what is written now belongs to a page that has no policy yet. */
  const isPage = () => {
    if (parts) return true;
    if (response.headersSent || response.hasHeader(POLICY) || response.hasHeader("Content-Encoding")) return false;
    if (!String(response.getHeader("Content-Type") ?? "").startsWith("text/html")) return false;
    parts = [];
    return true;
  };

  response.flushHeaders = () => {
    if (!isPage()) flushHeaders.call(response);
  };
  Object.assign(response, {
    flush: () => {
      if (!isPage()) flush?.call(response);
    },
  });
  response.write = /** @param {any[]} given */ (...given) => {
    if (!isPage()) return write.apply(response, given);
    parts?.push(toBytes(given[0], given[1]));
    const done = given.find((one) => typeof one === "function");
    if (done) process.nextTick(done);
    return true;
  };
  response.end = /** @param {any[]} given */ (...given) => {
    const [last, encoding] = given;
    const hasText = typeof last === "string" ? last !== "" : last instanceof Uint8Array;
    if (!(parts || hasText) || !isPage()) return end.apply(response, given);
    if (hasText) parts?.push(toBytes(last, encoding));
    const { html, policy } = sealPage(Buffer.concat(parts ?? []).toString());
    response.setHeader(POLICY, policy);
    response.removeHeader("Content-Length");
    const done = given.find((one) => typeof one === "function");
    return done ? end.call(response, html, "utf8", done) : end.call(response, html, "utf8");
  };
}
