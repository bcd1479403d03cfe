// @ts-check
import { createServer } from "node:http";
import zlib from "node:zlib";
import compression from "compression";
import { answerWithBuiltFile } from "./built-files.mjs";
import { PressedPages } from "./pressed-pages.mjs";

/**
 * @typedef {(request: import("node:http").IncomingMessage, response: import("node:http").ServerResponse) => Promise<void>} Handler
 */

/** Of 4, 5 and 6 the one where more time no longer buys many bytes: measured in docs/decisions.md. */
const BROTLI_QUALITY = 5;

const compress = compression({
  brotli: { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: BROTLI_QUALITY } },
});

/**
 * The web server around Next: files of the build come as they were compressed with it; what Next answers is compressed as it goes out,
 * with Brotli where the reader's browser takes it.
 *
 * @param {Handler} handle Next's; its own compression must be off
 * @param {Map<string, import("./built-files.mjs").BuiltFile>} files
 */
export function createSiteServer(handle, files, pages = new PressedPages()) {
  return createServer((request, response) => {
    if (answerWithBuiltFile(files, request, response)) return;
    if (!canBeRead(request.url)) {
      response.writeHead(400, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store" });
      response.end("The address holds a % that stands for no letter.\n");
      return;
    }
    compress(request, response, () => {
      pages.watch(request, response);
      handle(request, response).catch((error) => {
        console.error(error);
        if (response.headersSent) return response.destroy();
        response.statusCode = 500;
        response.end("Internal Server Error");
      });
    });
  });
}

/**
 * Whether a path is written as addresses are: Next would take one that is not for a fault of its own, and answer 500.
 *
 * @param {string | undefined} address
 */
function canBeRead(address = "") {
  try {
    decodeURIComponent(address.split("?", 1)[0] ?? "");
    return true;
  } catch {
    return false;
  }
}
