import "server-only";
import type { Metadata } from "next";
import { locales } from "@/lib/i18n/locales";
import type { PageState } from "./page-state";

/** Title, description and language versions of a page. A page with parameters names the plain one as the one to index. */
export function toPageMetadata({ locale, t }: PageState, page: "overview" | "displacement", path: string): Metadata {
  const name = t("site.name");
  return {
    title: page === "overview" ? name : `${t(`${page}.title`)} · ${name}`,
    description: page === "overview" ? t("site.description") : t(`${page}.introduction`),
    alternates: {
      canonical: `/${locale}${path}`,
      languages: Object.fromEntries(locales.map((other) => [other, `/${other}${path}`])),
    },
  };
}
