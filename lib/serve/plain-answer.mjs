// @ts-check

/**
 * Answers with a line of text, for those who broke a rule of the protocol rather than met a trouble of the site.
 *
 * @param {import("node:http").ServerResponse} response
 * @param {number} status
 * @param {string} sentence
 * @param {Record<string, string | number>} [headers]
 */
export function answerPlainly(response, status, sentence, headers = {}) {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8", "Cache-Control": "no-store", ...headers });
  response.end(`${sentence}\n`);
  return true;
}
