// @ts-check

/** Classes of which nobody asks who read what: files of the build and fonts, and the watchers' own questions. */
const unlogged = new Set(["built-file", "file", "watch"]);

/**
 * Writes a line for each answer: what was asked for and how it went, never by whom. Of a query only the names of parameters are kept, for
 * a search is a reader's own business.
 *
 * @param {import("./log.mjs").Log} log
 * @param {() => number | null} readEdition the current edition's number, where it is known
 */
export function watchForLog(log, readEdition) {
  /** @param {import("./exchange.mjs").Exchange} exchange */
  return (exchange) => {
    const { request, response, id } = exchange;
    // Next's side finds it there, and hands it on with its errors.
    request.headers["x-request-id"] = id;
    response.setHeader("X-Request-Id", id);
    if (unlogged.has(exchange.route)) return;
    const { socket } = request;
    const writtenBefore = socket.bytesWritten;
    response.once("close", () => {
      const status = response.statusCode;
      const level = status >= 500 ? "error" : "info";
      if (!log.isLevelEnabled(level)) return;
      const { path, query, route, beganAt } = exchange;
      const pinned = query.get("edition");
      log[level](
        {
          id,
          method: request.method,
          path: path.slice(0, 200),
          ...(query.size > 0 && { parameters: [...new Set(query.keys())].slice(0, 30).map((name) => name.slice(0, 40)) }),
          route,
          status,
          ms: Math.round((performance.now() - beganAt) * 10) / 10,
          bytes: socket.bytesWritten - writtenBefore,
          edition: pinned && /^[1-9]\d{0,8}$/.test(pinned) ? Number(pinned) : readEdition(),
          ...(!response.writableFinished && { brokenOff: true }),
        },
        "answered",
      );
    });
  };
}
