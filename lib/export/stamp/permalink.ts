import { isLocale, type Locale } from "@/lib/i18n/locales";

/** A chart of an edition, as an address names it. */
export type Permalink = {
  /** Where the site is that the address names; empty where it is a path alone. */
  origin: string;
  locale: Locale;
  slug: string;
  /** Null: the address pins none. */
  edition: number | null;
  parameters: Record<string, string>;
};

/** No address of ours is longer. */
const mostCharacters = 8_000;
const mostFound = 200;

/** An address of a chart's page, of its embedding or of one of its files, of this site or of one like it; null where it is none. */
export function parsePermalink(text: string): Permalink | null {
  const address = text.trim();
  if (address.length > mostCharacters) return null;
  const isPath = address.startsWith("/") && !address.startsWith("//");
  const url = toUrl(isPath ? `http://localhost${address}` : address);
  if (!url || !/^https?:$/.test(url.protocol)) return null;
  const [, locale, slug] =
    /^(?:\/[\w.~-]{1,50}){0,4}?\/([a-z]{2,3})\/(?:charts|embed)\/([a-z0-9-]{1,100})(?:\.[a-z]{3,4})?\/?$/.exec(url.pathname) ?? [];
  if (!locale || !isLocale(locale) || !slug) return null;
  const { edition, ...parameters } = Object.fromEntries(url.searchParams);
  return {
    origin: isPath ? "" : url.origin,
    locale,
    slug,
    edition: edition !== undefined && /^[1-9]\d{0,8}$/.test(edition) ? Number(edition) : null,
    parameters,
  };
}

function toUrl(address: string): URL | null {
  return URL.canParse(address) ? new URL(address) : null;
}

/** Addresses of charts in a text, of pinned ones only, each once. */
export function findPermalinks(text: string): string[] {
  const addresses = text.slice(0, 200_000).match(/https?:\/\/[^\s"'<>,;{}|\\^`]{1,8000}/g) ?? [];
  const ours = addresses.map(withoutEnd).filter((address) => parsePermalink(address)?.edition != null);
  return [...new Set(ours)].slice(0, mostFound);
}

/** What ends a sentence or its brackets is no part of an address. From the back: an expression would begin anew at each of many dots. */
function withoutEnd(address: string): string {
  let end = address.length;
  while (end > 0 && ".)]".includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}
