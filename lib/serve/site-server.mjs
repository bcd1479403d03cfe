// @ts-check
import { createServer } from "node:http";
import zlib from "node:zlib";
import compression from "compression";
import { answerWithBuiltFile } from "./built-files.mjs";
import { boundConnections, serverBounds } from "./connection-bounds.mjs";
import { toExchange } from "./exchange.mjs";
import { answerWithFailure } from "./failures.mjs";
import { KeptAnswers } from "./kept-answers.mjs";
import { refuseUnbounded } from "./request-bounds.mjs";
import { sealAnswer } from "./sealed-pages.mjs";
import { setSecurityHeaders } from "./security-headers.mjs";

/**
 * @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} Handler
 *
 * @typedef {object} Parts what the server has besides Next; each may be left out
 * @property {string} [basePath] below which the site is served, without a slash at its end
 * @property {import("./exchange.mjs").Door[]} [doors] what may answer before Next does, in this order
 * @property {((exchange: import("./exchange.mjs").Exchange) => void)[]} [watchers] look at every exchange as it begins
 * @property {((exchange: import("./exchange.mjs").Exchange) => void)[]} [changers] change what Next answers before it is compressed; the
 *   last is the first to see it
 * @property {number} [maxConnections]
 */

/**
 * Where more time no longer buys many bytes: measured in docs/decisions.md. A page without parameters goes this way once an edition, then
 * comes from memory, so it may take longer.
 */
const compressOften = toCompression(5);
const compressOnce = toCompression(8);

/** @param {number} quality of Brotli */
function toCompression(quality) {
  return compression({ brotli: { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: quality } } });
}

/**
 * The web server around Next: files of the build come as they were compressed with it; what Next answers is compressed as it goes out,
 * with Brotli where the reader's browser takes it; what was read before comes from memory.
 *
 * @param {Handler} handle Next's; its own compression must be off
 * @param {Map<string, import("./built-files.mjs").BuiltFile>} files
 * @param {Parts} [parts]
 */
export function createSiteServer(handle, files, kept = new KeptAnswers(async () => 0), parts = {}) {
  const { basePath = "", doors = [], watchers = [], changers = [], maxConnections } = parts;
  const server = createServer(serverBounds, (request, response) => {
    setSecurityHeaders(response);
    if (answerWithBuiltFile(files, request, response)) return;
    const exchange = toExchange(request, response, basePath);
    for (const watch of watchers) watch(exchange);
    goThrough([refuseUnbounded, ...doors, kept.answer], exchange)
      .then((isAnswered) => {
        if (isAnswered) return;
        return new Promise((resolve, reject) => {
          const compress = exchange.route === "page" ? compressOnce : compressOften;
          compress(request, response, () => {
            kept.watch(exchange);
            sealAnswer(response);
            for (const change of changers) change(exchange);
            handle(request, response).then(resolve, reject);
          });
        });
      })
      .catch((error) => {
        console.error(error);
        if (response.headersSent) return response.destroy();
        answerWithFailure(exchange);
      });
  });
  return boundConnections(server, { maxConnections });
}

/** @param {import("./exchange.mjs").Door[]} doors @param {import("./exchange.mjs").Exchange} exchange */
async function goThrough(doors, exchange) {
  for (const door of doors) if (await door(exchange)) return true;
  return false;
}
