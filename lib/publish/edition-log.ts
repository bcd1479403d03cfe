import "server-only";
import { listEditionChanges } from "@/lib/data/edition-changes";
import { pageEditions } from "@/lib/data/edition-log";
import type { EditionChanges, EditionEntry } from "@/lib/domain/edition-changes";
import { formatInstantDay } from "@/lib/format/day";
import { formatNumber, formatPlain } from "@/lib/format/number";
import { toEditionCounts } from "./edition-summary";
import { type PageState, toPageHref, toSamePageHref } from "./page-state";

const PAGE_SIZE = 50;

/** An edition as the log lists it. */
export type EditionLogEntry = {
  number: number;
  title: string;
  /** "current edition"; null for every other. */
  standing: string | null;
  when: { instant: string; text: string };
  counts: string;
  /** As its maker wrote it. */
  reason: string;
  fileName: string;
  committedBy: string;
  href: string;
  readAsOf: { text: string; href: string };
};

export type EditionLog = { entries: EditionLogEntry[]; range: string; previousHref: string | null; nextHref: string | null };

/** One page of the editions up to the one that a page is made from, newest first. */
export async function loadEditionLog(page: number, path: string, state: PageState): Promise<EditionLog> {
  const { t, reader, locale, edition } = state;
  const skip = (page - 1) * PAGE_SIZE;
  const { editions, total } = await pageEditions(edition.number, { skip, take: PAGE_SIZE });
  const changes = await listEditionChanges(editions.map(({ number }) => number));
  const [newest, oldest] = [editions[0], editions.at(-1)];
  const toHref = (wanted: number) => toSamePageHref(state, locale, path, { page: wanted === 1 ? null : String(wanted) });
  return {
    entries: editions.map((entry) => toEntry(entry, changes.get(entry.number) ?? { indicators: [], catalogues: [] }, state)),
    range:
      newest && oldest
        ? t("editions.range", {
            first: formatPlain(newest.number, reader),
            last: formatPlain(oldest.number, reader),
            total: formatNumber(total, reader),
          })
        : t("editions.noneOnPage"),
    previousHref: page > 1 ? toHref(page - 1) : null,
    nextHref: editions.length > 0 && skip + editions.length < total ? toHref(page + 1) : null,
  };
}

function toEntry(entry: EditionEntry, changes: EditionChanges, state: PageState): EditionLogEntry {
  const { t, reader, locale, edition, pinned } = state;
  return {
    number: entry.number,
    title: toEditionTitle(entry, state),
    standing: entry.number === edition.number ? t(pinned ? "editions.readNow" : "editions.current") : null,
    when: { instant: entry.committedAt, text: formatInstantDay(entry.committedAt, reader) },
    counts: toEditionCounts(entry, changes, state),
    reason: entry.reason,
    fileName: entry.fileName,
    committedBy: entry.committedBy,
    href: toPageHref(state, locale, `/editions/${entry.number}`),
    readAsOf: toReadAsOf(entry, state),
  };
}

/** "Edition 18". */
export function toEditionTitle({ number }: Pick<EditionEntry, "number">, { t, reader }: Pick<PageState, "t" | "reader">): string {
  return t("editions.number", { number: formatPlain(number, reader) });
}

/** The link to the site as it was in an edition. */
export function toReadAsOf({ number }: Pick<EditionEntry, "number">, state: PageState): { text: string; href: string } {
  return {
    text: state.t("editions.readAsOf", { number: formatPlain(number, state.reader) }),
    href: toPageHref(state, state.locale, "", { edition: String(number) }),
  };
}
