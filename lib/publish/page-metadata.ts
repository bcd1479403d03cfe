import "server-only";
import type { Metadata } from "next";
import { locales } from "@/lib/i18n/locales";
import type { PageState } from "./page-state";

/** What a page says of itself, in the reader's language; without a title it is the site's first page. `path` is without the language. */
type PageDescription = { title?: string; description: string; path: string };

/** Title, description and language versions of a page. A page with parameters names the plain one as the one to index. */
export function toPageMetadata({ locale, t }: PageState, { title, description, path }: PageDescription): Metadata {
  const name = t("site.name");
  return {
    title: title === undefined ? name : `${title} · ${name}`,
    description,
    alternates: {
      canonical: `/${locale}${path}`,
      languages: Object.fromEntries(locales.map((other) => [other, `/${other}${path}`])),
    },
  };
}
