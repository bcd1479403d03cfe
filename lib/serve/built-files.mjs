// @ts-check
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { toAcceptedEncoding } from "./accepted-encoding.mjs";

/**
 * @typedef {{ body: Buffer, etag: string }} Encoded
 * @typedef {{ type: string, br: Encoded, gzip: Encoded }} BuiltFile
 */

/** As Next names them, so that a file is the same whether it or we answer. @type {Record<string, string>} */
const types = {
  ".js": "application/javascript; charset=UTF-8",
  ".css": "text/css; charset=UTF-8",
  ".json": "application/json; charset=UTF-8",
  ".map": "application/json; charset=UTF-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=UTF-8",
};

/**
 * The files of a build that were compressed with it, by their address: a few hundred kilobytes, kept in memory. An address that is not
 * one of these is not answered from here, so no address leads to another file.
 *
 * @param {string} folder what `compressFiles` made; need not exist
 * @param {string} prefix of their addresses
 * @returns {Map<string, BuiltFile>}
 */
export function readBuiltFiles(folder, prefix) {
  /** @type {Map<string, BuiltFile>} */
  const files = new Map();
  if (!existsSync(folder)) return files;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".br")) continue;
    const file = path.join(entry.parentPath, entry.name.slice(0, -".br".length));
    const type = types[path.extname(file)];
    if (!type || !existsSync(`${file}.gz`)) continue;
    const address = path.relative(folder, file).split(path.sep).map(encodeURIComponent).join("/");
    files.set(`${prefix}/${address}`, { type, br: readEncoded(`${file}.br`), gzip: readEncoded(`${file}.gz`) });
  }
  return files;
}

/** @param {string} file @returns {Encoded} */
function readEncoded(file) {
  const body = readFileSync(file);
  return { body, etag: `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"` };
}

/**
 * Answers with a file of the build. Their names change with their content, so they may be kept for ever.
 *
 * @param {Map<string, BuiltFile>} files
 * @param {import("node:http").IncomingMessage} request
 * @param {import("node:http").ServerResponse} response
 * @returns {boolean} false where it is for Next to answer: another address, or a reader who takes no compression
 */
export function answerWithBuiltFile(files, request, response) {
  if (request.method !== "GET" && request.method !== "HEAD") return false;
  const file = files.get((request.url ?? "").split("?", 1)[0] ?? "");
  if (!file) return false;
  const encoding = toAcceptedEncoding(request);
  if (!encoding) return false;
  const { body, etag } = file[encoding];
  response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
  response.setHeader("Vary", "Accept-Encoding");
  response.setHeader("ETag", etag);
  if (isNamed(request.headers["if-none-match"], etag)) {
    response.writeHead(304).end();
    return true;
  }
  response.writeHead(200, { "Content-Type": file.type, "Content-Encoding": encoding, "Content-Length": body.length });
  response.end(request.method === "HEAD" ? undefined : body);
  return true;
}

/** @param {string | undefined} header @param {string} etag */
function isNamed(header, etag) {
  return (header ?? "").split(",").some((named) => named.trim() === "*" || named.trim().replace(/^W\//, "") === etag);
}
