import type { SearchTexts } from "@/components/search/search-opener";
import type { Direction, Locale } from "@/lib/i18n/locales";

/** Words and addresses of a page's frame, in the reader's language, with the state that goes along from page to page. */
export type SiteFrame = {
  locale: Locale;
  direction: Direction;
  texts: Record<"name" | "skip" | "navigation" | "menu" | "language" | "digits" | "footer" | "edition" | "more", string>;
  homeHref: string;
  search: { href: string; texts: SearchTexts };
  navigation: SectionLink[];
  footerLinks: SectionLink[];
  languages: { locale: Locale; direction: Direction; href: string; label: string; current: boolean }[];
  /** Empty where a language has one set of digits only. */
  digitChoices: { href: string; label: string; name: string; current: boolean }[];
  /** Said above the page: it is pinned to an edition. */
  notice: { text: string; link: string; href: string } | null;
};

/** A part of the site; `current` is the very page, or `true` for a page within the part. */
export type SectionLink = { href: string; label: string; current: "page" | "true" | undefined };
