import type { Names } from "@/lib/domain/observation";
import type { SearchEntry } from "@/lib/domain/search/entry";

/** Something to be found, with where it leads. */
export type SiteEntry = SearchEntry & {
  /** A kind of place, or of anything else. */
  kind: string;
  /** Of the page, without the language. */
  path: string;
  query?: Record<string, string>;
  anchor?: string;
  /** The document itself, on its publisher's site. */
  url?: string;
  /** The place, page or publisher it belongs to. */
  within?: Names | null;
  /** Day, month or year, as far as it is known. */
  date?: string | null;
};

/** What entries have that have nothing more to say. */
export const plainEntry = {
  spellings: [] as string[],
  codes: [] as string[],
  hidden: [] as string[],
  kindWords: [] as string[],
  text: "",
  weight: 0,
};
