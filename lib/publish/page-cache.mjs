// Next loads this file as it is, outside its bundles, so it is plain JavaScript.
import { BoundedCache } from "../process/bounded-cache.mjs";
import { sealPage } from "../serve/sealed-pages.mjs";

/** By edition and page; shared by all instances that Next makes of the handler. */
const pages = new BoundedCache(128 * 1024 * 1024);

/** Edition whose cached page was missing when the rendering of a page began; of renderings that failed the oldest go first. */
const begun = new Map();
const MOST_BEGUN = 10_000;

/**
 * Cache of rendered pages, keyed by edition: a commit makes a new number and so a new page, and nothing is ever invalidated. The
 * number comes from `instrumentation.ts`, which reads it at most once in five seconds and remembers it while the database is away.
 */
export default class PageCache {
  async get(key) {
    const edition = await readEdition();
    const entryKey = `${edition} ${key}`;
    const value = pages.get(entryKey);
    // A page of its edition never grows stale.
    if (value) return { value, lastModified: Date.now() };
    const shared = await globalThis.iraqIndicatorsSharedCache?.get(entryKey);
    if (shared) {
      pages.set(entryKey, shared, toSize(shared));
      return { value: shared, lastModified: Date.now() };
    }
    begun.delete(key);
    begun.set(key, edition);
    if (begun.size > MOST_BEGUN) begun.delete(begun.keys().next().value);
    return null;
  }

  async set(key, rendered) {
    if (!rendered) return;
    // A commit may have come while the page was rendered: it belongs to the edition in which it was asked for.
    const edition = begun.get(key) ?? (await readEdition());
    begun.delete(key);
    const value = typeof rendered.html === "string" ? toSealed(rendered, edition) : rendered;
    const entryKey = `${edition} ${key}`;
    pages.set(entryKey, value, toSize(value));
    // Another server need not render it; nobody waits for that.
    void globalThis.iraqIndicatorsSharedCache?.set(entryKey, value);
  }

  async revalidateTag() {}

  resetRequestCache() {}
}

/** The page's policy goes out with it, so that it is worked out once, and its edition, by which the web server keeps it. */
function toSealed(rendered, edition) {
  const { html, policy } = sealPage(rendered.html);
  return { ...rendered, html, headers: { ...rendered.headers, "Content-Security-Policy": policy, "X-Edition": String(edition) } };
}

async function readEdition() {
  const read = globalThis.iraqIndicatorsReadEdition;
  return read ? await read() : 0;
}

function toSize(value) {
  const parts = [value.html, value.rscData, value.body, ...(value.segmentData?.values() ?? [])];
  return parts.reduce((sum, part) => sum + (part?.length ?? 0), 1_000);
}
