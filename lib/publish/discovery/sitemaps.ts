import "server-only";
import { getCurrentEdition } from "@/lib/data/editions";
import { locales } from "@/lib/i18n/locales";
import { toLanguageVersions } from "../page-metadata";
import { toPublicUrl } from "../public-url";
import { listSitemapPages, type SitemapKind, type SitemapPage, sitemapKinds } from "./sitemap-pages";
import { toSitemapIndexXml, toSitemapXml } from "./sitemap-xml";

/** A sitemap holds 50,000 addresses at most, and 50 MB: a page is three addresses of half a kilobyte each. */
const MOST_PAGES = 15_000;

/** The list of all sitemaps: one a kind of page, or more where there are too many for one. */
export async function writeSitemapIndex(): Promise<string> {
  const pages = await listSitemapPages((await getCurrentEdition()).number);
  return toSitemapIndexXml(
    sitemapKinds.flatMap((kind) =>
      toParts(pages[kind]).map((part, index) => ({ loc: toPublicUrl(toSitemapPath(kind, index + 1)), lastmod: toNewest(part) })),
    ),
  );
}

/**
 * One sitemap.
 *
 * @param name as in its address: `indicators`, `locations-2`
 * @returns null where there is none of that name
 */
export async function writeSitemap(name: string): Promise<string | null> {
  const [, kind = "", number = "1"] = /^([a-z]+)(?:-([1-9]\d{0,3}))?$/.exec(name) ?? [];
  if (!isSitemapKind(kind)) return null;
  const pages = await listSitemapPages((await getCurrentEdition()).number);
  const part = toParts(pages[kind])[Number(number) - 1];
  return part ? toSitemapXml(part.flatMap(toUrls)) : null;
}

function toUrls({ path, changedAt }: SitemapPage) {
  const versions = toLanguageVersions(path);
  const alternates = Object.fromEntries(Object.entries(versions).map(([language, href]) => [language, toPublicUrl(href)]));
  return locales.map((locale) => ({ loc: toPublicUrl(versions[locale]), lastmod: changedAt, alternates }));
}

function toSitemapPath(kind: SitemapKind, number: number): string {
  return `/sitemap-${kind}${number > 1 ? `-${number}` : ""}.xml`;
}

function toParts(pages: SitemapPage[]): SitemapPage[][] {
  return Array.from({ length: Math.ceil(pages.length / MOST_PAGES) }, (_, index) =>
    pages.slice(index * MOST_PAGES, (index + 1) * MOST_PAGES),
  );
}

function toNewest(pages: SitemapPage[]): string | null {
  // Instants in UTC sort as texts.
  return (
    pages
      .flatMap(({ changedAt }) => changedAt ?? [])
      .sort()
      .at(-1) ?? null
  );
}

function isSitemapKind(kind: string): kind is SitemapKind {
  return (sitemapKinds as readonly string[]).includes(kind);
}
