import "server-only";
import type { Metadata } from "next";
import type { Theme } from "@/lib/domain/indicator";
import type { Locale } from "@/lib/i18n/locales";
import type { Translator } from "@/lib/i18n/translator";
import { toSitePath } from "@/lib/site-path";
import { themes } from "./latest-readings";
import type { PageState } from "./page-state";

/** A feed's name in its address: of a theme, or of everything. */
export const feedNames = ["feed", ...themes] as const;
export type FeedName = "feed" | Theme;

export function isFeedName(name: string): name is FeedName {
  return (feedNames as readonly string[]).includes(name);
}

/** Path of a feed; `next.config.ts` leads it to the route that writes it. */
export function toFeedPath(locale: Locale, feed: FeedName): string {
  return `/${locale}/editions/${feed}.atom`;
}

/** "Iraq humanitarian indicators: what changed, Displacement". */
export function toFeedTitle(feed: FeedName, t: Translator): string {
  const site = t("site.name");
  return feed === "feed" ? t("editions.feeds.title", { site }) : t("editions.feeds.titleOf", { site, theme: t(`locations.theme.${feed}`) });
}

/** All feeds of a language as links, everything first. */
export function listFeedLinks({ t, locale }: PageState): { label: string; href: string }[] {
  return feedNames.map((feed) => ({
    label: feed === "feed" ? t("editions.feeds.all") : t(`locations.theme.${feed}`),
    href: toSitePath(toFeedPath(locale, feed)),
  }));
}

/** Metadata of a page with its feeds, by which feed readers find them. */
export function withFeeds(metadata: Metadata, { t, locale }: PageState, feeds: readonly FeedName[] = feedNames): Metadata {
  const links = feeds.map((feed) => ({ url: toFeedPath(locale, feed), title: toFeedTitle(feed, t) }));
  return { ...metadata, alternates: { ...metadata.alternates, types: { "application/atom+xml": links } } };
}
