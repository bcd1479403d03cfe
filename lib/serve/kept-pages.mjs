// @ts-check
import { promisify } from "node:util";
import zlib from "node:zlib";
import { toAcceptedEncoding } from "./accepted-encoding.mjs";

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const toBrotli = promisify(zlib.brotliCompress);
const toGzip = promisify(zlib.gzip);
const toPlain = promisify(zlib.gunzip);

/** Too slow while a reader waits (a third of a second for a large page): measured in docs/decisions.md. */
const BROTLI_QUALITY = 10;
const GZIP_LEVEL = 9;

/** Bytes of compressed pages kept in memory; the longest unread go first. */
const ROOM = 64 * 1024 * 1024;

/** What a page says of itself; the rest of an answer's headers belongs to the request. */
const pageHeaders = ["Content-Type", "Cache-Control", "ETag", "Link", "Content-Security-Policy", "X-Edition", "x-nextjs-cache"];

/**
 * A page as it goes out, compressed as far as it goes.
 *
 * @typedef {{ headers: Record<string, string>, vary: string, br: Buffer, gzip: Buffer }} KeptPage
 */

/**
 * Pages that Next keeps are the same for every reader until the next edition: once one has been read it is compressed further beside the
 * work, and later readers get it from here, without Next.
 */
export class KeptPages {
  /** By edition and address. Insertion order is order of use. @type {Map<string, KeptPage>} */
  #pages = new Map();
  #used = 0;
  /** The page that is being compressed; one at a time, so that readers keep the processor. @type {Promise<void> | null} */
  atWork = null;

  /**
   * @param {() => Promise<number>} readEdition the current one's number, remembered for a moment
   * @param {() => boolean} [isAway] whether the database is: then a page has to say how old it is, and is not answered from here
   */
  constructor(readEdition, isAway = () => false) {
    this.readEdition = readEdition;
    this.isAway = isAway;
  }

  /** Answers with a page that is here. @type {import("./exchange.mjs").Door} */
  answer = async ({ request, response }) => {
    if (this.#pages.size === 0 || !isPlainReading(request)) return false;
    const edition = await this.readEdition().catch(() => null);
    if (edition === null || this.isAway()) return false;
    const page = this.#find(`${edition} ${request.url}`);
    if (!page) return false;
    for (const [name, value] of Object.entries(page.headers)) response.setHeader(name, value);
    response.setHeader("Vary", page.vary);
    if (isNamed(request.headers["if-none-match"], page.headers.ETag)) response.writeHead(304).end();
    else {
      const encoding = toAcceptedEncoding(request);
      // Few take none: for them a page is unpacked each time, which is still less work than making it, rather than held a second time.
      const body = encoding ? page[encoding] : await toPlain(page.gzip);
      response.writeHead(200, { ...(encoding && { "Content-Encoding": encoding }), "Content-Length": body.length });
      response.end(request.method === "HEAD" ? undefined : body);
    }
    return true;
  };

  /**
   * Keeps an answer of Next where it is such a page.
   *
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  watch(request, response) {
    if (request.method !== "GET" || !isPlainReading(request)) return;
    // As it was asked for: Next takes the base path off.
    const { url = "" } = request;
    const end = /** @type {(...rest: unknown[]) => typeof response} */ (response.end);
    response.end = /** @param {unknown[]} rest */ (...rest) => {
      const [content] = rest;
      const isWhole = (typeof content === "string" || Buffer.isBuffer(content)) && content.length > 0;
      if (isWhole && !this.atWork && isKeptByNext(response)) this.#press(url, response, content);
      return end.apply(response, rest);
    };
  }

  /** @param {string} key */
  #find(key) {
    const page = this.#pages.get(key);
    if (page) this.#pages.delete(key);
    if (page) this.#pages.set(key, page);
    return page;
  }

  /** @param {string} url @param {import("node:http").ServerResponse} response @param {string | Buffer} text */
  #press(url, response, text) {
    const headers = Object.fromEntries(
      pageHeaders.flatMap((name) => (response.hasHeader(name) ? [[name, String(response.getHeader(name))]] : [])),
    );
    // The same page in several compressions: the same in meaning, not byte by byte.
    headers.ETag = `W/${headers.ETag?.replace(/^W\//, "")}`;
    const vary = [response.getHeader("Vary"), "Accept-Encoding"].flat().filter(Boolean).join(", ");
    const content = Buffer.from(text);
    const params = { [BROTLI_PARAM_QUALITY]: BROTLI_QUALITY, [BROTLI_PARAM_SIZE_HINT]: content.length };
    this.atWork = Promise.all([toBrotli(content, { params }), toGzip(content, { level: GZIP_LEVEL })])
      .then(([br, gzip]) => this.#keep(`${headers["X-Edition"]} ${url}`, { headers, vary, br, gzip }))
      .catch((error) => console.error(error))
      .finally(() => {
        this.atWork = null;
      });
  }

  /** @param {string} key @param {KeptPage} page */
  #keep(key, page) {
    this.#drop(key);
    this.#pages.set(key, page);
    this.#used += toSize(page);
    for (const oldest of this.#pages.keys()) {
      if (this.#used <= ROOM) break;
      this.#drop(oldest);
    }
  }

  /** @param {string} key */
  #drop(key) {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#used -= toSize(page);
  }
}

/** @param {KeptPage} page */
function toSize({ br, gzip }) {
  return br.length + gzip.length + 2_000;
}

/**
 * Of an address without parameters, by a reader and not by Next's own scripts, who ask for parts of pages.
 *
 * @param {import("node:http").IncomingMessage} request
 */
function isPlainReading({ method, url = "", headers }) {
  return (method === "GET" || method === "HEAD") && !url.includes("?") && headers.rsc === undefined && headers.range === undefined;
}

/** A whole page from Next's cache, which says of which edition it is. @param {import("node:http").ServerResponse} response */
function isKeptByNext(response) {
  return (
    !response.headersSent &&
    response.statusCode === 200 &&
    response.getHeader("x-nextjs-cache") === "HIT" &&
    String(response.getHeader("Content-Type")).startsWith("text/html") &&
    response.hasHeader("ETag") &&
    response.hasHeader("X-Edition") &&
    !response.hasHeader("Content-Encoding")
  );
}

/** @param {string | undefined} header @param {string | undefined} etag */
function isNamed(header, etag = "") {
  const plain = (/** @type {string} */ name) => name.trim().replace(/^W\//, "");
  return (header ?? "").split(",").some((named) => named.trim() === "*" || plain(named) === plain(etag));
}
