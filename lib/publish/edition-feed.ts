import "server-only";
import { listEditionChanges } from "@/lib/data/edition-changes";
import { pageEditions } from "@/lib/data/edition-log";
import { getCurrentEdition } from "@/lib/data/editions";
import { listIndicators } from "@/lib/data/indicators";
import { isolate } from "@/lib/format/isolate";
import type { Reader } from "@/lib/format/reader";
import { type Locale, locales, toDefaultDigits } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import { type AtomFeed, toAtomXml } from "./atom";
import { type FeedName, toFeedPath, toFeedTitle } from "./edition-feed-links";
import { toEditionTitle } from "./edition-log";
import { toEditionSentences } from "./edition-summary";
import { themes } from "./latest-readings";
import { toPublicUrl } from "./public-url";

/** Entries of a feed, and how many editions are looked through for those of one theme. */
const ENTRIES = 50;
const LOOKED_THROUGH = 500;

/** The newest editions as an Atom document; in the feed of a theme those that changed its figures, with what they changed of them. */
export async function writeEditionFeed(feed: FeedName, locale: Locale): Promise<string> {
  const reader: Reader = { locale, digits: toDefaultDigits(locale) };
  const words = { t: getTranslator(reader), reader };
  const { t } = words;
  const theme = feed === "feed" ? undefined : feed;
  const current = await getCurrentEdition();
  const [{ editions }, indicators] = await Promise.all([
    pageEditions(current.number, { skip: 0, take: theme ? LOOKED_THROUGH : ENTRIES }),
    listIndicators(current.number),
  ]);
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const changes = await listEditionChanges(editions.map(({ number }) => number));
  const told = editions.flatMap((edition) => {
    const ofEdition = changes.get(edition.number) ?? { indicators: [], catalogues: [] };
    const sentences = toEditionSentences(edition, ofEdition, byCode, words, theme);
    if (theme && sentences.length === 0) return [];
    const touched = themes.filter((one) => ofEdition.indicators.some(({ indicatorCode }) => byCode.get(indicatorCode)?.theme === one));
    return [{ edition, sentences, touched: theme ? [theme] : touched }];
  });
  const self = toPublicUrl(toFeedPath(locale, feed));
  const document: AtomFeed = {
    id: self,
    language: locale,
    title: toFeedTitle(feed, t),
    subtitle: t("editions.introduction"),
    // A feed without entries is as old as the first state that it tells of.
    updated: told[0]?.edition.committedAt ?? current.committedAt,
    author: { name: t("site.name"), uri: toPublicUrl(`/${locale}`) },
    links: [
      { rel: "self", type: "application/atom+xml", hreflang: locale, href: self },
      { rel: "alternate", type: "text/html", hreflang: locale, href: toPublicUrl(`/${locale}/editions`) },
      ...locales
        .filter((other) => other !== locale)
        .map((other) => ({
          rel: "alternate" as const,
          type: "application/atom+xml",
          hreflang: other,
          href: toPublicUrl(toFeedPath(other, feed)),
        })),
    ],
    entries: told.slice(0, ENTRIES).map(({ edition, sentences, touched }) => {
      const href = toPublicUrl(`/${locale}/editions/${edition.number}${theme ? `#${theme}` : ""}`);
      return {
        id: href,
        title: t("editions.groupSentence", { name: toEditionTitle(edition, words), counts: isolate(edition.reason) }),
        updated: edition.committedAt,
        href,
        summary: sentences.join("\n"),
        categories: touched.map((one) => ({ term: one, label: t(`locations.theme.${one}`) })),
      };
    }),
  };
  return toAtomXml(document);
}
