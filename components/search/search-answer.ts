import type { Locale } from "@/lib/i18n/locales";

/** A line of results: what it is called, what it is and where it leads. */
export type SearchResult = {
  name: string;
  href: string;
  /** "District in Ninewa". */
  kind: string;
  /** The name it was found by, where the reader's own is another one; its language where it is a name in one. */
  by: { text: string; language: Locale | null } | null;
};

export type SearchResultGroup = { group: string; heading: string; results: SearchResult[]; more: string | null };

/** What a search found, in a reader's words; also what the read API answers. */
export type SearchAnswer = {
  edition: number;
  query: string;
  /** Results in all, shown or not. */
  count: number;
  /** How many there are, or why there are none. */
  message: string;
  data: SearchResultGroup[];
};
