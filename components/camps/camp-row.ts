import type { CampSort } from "./camp-choice";

/** One camp of the list, in the reader's language. */
export type CampRow = {
  code: string;
  href: string;
  name: string;
  /** "Counted together: Kabarto 1, Kabarto 2", or "Counted also together with …"; null for a camp by itself. */
  together: { text: string; links: { href: string; name: string }[] } | null;
  governorate: { code: string; name: string };
  /** Empty: not known. */
  opened: string;
  /** "Closed 11 July 2024", "Not known since July 2020", "Open at the last count, January 2026". */
  status: string;
  people: CountLine[];
  households: CountLine[];
  /** What `isFound` looks through. */
  search: string;
  /** First and last year known to be open, year of closing; empty where not known. */
  years: { from: number | null; until: number | null; closed: number | null };
  /** Place in each order; null comes last in both directions. */
  ranks: Record<CampSort, number | null>;
};

/** A latest count: "more than 14,000", and under it its date and publisher; an old one is followed by "not reported since then". */
export type CountLine = { value: string; remark: string; old: boolean };
