import type { SheetHeader } from "../format";
import { DTM } from "./dtm-columns";
import { toLatinName } from "./latin-name";
import { plainName } from "./sheet-reader";

/** Plain names of a master list's columns: bilingual cells, line breaks and tatweel aside. */
export function listNames(header: SheetHeader): string[] {
  return header.names.map((name) => plainName(toLatinName(name)));
}

/** Whether the columns are those of a list of returnees. */
export function isOfReturnees(names: readonly string[]): boolean {
  return names.some((name) => /^returnees?_/.test(name) || /^habitual_/.test(name));
}

/** Whether a row is a location and an origin, as in 2014, rather than a location. */
export function isLong(names: readonly string[]): boolean {
  return DTM.origin.some((name) => names.includes(name));
}

/** Whether the columns name a location and where it lies. */
export function hasLocation(names: readonly string[]): boolean {
  return [DTM.governorate, DTM.district, [...DTM.place, ...DTM.placeId]].every((wanted) => wanted.some((name) => names.includes(name)));
}
