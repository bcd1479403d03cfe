// @ts-check
import { promisify } from "node:util";
import zlib from "node:zlib";
import { toAcceptedEncoding } from "./accepted-encoding.mjs";

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const toBrotli = promisify(zlib.brotliCompress);

/** Too slow while a reader waits (a third of a second for a large page): measured in docs/decisions.md. */
const QUALITY = 10;

/** Bytes of compressed pages kept in memory; the longest unread go first. */
const ROOM = 32 * 1024 * 1024;

/**
 * Pages that Next keeps are the same for every reader until the next edition: once one has been read, it is compressed further beside the
 * work, and later readers get it so.
 */
export class PressedPages {
  /** By the name that Next makes from a page's content. Insertion order is order of use. @type {Map<string, Buffer>} */
  #pages = new Map();
  #used = 0;
  /** The page that is being compressed; one at a time, so that readers keep the processor. @type {Promise<void> | null} */
  atWork = null;

  /**
   * Lets an answer go out as the compressed page, where it is one that is here.
   *
   * @param {import("node:http").IncomingMessage} request
   * @param {import("node:http").ServerResponse} response
   */
  watch(request, response) {
    if (request.method !== "GET" || toAcceptedEncoding(request) !== "br") return;
    const end = /** @type {(...rest: unknown[]) => typeof response} */ (response.end);
    response.end = /** @param {unknown[]} rest */ (...rest) => {
      const [content] = rest;
      const isWhole = typeof content === "string" || Buffer.isBuffer(content);
      const name = isWhole && content.length > 0 && isKeptPage(response) ? String(response.getHeader("ETag")) : null;
      const pressed = name && this.#find(name);
      if (name && !pressed) this.#press(name, /** @type {string | Buffer} */ (content));
      if (!pressed) return end.apply(response, rest);
      response.setHeader("Content-Encoding", "br");
      response.setHeader("Content-Length", pressed.length);
      return end.call(response, pressed);
    };
  }

  /** @param {string} name */
  #find(name) {
    const page = this.#pages.get(name);
    if (page) this.#pages.delete(name);
    if (page) this.#pages.set(name, page);
    return page;
  }

  /** @param {string} name @param {string | Buffer} text */
  #press(name, text) {
    if (this.atWork) return;
    const content = Buffer.from(text);
    this.atWork = toBrotli(content, { params: { [BROTLI_PARAM_QUALITY]: QUALITY, [BROTLI_PARAM_SIZE_HINT]: content.length } })
      .then((page) => this.#keep(name, page))
      .catch((error) => console.error(error))
      .finally(() => {
        this.atWork = null;
      });
  }

  /** @param {string} name @param {Buffer} page */
  #keep(name, page) {
    this.#pages.set(name, page);
    this.#used += page.length;
    for (const [oldest, { length }] of this.#pages) {
      if (this.#used <= ROOM) break;
      this.#pages.delete(oldest);
      this.#used -= length;
    }
  }
}

/** A whole page from Next's cache, whose name is made from its content. @param {import("node:http").ServerResponse} response */
function isKeptPage(response) {
  return (
    !response.headersSent &&
    response.statusCode === 200 &&
    response.getHeader("x-nextjs-cache") === "HIT" &&
    String(response.getHeader("Content-Type")).startsWith("text/html") &&
    response.hasHeader("ETag") &&
    !response.hasHeader("Content-Encoding")
  );
}
