import type { Digits, Direction, Locale } from "@/lib/i18n/locales";

/** What the page of a report shows of its figures, in the language of its files. */
export type ReportDescription = {
  locale: Locale;
  direction: Direction;
  digits: Digits;
  edition: number;
  words: { figure: string; sources: string /** As read; empty: none. */; date: string; edition: string };
  /** By their keys. */
  figures: Record<string, ReportFigureDescription>;
  /** By their ids. */
  sources: Record<string, ReportSource>;
};

export type ReportFigureDescription = {
  title: string;
  sentence: string;
  /** Whether what stands side by side may be compared, where it may not without more. */
  remarks: string[];
  /** Changes of method, caveats and coverage, and whose map it is. */
  notes: string[];
  /** Ids. */
  sources: string[];
  /** The chart's page in this edition. */
  href: string;
  /** The chart as a file; empty: there is nothing to draw. */
  picture: string;
  /** Said where it is of another edition than the report; otherwise empty. */
  edition: string;
  /** Why it can't be made any more; otherwise empty. */
  problem: string;
};

export type ReportSource = {
  attribution: string;
  fullAttribution: string;
  title: string;
  url: string | null;
  publishedOn: string;
  licence: string;
  licenceText: string;
};
