// @ts-check
import { isIP } from "node:net";

/**
 * Whom a request counts for: the reader's address, of IPv6 the network of a household or firm (/64). Behind proxies of ours the address that
 * the outermost of them saw: each adds one at the right end of `X-Forwarded-For`, and what stands further left is anybody's claim.
 *
 * @param {import("node:http").IncomingMessage} request
 * @param {number} proxies how many of ours stand before the server
 */
export function toClientAddress(request, proxies) {
  const peer = clean(request.socket.remoteAddress ?? "") ?? "local";
  if (proxies === 0) return toNetwork(peer);
  const forwarded = request.headers["x-forwarded-for"];
  const seen = (Array.isArray(forwarded) ? forwarded.join(",") : (forwarded ?? "")).split(",").slice(-proxies);
  // Where fewer proxies said something than there are, the leftmost of what they said is the furthest that is known.
  const addresses = seen.map(clean);
  return toNetwork(addresses.find((address) => address !== null) ?? peer);
}

/** An address without port, brackets and IPv6's clothes around an IPv4 one; null where it is none. @param {string} text */
function clean(text) {
  const bare = text
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/^::ffff:(\d+\.\d+\.\d+\.\d+)$/i, "$1")
    .replace(/%.*$/, "");
  return isIP(bare) ? bare : null;
}

/** @param {string} address */
function toNetwork(address) {
  if (isIP(address) !== 6) return address;
  const [head = "", tail] = address.toLowerCase().split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const groups = tail === undefined ? left : [...left, ...Array(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return `${groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":")}::/64`;
}
