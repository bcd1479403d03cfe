import "server-only";
import type { Metadata } from "next";
import { defaultLocale, type Locale, locales } from "@/lib/i18n/locales";
import { type CardChart, toCardImage } from "./card-image";
import { toOembedPath } from "./oembed-path";
import { type PageState, toPageHref } from "./page-state";
import { toPublicUrl } from "./public-url";

/** What a page says of itself, in the reader's language; without a title it is the site's first page. `path` is without the language. */
export type PageDescription = {
  title?: string;
  description: string;
  path: string;
  /** The chart that the page is seen by where others link to it; without one it is the site's. */
  chart?: CardChart;
  /** Where the page is a chart's own: its whole address within the site, by which other sites learn how to embed the chart. */
  embedPath?: string;
  /** Descriptions of the page's content for programs: addresses by media type. */
  descriptions?: Record<string, string>;
};

/** Languages with their countries, as Open Graph has them. */
const openGraphLocales: Record<Locale, string> = { en: "en_GB", ar: "ar_IQ", ckb: "ckb_IQ" };

/** A page in every language, and where a reader of another one is led: on the first page to the language of their browser, else to English. */
export function toLanguageVersions(path: string): Record<Locale | "x-default", string> {
  const versions = Object.fromEntries(locales.map((locale) => [locale, `/${locale}${path}`])) as Record<Locale, string>;
  return { ...versions, "x-default": path === "" ? "/" : `/${defaultLocale}${path}` };
}

/**
 * Title, description, language versions of a page, and how links to it look in messengers and social media. A page with parameters names
 * the plain one as the one to index.
 */
export function toPageMetadata(state: PageState, { title, description, path, chart, embedPath, descriptions }: PageDescription): Metadata {
  const { locale, t } = state;
  const name = t("site.name");
  const image = toCardImage(chart, title ?? name, state);
  return {
    metadataBase: new URL(toPublicUrl("/")),
    title: title === undefined ? name : `${title} · ${name}`,
    description,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: toLanguageVersions(path),
      types: { ...descriptions, ...(embedPath && { "application/json+oembed": toOembedPath(toPublicUrl(embedPath)) }) },
    },
    openGraph: {
      type: "website",
      siteName: name,
      title: title ?? name,
      description,
      // An address with an edition is shared as such, and not as the plain page.
      url: toPageHref(state, locale, path),
      locale: openGraphLocales[locale],
      alternateLocale: locales.filter((other) => other !== locale).map((other) => openGraphLocales[other]),
      images: [image],
    },
    // The rest is taken from Open Graph.
    twitter: { card: "summary_large_image" },
  };
}
