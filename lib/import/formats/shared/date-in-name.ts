import { parseDay } from "../../read/date";

const PATTERNS = [/\d{4}[-_.]\d{1,2}[-_.]\d{1,2}/g, /(?<!\d)20\d{6}(?!\d)/g, /\d{1,2}[-_ ]\p{L}{3,9}[-_ ]\d{4}/gu];

/** A day written in the name of a file or sheet, for a suggestion only: real names are wrong often enough. Null where none can be read. */
export function findDateInName(name: string): string | null {
  for (const pattern of PATTERNS)
    for (const [written] of name.matchAll(pattern)) {
      const plain = /^\d{8}$/.test(written)
        ? `${written.slice(0, 4)}-${written.slice(4, 6)}-${written.slice(6)}`
        : written.replace(/[_.]/g, "-");
      const day = parseDay(plain);
      if (day.ok && day.value !== null) return day.value;
    }
  return null;
}

/** The number of a round in the name of a file or sheet, or null. */
export function findRoundInName(name: string): number | null {
  const found = /(?:round|(?<!\p{L})r)[\s_-]*(\d{1,3})(?!\d)/iu.exec(name);
  return found ? Number(found[1]) : null;
}
