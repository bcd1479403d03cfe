import type { PlaceFinder } from "../format";

/** The country whose events are kept. */
export const IRAQ = "IQ";

/** Halabja has no code of its own in COD-AB 2019: it is this district of Sulaymaniyah. */
const HALABJA = { district: "IQG06Q05", governorate: "IQG06" };

/** Whether a row is of Iraq, by any code or spelling of the country. */
export function isIraq(places: PlaceFinder, ...texts: string[]): boolean {
  return texts.some((text) => text !== "" && places.find("country", text) === IRAQ);
}

/** The governorate of this name; Halabja counts to Sulaymaniyah, as in COD-AB 2019. Null where no place has exactly this name. */
export function findGovernorate(places: PlaceFinder, text: string): string | null {
  const governorate = places.find("governorate", text);
  if (governorate !== null) return governorate;
  return places.find("district", text) === HALABJA.district ? HALABJA.governorate : null;
}

/** Why a governorate's name is refused, in words. */
export function describeUnknownGovernorate(places: PlaceFinder, text: string): string {
  return `is not a known governorate${places.suggest("governorate", text)}`;
}

/** More names than a country's places have. */
const MOST_NAMES = 5_000;

/** The same finder, remembering what it found: names repeat over hundreds of thousands of events. */
export function remember(places: PlaceFinder): PlaceFinder {
  const found = new Map<string, string | null>();
  return {
    find(kind, text, within) {
      const key = `${kind} ${within ?? ""} ${text}`;
      const known = found.get(key);
      if (known !== undefined) return known;
      const code = places.find(kind, text, within);
      if (found.size < MOST_NAMES) found.set(key, code);
      return code;
    },
    suggest: places.suggest,
  };
}
