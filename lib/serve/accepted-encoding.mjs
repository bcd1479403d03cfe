// @ts-check
import Negotiator from "negotiator";

/**
 * How a reader's browser takes an answer best.
 *
 * @param {import("node:http").IncomingMessage} request
 * @returns {"br" | "gzip" | null} null: as it is
 */
export function toAcceptedEncoding(request) {
  const [best] = new Negotiator(request).encodings(["br", "gzip", "identity"], ["br", "gzip"]);
  return best === "br" || best === "gzip" ? best : null;
}
