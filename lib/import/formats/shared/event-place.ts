import type { PlaceFinder } from "../format";
import type { SheetReader } from "./sheet-reader";

/** The country whose events are kept. */
export const IRAQ = "IQ";

/** Halabja has no code of its own in COD-AB 2019: it is this district of Sulaymaniyah. */
export const HALABJA = { district: "IQG06Q05", governorate: "IQG06" };

/** Whether a text is a code or spelling of Iraq. */
export function isIraq(places: PlaceFinder, text: string): boolean {
  return text !== "" && places.find("country", text) === IRAQ;
}

/** Whether a row is of Iraq by the code and the name of its country; refuses it and is null where only one of them is. */
export function readIsIraq(cells: SheetReader, places: PlaceFinder, codes: readonly string[], names: readonly string[]): boolean | null {
  const [code, name] = [cells.text(...codes), cells.text(...names)];
  const [byCode, byName] = [isIraq(places, code), isIraq(places, name)];
  if (byCode === byName || code === "" || name === "") return byCode || byName;
  cells.refuse(
    codes,
    byCode ? `is the code of Iraq, and "${name}" is not known as its name` : `is not the code of Iraq, and "${name}" is its name`,
  );
  return null;
}

/** Whether a name is one of Halabja's: newer lists have it as a governorate. */
export function isHalabja(places: PlaceFinder, name: string): boolean {
  return places.find("district", name) === HALABJA.district;
}

/** The governorate of this name; Halabja counts to Sulaymaniyah, as in COD-AB 2019. Null where no place has exactly this name. */
export function findGovernorate(places: PlaceFinder, name: string): string | null {
  return places.find("governorate", name) ?? (isHalabja(places, name) ? HALABJA.governorate : null);
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
