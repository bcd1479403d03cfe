// @ts-check

/**
 * Gathers an answer's content as it goes out; the answer itself is not held up.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {number} most bytes; a longer answer is not gathered
 * @param {() => ((content: Buffer) => void) | null} begin asked once the answer's head is known, before its first part goes out: what takes
 *   the whole content in the end, or null where it is not wanted
 */
export function gatherAnswer(response, most, begin) {
  const write = /** @type {(...given: unknown[]) => boolean} */ (response.write);
  const { flushHeaders } = response;
  const end = /** @type {(...given: unknown[]) => typeof response} */ (response.end);
  /** @type {Buffer[] | null} */
  let parts = [];
  let bytes = 0;
  /** @type {ReturnType<typeof begin> | undefined} */
  let take;

  const ask = () => {
    if (take === undefined) take = begin();
    if (!take) parts = null;
  };

  /** @param {unknown} part @param {unknown} encoding */
  const gather = (part, encoding) => {
    if (!parts || !(typeof part === "string" || part instanceof Uint8Array)) return;
    ask();
    if (!parts) return;
    const content = toBytes(part, encoding);
    bytes += content.length;
    if (bytes > most) parts = null;
    else parts.push(content);
  };

  // Sends the head, with which a compression says of itself.
  response.flushHeaders = () => {
    ask();
    flushHeaders.call(response);
  };
  response.write = /** @param {unknown[]} given */ (...given) => {
    gather(given[0], given[1]);
    return write.apply(response, given);
  };
  response.end = /** @param {unknown[]} given */ (...given) => {
    gather(given[0], given[1]);
    if (parts && bytes > 0) take?.(Buffer.concat(parts));
    parts = null;
    return end.apply(response, given);
  };
}

/** A part as it was handed to `write` or `end`, for oneself. @param {string | Uint8Array} part @param {unknown} encoding */
export function toBytes(part, encoding) {
  if (typeof part !== "string") return Buffer.from(part);
  return Buffer.from(part, typeof encoding === "string" ? /** @type {BufferEncoding} */ (encoding) : "utf8");
}
