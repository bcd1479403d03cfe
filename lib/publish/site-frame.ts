import "server-only";
import type { SiteFrame } from "@/components/site/site-frame";
import { formatInstantDay } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { digitSystems, locales, toDefaultDigits, toDirection } from "@/lib/i18n/locales";
import { type PageState, toPageHref, toSamePageHref } from "./page-state";
import { footerSections, type Section, sections } from "./site-sections";

/** The frame of the page at `path` (without its language): navigation, languages and digits as links that keep the page's state. */
export function toSiteFrame(state: PageState, path: string): SiteFrame {
  const { locale, direction, t, reader, edition } = state;
  const stamp = { number: formatPlain(edition.number, reader), date: formatInstantDay(edition.committedAt, reader) };
  return {
    locale,
    direction,
    texts: {
      name: t("site.name"),
      skip: t("site.skip"),
      navigation: t("site.navigation"),
      menu: t("site.menu"),
      language: t("site.language"),
      digits: t("site.digits"),
      footer: t("site.footer"),
      edition: t("site.edition", stamp),
      more: t("site.more"),
    },
    homeHref: toPageHref(state, locale, ""),
    search: {
      href: toPageHref(state, locale, "/search"),
      texts: {
        search: t("site.search"),
        label: t("search.label"),
        close: t("search.close"),
        all: t("search.all"),
        failed: t("search.failed", { all: t("search.all") }),
        hint: t("search.hint"),
      },
    },
    navigation: toLinks(sections, state, path),
    footerLinks: toLinks(footerSections, state, path),
    languages: locales.map((other) => ({
      locale: other,
      direction: toDirection(other),
      href: toSamePageHref(state, other, path, {}),
      label: t(`languages.${other}`),
      current: other === locale,
    })),
    digitChoices:
      locale === "en"
        ? []
        : digitSystems.map((digits) => ({
            href: toSamePageHref(state, locale, path, { digits: digits === toDefaultDigits(locale) ? null : digits }),
            label: t(`digitNames.${digits}`),
            name: t(`digitNames.${digits}`),
            current: digits === state.digits,
          })),
    notice: state.pinned
      ? { text: t("site.pinned", stamp), link: t("site.toCurrent"), href: toSamePageHref(state, locale, path, { edition: null }) }
      : null,
  };
}

function toLinks(links: readonly Section[], state: PageState, path: string): SiteFrame["navigation"] {
  return links.map((section) => ({
    href: toPageHref(state, state.locale, section.path),
    label: state.t(`site.${section.key}`),
    current: section.path === path ? "page" : section.path !== "" && path.startsWith(`${section.path}/`) ? "true" : undefined,
  }));
}
