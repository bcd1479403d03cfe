import "server-only";
import type { Fact } from "@/components/places/place-facts";
import { listEditionChanges } from "@/lib/data/edition-changes";
import { listEditionEntries } from "@/lib/data/edition-log";
import { listIndicators } from "@/lib/data/indicators";
import type { EditionChanges, EditionEntry } from "@/lib/domain/edition-changes";
import type { Indicator } from "@/lib/domain/indicator";
import { formatInstantDay } from "@/lib/format/day";
import { isolate } from "@/lib/format/isolate";
import { leadToMissingPage } from "./missing-page";
import type { PageState } from "./page-state";

/** An edition, how much it changed, and the indicators as they were in it. */
export type EditionFacts = { entry: EditionEntry; changes: EditionChanges; indicators: ReadonlyMap<string, Indicator> };

/** Edition by its number as it stands in an address. One that is not yet in the edition that the reader has pinned does not exist. */
export async function readEditionFacts(number: string, state: PageState): Promise<EditionFacts> {
  const wanted = /^[1-9]\d{0,8}$/.test(number) ? Number(number) : 0;
  if (wanted === 0 || wanted > state.edition.number) leadToMissingPage(state.locale);
  const [[entry], changes, indicators] = await Promise.all([
    listEditionEntries([wanted]),
    listEditionChanges([wanted]),
    listIndicators(wanted),
  ]);
  if (!entry) leadToMissingPage(state.locale);
  return {
    entry,
    changes: changes.get(wanted) ?? { indicators: [], catalogues: [] },
    indicators: new Map(indicators.map((indicator) => [indicator.code, indicator])),
  };
}

/** When an edition was made, by whom, from which file and why. */
export function listEditionFacts(entry: EditionEntry, { t, reader }: PageState): Fact[] {
  return [
    { label: t("editions.fact.date"), text: formatInstantDay(entry.committedAt, reader) },
    { label: t("editions.fact.reason"), text: isolate(entry.reason) },
    { label: t("editions.fact.file"), text: isolate(entry.fileName) },
    { label: t("editions.fact.fingerprint"), text: isolate(`SHA-256 ${entry.fileSha256}`) },
    { label: t("editions.fact.by"), text: isolate(entry.committedBy) },
  ];
}
