import { isFound } from "@/lib/domain/camp-search";
import { type CampStatusInYear, type CampYears, hasStatusIn } from "@/lib/domain/camp-years";

export const campSorts = ["name", "closed", "count", "governorate", "opened"] as const;
export type CampSort = (typeof campSorts)[number];

/** What a reader chose of the list of camps, as it stands in the address. */
export type CampChoice = {
  q: string;
  status: CampStatusInYear | "";
  year: number;
  /** Governorate's code. */
  location: string;
  sort: CampSort;
  descending: boolean;
};

/** What is asked of a camp, whether it stands in a row of data or of a table. */
export type ChoosableCamp = { search: string; governorate: string; years: CampYears; ranks: Record<CampSort, number | null> };

export function isChosen({ search, governorate, years }: ChoosableCamp, { q, status, year, location }: CampChoice): boolean {
  return (location === "" || location === governorate) && (status === "" || hasStatusIn(years, year, status)) && isFound(search, q);
}

/** Order of two camps; what is not known comes last, whichever way it is read. */
export function compareCamps(a: Pick<ChoosableCamp, "ranks">, b: Pick<ChoosableCamp, "ranks">, { sort, descending }: CampChoice): number {
  const [rankA, rankB] = [a.ranks[sort], b.ranks[sort]];
  if (rankA === null || rankB === null) return Number(rankA === null) - Number(rankB === null);
  return descending ? rankB - rankA : rankA - rankB;
}

/** `count` and `-count`: the minus reads from the other end. */
export function toSortParameter({ sort, descending }: Pick<CampChoice, "sort" | "descending">): string {
  return `${descending ? "-" : ""}${sort}`;
}

/** Sorting by what is sorted by already turns it round; counts begin with the highest. */
export function toNextSort(sort: CampSort, current: Pick<CampChoice, "sort" | "descending">): Pick<CampChoice, "sort" | "descending"> {
  return { sort, descending: current.sort === sort ? !current.descending : sort === "count" };
}

/** Parameters of the address for a choice; null where it is the default. */
export function toChoiceParameters(choice: CampChoice, thisYear: number): Record<string, string | null> {
  const sort = toSortParameter(choice);
  return {
    q: choice.q.trim() || null,
    status: choice.status || null,
    year: choice.year === thisYear ? null : String(choice.year),
    location: choice.location || null,
    sort: sort === "name" ? null : sort,
  };
}
