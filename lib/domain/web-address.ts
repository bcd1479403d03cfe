/** Longer ones our own server would not take either, nor do many programs follow them. */
const LONGEST = 8_000;

/**
 * An address that a link may lead to, escaped.
 *
 * @returns null where it is none of the web, such as one that would run a script
 */
export function toWebAddress(address: string | null): string | null {
  if (address === null || address.length > LONGEST || !URL.canParse(address)) return null;
  const { protocol, href } = new URL(address);
  return protocol === "https:" || protocol === "http:" ? href : null;
}
