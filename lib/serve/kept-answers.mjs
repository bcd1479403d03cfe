// @ts-check
import { promisify } from "node:util";
import zlib from "node:zlib";
import { BoundedCache } from "../process/bounded-cache.mjs";
import { toAcceptedEncoding } from "./accepted-encoding.mjs";
import { noteAge } from "./age-note.mjs";
import { gatherAnswer } from "./gather-answer.mjs";

const { BROTLI_PARAM_QUALITY, BROTLI_PARAM_SIZE_HINT } = zlib.constants;
const toBrotli = promisify(zlib.brotliCompress);
const toGzip = promisify(zlib.gzip);
const unpack = promisify(zlib.gunzip);

/**
 * Pages without parameters are few and read by many, so they are compressed as far as it goes, which is too slow while a reader waits (a
 * third of a second for a large page); of answers to parameters there is no end, and each is compressed about as when it goes out first.
 * Measured in docs/decisions.md.
 */
const kinds = {
  page: { room: 96 * 1024 * 1024, brotli: 10, gzip: 9 },
  answer: { room: 48 * 1024 * 1024, brotli: 5, gzip: 6 },
};
/** @typedef {keyof typeof kinds} Kind */

/**
 * What Next made, and for whom.
 *
 * @typedef {object} Made
 * @property {Kind} kind
 * @property {string} url
 * @property {Promise<number | null>} asked the edition when it was asked for
 * @property {import("node:http").OutgoingHttpHeaders} headers
 * @property {Buffer} content
 */

/**
 * An answer as it goes out, compressed; as it is only once somebody has asked for that.
 *
 * @typedef {object} KeptAnswer
 * @property {import("node:http").OutgoingHttpHeaders} headers
 * @property {Buffer} br
 * @property {Buffer} gzip
 * @property {Promise<Buffer>} [identity]
 */

/** About as many bytes as an answer takes beside its content. */
const FRAME = 2_000;

/** Bytes of the largest answer to parameters that is kept. */
const LARGEST = 1_000_000;

/** What belongs to one request, or is told anew each time. */
const notKept = new Set(["vary", "date", "connection", "keep-alive", "transfer-encoding", "content-length"]);

/**
 * What is the same for every reader until the next edition: pages that Next keeps, pages with parameters, the API's JSON and frames. Once one has
 * been read it is compressed beside the work, and later readers get it from here, without Next.
 */
export class KeptAnswers {
  /** By edition and address. @type {Record<Kind, BoundedCache<KeptAnswer>>} */
  #rooms = { page: new BoundedCache(kinds.page.room), answer: new BoundedCache(kinds.answer.room) };
  /** What is being compressed; one at a time, so that readers keep the processor. @type {Promise<void> | null} */
  atWork = null;

  /**
   * @param {() => Promise<number>} readEdition the current one's number, remembered for a moment
   * @param {() => boolean} [isAway] whether the database is: then an answer has to say how old it is
   */
  constructor(readEdition, isAway = () => false) {
    this.readEdition = readEdition;
    this.isAway = isAway;
  }

  /** Answers with what is here. @type {import("./exchange.mjs").Door} */
  answer = async (exchange) => {
    const { request, response, url } = exchange;
    const kind = toKind(exchange);
    if (!kind || !isPlainReading(request)) return false;
    const edition = await this.readEdition().catch(() => null);
    // Next's cache has such a page too, and on Next's way it learns to say how old it is.
    const isAway = this.isAway();
    if (edition === null || (isAway && kind === "page")) return false;
    const key = `${edition} ${url}`;
    const kept = this.#rooms[kind].get(key);
    if (!kept) return false;
    // A note of its age goes into the text itself.
    if (isAway) noteAge(exchange);
    const encoding = isAway ? null : toAcceptedEncoding(request);
    for (const [name, value] of Object.entries(kept.headers)) if (value !== undefined) response.setHeader(name, value);
    const tag = kept.headers.etag;
    if (tag !== undefined && isNamed(request.headers["if-none-match"], String(tag))) response.writeHead(304).end();
    else {
      const body = encoding ? kept[encoding] : await this.#toIdentity(kind, key, kept);
      if (encoding) response.setHeader("Content-Encoding", encoding);
      response.setHeader("Content-Length", body.length);
      response.end(request.method === "HEAD" ? undefined : body);
    }
    return true;
  };

  /** Keeps what Next answers where it is the same for all. @param {import("./exchange.mjs").Exchange} exchange */
  watch(exchange) {
    const { request, response, url } = exchange;
    const kind = toKind(exchange);
    if (request.method !== "GET" || !kind || !isPlainReading(request)) return;
    const asked = this.readEdition().catch(() => null);
    const before = response.getHeaders();
    gatherAnswer(response, kind === "page" ? Number.POSITIVE_INFINITY : LARGEST, () => {
      if (this.atWork || this.isAway() || !mayBeKept(response, kind)) return null;
      const told = Object.entries(response.getHeaders()).filter(([name, value]) => !notKept.has(name) && before[name] !== value);
      const headers = Object.fromEntries(told);
      // The same in several compressions: the same in meaning, not byte by byte.
      if (headers.etag !== undefined) headers.etag = `W/${String(headers.etag).replace(/^W\//, "")}`;
      headers.vary = [response.getHeader("Vary"), "Accept-Encoding"].flat().filter(Boolean).join(", ");
      return (content) => this.#keep({ kind, url, asked, headers, content });
    });
  }

  /** @param {Made} made */
  #keep(made) {
    if (this.atWork) return;
    this.atWork = this.#compress(made)
      .catch((error) => console.error(error))
      .finally(() => {
        this.atWork = null;
      });
  }

  /** @param {Made} made */
  async #compress({ kind, url, asked, headers, content }) {
    // A page that Next kept says of which edition it is. What was made for this request is of the one that was current before and after.
    const said = kind === "page" ? Number(headers["x-edition"]) : await asked;
    if (said === null || (kind === "answer" && said !== (await this.readEdition()))) return;
    const { brotli, gzip } = kinds[kind];
    const params = { [BROTLI_PARAM_QUALITY]: brotli, [BROTLI_PARAM_SIZE_HINT]: content.length };
    const [br, gz] = await Promise.all([toBrotli(content, { params }), toGzip(content, { level: gzip })]);
    this.#rooms[kind].set(`${said} ${url}`, { headers, br, gzip: gz }, br.length + gz.length + FRAME);
  }

  /** Few take no compression, so an answer is held as it is from the first of them on. @param {Kind} kind @param {string} key @param {KeptAnswer} kept */
  #toIdentity(kind, key, kept) {
    kept.identity ??= unpack(kept.gzip).then((identity) => {
      this.#rooms[kind].grow(key, kept, identity.length);
      return identity;
    });
    return kept.identity;
  }
}

/**
 * What its readers typed in (search, /verify, /report) is not held; files of figures have a memory of their own.
 *
 * @param {import("./exchange.mjs").Exchange} exchange @returns {Kind | null}
 */
function toKind({ route, path }) {
  if (route === "page") return "page";
  if (route === "page-with-parameters") return /\/(?:verify|report)$/.test(path) ? null : "answer";
  return route === "api" || route === "embed" ? "answer" : null;
}

/** By a reader and not by Next's own scripts, who ask for parts of pages. @param {import("node:http").IncomingMessage} request */
function isPlainReading({ method, headers }) {
  return (method === "GET" || method === "HEAD") && headers.rsc === undefined && headers.range === undefined;
}

/** @param {import("node:http").ServerResponse} response @param {Kind} kind */
function mayBeKept(response, kind) {
  const type = String(response.getHeader("Content-Type"));
  const isForAll = ["Content-Encoding", "Set-Cookie", "Age"].every((name) => !response.hasHeader(name));
  if (response.statusCode !== 200 || !isForAll) return false;
  if (kind === "answer") return /^(?:text\/html|text\/plain|application\/json)/.test(type);
  // Of a page in Next's cache; one that was only just made for its first reader has not said its edition yet.
  return type.startsWith("text/html") && response.getHeader("x-nextjs-cache") === "HIT" && response.hasHeader("X-Edition");
}

/** @param {string | undefined} header @param {string} etag */
function isNamed(header, etag) {
  const plain = (/** @type {string} */ name) => name.trim().replace(/^W\//, "");
  return (header ?? "").split(",").some((named) => named.trim() === "*" || plain(named) === plain(etag));
}
