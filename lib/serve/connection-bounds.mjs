// @ts-check

/** Bytes of a request's headers: the longest address, cookies of other sites on the same host, what proxies add. */
const LARGEST_HEADERS = 16 * 1024;

/** For `createServer`. How long a request may take to arrive, so that nobody holds connections by sending slowly. */
export const serverBounds = {
  maxHeaderSize: LARGEST_HEADERS,
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Longer than proxies keep theirs (nginx 60 s), or they would send a request into a connection that is just being closed.
  keepAliveTimeout: 65_000,
  connectionsCheckingInterval: 2_000,
};

/** A reader who takes nothing of an answer for this long is gone (milliseconds). */
const STALLED_AFTER = 120_000;

const answers = {
  HPE_HEADER_OVERFLOW: [431, "Request Header Fields Too Large"],
  ERR_HTTP_REQUEST_TIMEOUT: [408, "Request Timeout"],
};

/**
 * Bounds what one reader, or many connections, can hold of the server, and answers what is no HTTP.
 *
 * @param {import("node:http").Server} server
 * @param {{ maxConnections?: number }} [bounds]
 */
export function boundConnections(server, { maxConnections = 2_000 } = {}) {
  server.maxConnections = maxConnections;
  server.setTimeout(STALLED_AFTER);
  server.on("clientError", (/** @type {NodeJS.ErrnoException} */ error, socket) => {
    if (error.code === "ECONNRESET" || !socket.writable) return socket.destroy();
    const [status, name] = answers[/** @type {keyof typeof answers} */ (error.code)] ?? [400, "Bad Request"];
    socket.end(`HTTP/1.1 ${status} ${name}\r\nConnection: close\r\nCache-Control: no-store\r\nContent-Length: 0\r\n\r\n`);
  });
  return server;
}
