import type { Camp } from "./camp";

/** What shows that a camp was in use: a count of people or households above zero. Both days are included. */
export type CampCount = { referencePeriodStart: string; referencePeriodEnd: string; value: number | null };

/** Years between which a camp is known to have been in use, as far as they are known. */
export type CampYears = {
  /** First year known to be open: that of opening, or else of the first count of people in it. */
  from: number | null;
  /** Last year known to be open: that of closing, or else of the last count of people in it. */
  until: number | null;
  /** Year of closing. */
  closed: number | null;
};

export type CampStatusInYear = "open" | "closed" | "unknown";

/**
 * First and last year in which a camp was certainly in use. A count of zero shows nothing: a camp may stand empty for a while. Counts
 * of two camps together show nothing of either one and must not be given for it.
 */
export function toCampYears({ openedOn, closedOn }: Pick<Camp, "openedOn" | "closedOn">, counts: CampCount[]): CampYears {
  const counted = counts.filter(({ value }) => value !== null && value > 0);
  const evidence = [
    ...counted.flatMap(({ referencePeriodStart, referencePeriodEnd }) => [toYear(referencePeriodStart), toYear(referencePeriodEnd)]),
    ...(openedOn === null ? [] : [toYear(openedOn)]),
    ...(closedOn === null ? [] : [toYear(closedOn)]),
  ];
  return {
    from: openedOn === null ? toFirst(evidence) : toYear(openedOn),
    until: closedOn === null ? toLast(evidence) : toYear(closedOn),
    closed: closedOn === null ? null : toYear(closedOn),
  };
}

/**
 * A camp was open in a year if it had opened by the end of that year and, in that year or a later one, was closed or counted with people
 * in it. A camp that closed within the year was open in it as well.
 */
export function wasOpenIn({ from, until }: CampYears, year: number): boolean {
  return from !== null && until !== null && from <= year && year <= until;
}

/** A camp is closed by a year if it closed in that year or before. */
export function wasClosedBy({ closed }: CampYears, year: number): boolean {
  return closed !== null && closed <= year;
}

/** Whether a camp meets a filter for a year: open at some time in it, closed by its end, or nothing known of it in that year. */
export function hasStatusIn(years: CampYears, year: number, status: CampStatusInYear): boolean {
  if (status === "open") return wasOpenIn(years, year);
  if (status === "closed") return wasClosedBy(years, year);
  return !wasOpenIn(years, year) && !wasClosedBy(years, year) && !isBeforeOpening(years, year);
}

/** The camp is known to have opened later: there was no camp then. */
function isBeforeOpening({ from }: CampYears, year: number): boolean {
  return from !== null && year < from;
}

/** Years from the first to the last in which any of the camps is known to have been open. */
export function toYearsCovered(camps: CampYears[]): number[] {
  const known = camps.flatMap(({ from, until }) => (from === null || until === null ? [] : [from, until]));
  const [first, last] = [toFirst(known), toLast(known)];
  if (first === null || last === null) return [];
  return Array.from({ length: last - first + 1 }, (_, position) => first + position);
}

function toYear(date: string): number {
  return Number(date.slice(0, 4));
}

function toFirst(years: number[]): number | null {
  return years.length === 0 ? null : Math.min(...years);
}

function toLast(years: number[]): number | null {
  return years.length === 0 ? null : Math.max(...years);
}
