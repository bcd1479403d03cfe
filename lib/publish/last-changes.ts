import "server-only";
import { listEditionChanges } from "@/lib/data/edition-changes";
import { listEditionEntries } from "@/lib/data/edition-log";
import { listIndicators } from "@/lib/data/indicators";
import { formatInstantDay } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toEditionSentences } from "./edition-summary";
import { type PageState, toPageHref } from "./page-state";

export type LastChanges = {
  /** "Edition 18, 28 November 2026". */
  stamp: string;
  /** The instant of the edition in UTC, ISO 8601, and its day as read. */
  when: { instant: string; text: string };
  /** Why the edition was made, as its maker wrote it; mostly English. */
  reason: string;
  /** A line for each theme whose figures changed and for each catalogue. */
  sentences: string[];
  /** The edition's own page. */
  href: string;
  /** The log of all editions. */
  allHref: string;
};

/** What the edition that a page is made from changed, in a few lines. */
export async function loadLastChanges(state: PageState): Promise<LastChanges> {
  const { t, reader, locale, edition } = state;
  const [[entry], changes, indicators] = await Promise.all([
    listEditionEntries([edition.number]),
    listEditionChanges([edition.number]),
    listIndicators(edition.number),
  ]);
  const byCode = new Map(indicators.map((indicator) => [indicator.code, indicator]));
  const when = formatInstantDay(edition.committedAt, reader);
  return {
    stamp: t("site.edition", { number: formatPlain(edition.number, reader), date: when }),
    when: { instant: edition.committedAt, text: when },
    reason: edition.reason,
    sentences: entry
      ? toEditionSentences(entry, changes.get(edition.number) ?? { indicators: [], catalogues: [] }, byCode, { t, reader })
      : [],
    href: toPageHref(state, locale, `/editions/${edition.number}`),
    allHref: toPageHref(state, locale, "/editions"),
  };
}
