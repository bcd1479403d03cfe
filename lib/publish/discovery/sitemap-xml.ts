import { escapeXml } from "@/lib/export/picture/xml";

/** One address with the same page in other languages; all addresses are absolute. */
export type SitemapUrl = { loc: string; lastmod: string | null; alternates: Record<string, string> };

const schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

/** Addresses as sitemaps.org has them, with the language versions of each. */
export function toSitemapXml(urls: readonly SitemapUrl[]): string {
  const entries = urls.map(({ loc, lastmod, alternates }) => {
    const links = Object.entries(alternates).map(
      ([language, href]) => `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${escapeXml(href)}"/>\n`,
    );
    return `<url>\n<loc>${escapeXml(loc)}</loc>\n${toLastmod(lastmod)}${links.join("")}</url>\n`;
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="${schema}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${entries.join("")}</urlset>\n`;
}

/** The list of sitemaps. */
export function toSitemapIndexXml(sitemaps: readonly Pick<SitemapUrl, "loc" | "lastmod">[]): string {
  const entries = sitemaps.map(({ loc, lastmod }) => `<sitemap>\n<loc>${escapeXml(loc)}</loc>\n${toLastmod(lastmod)}</sitemap>\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n<sitemapindex xmlns="${schema}">\n${entries.join("")}</sitemapindex>\n`;
}

function toLastmod(lastmod: string | null): string {
  return lastmod === null ? "" : `<lastmod>${escapeXml(lastmod)}</lastmod>\n`;
}
