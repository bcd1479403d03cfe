/** Bytes of a file, both ends included. */
export type ByteRange = { first: number; last: number };

/**
 * The one range that a request asks for, as RFC 9110 has it. Null: the whole file, also where several ranges are asked for, which a server
 * need not give.
 */
export function parseRange(header: string | null, bytes: number): ByteRange | "impossible" | null {
  const [, from = "", to = ""] = /^bytes=(\d{0,15})-(\d{0,15})$/.exec(header ?? "") ?? [];
  if (from === "" && to === "") return null;
  const first = from === "" ? Math.max(0, bytes - Number(to)) : Number(from);
  const last = from === "" || to === "" ? bytes - 1 : Math.min(Number(to), bytes - 1);
  if (from !== "" && to !== "" && Number(to) < Number(from)) return null;
  return first > last ? "impossible" : { first, last };
}
