import { toQrPath } from "../picture/qr-path";

/** Longer addresses make codes so fine that telephones can't read them on paper. */
const mostCharacters = 700;
/** Points: a third of a millimetre and more. */
const leastModule = 1;

/** A QR code of an address, with its side in points; null where it would be too fine to be read. */
export function toCode(address: string): { path: string; modules: number; side: number } | null {
  if (new TextEncoder().encode(address).length > mostCharacters) return null;
  const code = toQrPath(address);
  return { ...code, side: Math.max(64, code.modules * leastModule) };
}
