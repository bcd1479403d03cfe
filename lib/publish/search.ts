import "server-only";
import type { SearchAnswer, SearchResult, SearchResultGroup } from "@/components/search/search-answer";
import { type SearchGroup, searchGroups } from "@/lib/domain/search/entry";
import { type Hit, rankEntries, type Searchable, toSearchable } from "@/lib/domain/search/rank";
import { formatPartialDate } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { type PageState, toPageHref } from "./page-state";
import { listCatalogueEntries } from "./search-catalogue";
import type { SiteEntry } from "./search-entry";
import { listPageEntries } from "./search-pages";

/** Letters that a search may have. */
export const MOST_LETTERS = 100;

/** Editions whose names are kept in memory; the longest unread goes first. */
const MOST_EDITIONS = 3;

export type SearchState = Pick<PageState, "locale" | "reader" | "t" | "edition" | "parameters">;

/** Everything that bears or holds the words asked for, closest first within each group, the group with the closest first. */
export async function search(asked: string, state: SearchState, mostOfGroup: number): Promise<SearchAnswer> {
  const { t, reader, edition } = state;
  const query = asked.trim();
  const length = [...query].length;
  const answer = { edition: edition.number, query, count: 0, data: [] };
  if (length > MOST_LETTERS) {
    const message = t("search.tooLong", { most: formatNumber(MOST_LETTERS, reader), count: formatNumber(length, reader) });
    return { ...answer, query: "", message };
  }
  if (query === "") return { ...answer, message: "" };
  const hits = rankEntries(query, await readIndex(edition.number), state.locale);
  if (hits.length === 0) return { ...answer, message: t("search.nothing", { search: query }) };
  return {
    ...answer,
    count: hits.length,
    message: t("search.found", { count: hits.length, text: formatNumber(hits.length, reader), search: query }),
    data: toGroups(hits, state, mostOfGroup),
  };
}

const indexes = new Map<number, Promise<Searchable<SiteEntry>[]>>();

/** An edition never changes: its names are taken apart once. */
function readIndex(edition: number): Promise<Searchable<SiteEntry>[]> {
  const known = indexes.get(edition);
  indexes.delete(edition);
  const index = known ?? listCatalogueEntries(edition).then((entries) => [...listPageEntries(), ...entries].map(toSearchable));
  indexes.set(edition, index);
  for (const oldest of indexes.keys()) if (indexes.size > MOST_EDITIONS) indexes.delete(oldest);
  index.catch(() => indexes.delete(edition));
  return index;
}

function toGroups(hits: Hit<SiteEntry>[], state: SearchState, most: number): SearchResultGroup[] {
  const order = [...new Set(hits.map(({ entry }) => entry.group))];
  const best = new Map(order.map((group) => [group, hits.find(({ entry }) => entry.group === group)?.score ?? 0]));
  const rank = (group: SearchGroup) => searchGroups.indexOf(group);
  return order
    .sort((a, b) => (best.get(b) ?? 0) - (best.get(a) ?? 0) || rank(a) - rank(b))
    .map((group) => {
      const found = hits.filter(({ entry }) => entry.group === group);
      const more = found.length - most;
      return {
        group,
        heading: state.t(`search.group.${group}`),
        results: found.slice(0, most).map((hit) => toResult(hit, state)),
        more: more > 0 ? state.t("search.more", { count: more, text: formatNumber(more, state.reader) }) : null,
      };
    });
}

function toResult({ entry, by }: Hit<SiteEntry>, state: SearchState): SearchResult {
  const anchor = entry.anchor ? `#${entry.anchor}` : "";
  const name = toName(entry.names, state.reader);
  return {
    name,
    href: entry.url ?? `${toPageHref(state, state.locale, entry.path, entry.query)}${anchor}`,
    kind: [toKind(entry, state), entry.date ? formatPartialDate(entry.date, state.reader) : ""].filter(Boolean).join(state.t("list.comma")),
    by: by === null || by.text === name ? null : by,
  };
}

const placeKinds = ["country", "region", "governorate", "governorate_part", "district", "site"] as const;
const otherKinds = ["page", "election", "incident", "indicator", "publisher"] as const;

function toKind({ kind, within: names }: SiteEntry, { t, reader }: SearchState): string {
  const within = names ? toName(names, reader) : null;
  if (kind === "camp") return within === null ? t("search.kind.camp") : t("search.kind.campWithin", { within });
  if (kind === "chart") return t("search.kind.chart", { within: within ?? "" });
  if (kind === "document") return t("search.kind.document", { within: within ?? "" });
  const other = otherKinds.find((known) => known === kind);
  if (other) return t(`search.kind.${other}`);
  const place = placeKinds.find((known) => known === kind);
  const named = place ? t(`locations.kind.${place}`) : kind;
  return within === null ? named : t("search.kind.placeWithin", { kind: named, within });
}
