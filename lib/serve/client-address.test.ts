import type { IncomingMessage } from "node:http";
import { expect, test } from "vitest";
import { toClientAddress } from "./client-address.mjs";

function asked(remoteAddress: string | undefined, forwarded?: string): IncomingMessage {
  return {
    socket: { remoteAddress },
    headers: forwarded === undefined ? {} : { "x-forwarded-for": forwarded },
  } as unknown as IncomingMessage;
}

test.each([
  ["without a proxy the one who connects counts", "203.0.113.9", undefined, 0, "203.0.113.9"],
  ["without a proxy of ours what is claimed does not count", "203.0.113.9", "198.51.100.1", 0, "203.0.113.9"],
  ["behind a proxy the one it saw counts", "10.0.0.1", "198.51.100.1", 1, "198.51.100.1"],
  ["what a reader claims stands further left and does not count", "10.0.0.1", "1.1.1.1, 198.51.100.1", 1, "198.51.100.1"],
  ["behind two the one the outer saw counts", "10.0.0.1", "1.1.1.1, 198.51.100.1, 10.0.0.2", 2, "198.51.100.1"],
  ["a proxy that says nothing counts itself", "10.0.0.1", undefined, 1, "10.0.0.1"],
  ["a proxy that says nonsense counts itself", "10.0.0.1", "unknown", 1, "10.0.0.1"],
  ["a port is no part of it", "10.0.0.1", "198.51.100.1:4711", 1, "198.51.100.1"],
  ["IPv4 in IPv6's clothes is IPv4", "::ffff:203.0.113.9", undefined, 0, "203.0.113.9"],
  ["IPv6 counts by its network", "2001:db8:1:2:aaaa:bbbb:cccc:dddd", undefined, 0, "2001:db8:1:2::/64"],
  ["the same network in other letters is the same", "2001:0DB8:1:2::7", undefined, 0, "2001:db8:1:2::/64"],
  ["a short IPv6 address has a network too", "10.0.0.1", "[2001:db8::1]:443", 1, "2001:db8:0:0::/64"],
  ["a socket file has no address", undefined, undefined, 0, "local"],
] as const)("%s", (_what, peer, forwarded, proxies, wanted) => {
  expect(toClientAddress(asked(peer, forwarded), proxies)).toBe(wanted);
});
