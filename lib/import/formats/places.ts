import { findNearest } from "@/lib/domain/nearest";
import type { PlaceFinder } from "./format";

const KINDS = ["country", "governorate", "district", "camp"] as const;
export type PlaceKind = (typeof KINDS)[number];

/** A place with every spelling it is known by. */
export type KnownPlace = {
  code: string;
  kind: PlaceKind;
  /** The name to show. */
  name: string;
  spellings: readonly string[];
  /** Codes of the places it lies in. */
  within: readonly string[];
};

const APOSTROPHES = /['’‘`´ʿʾʼ]/g;

/** A name as it is compared: no diacritics, vowel marks, apostrophes or tatweel; one form of each Arabic letter; no article, no "province". */
export function normalisePlaceName(text: string): string {
  const plain = text
    .normalize("NFKC")
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .replace(/[\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u0640]/g, "")
    .replace(APOSTROPHES, "")
    .replace(/[ىی]/g, "ي")
    .replace(/ک/g, "ك")
    .replace(/ة/g, "ه")
    .toLowerCase()
    .replace(/[\s\-_]+/g, " ")
    .trim();
  return plain
    .replace(/^(?:محافظه|پاريزگاي|پاریزگای|پارێزگاي) /, "")
    .replace(/^(?:al|as|an) (?=\S)/, "")
    .replace(/ (?:province|governorate)$/, "")
    .trim();
}

/** A camp is a camp with or without the word. */
function normaliseCampName(text: string): string {
  return normalisePlaceName(text)
    .replace(/^(?:مخيم|كهمپي|كەمپي|camp) /, "")
    .replace(/ camp$/, "");
}

/** Codes of IOM's API, `IRQ-G15Q04`, are P-codes with two letters more. Those of about 2014, `IQ-G08`, are others and stay as they are. */
function toPcode(text: string): string {
  return text.replace(/^IRQ-G(?=\d\d)/, "IQG");
}

/** `IQ-G08` and `IQ08096`: the numbering of about 2014, in which most governorates have another number. */
export function isOldCode(text: string): boolean {
  return /^IQ-G\d\d$/.test(text) || /^IQ\d{5}$/.test(text);
}

/**
 * Finds places among the known by code or by any spelling. Only what agrees exactly after normalisation is found: what is near goes to
 * a person.
 */
export function createPlaceFinder(places: readonly KnownPlace[]): PlaceFinder {
  const bySpelling = new Map<string, Map<string, KnownPlace>>();
  const byCode = new Map(places.map((place) => [`${place.kind} ${place.code}`, place]));
  for (const place of places)
    for (const spelling of [place.name, ...place.spellings]) {
      const key = toKey(place.kind, spelling);
      const found = bySpelling.get(key) ?? new Map<string, KnownPlace>();
      bySpelling.set(key, found.set(place.code, place));
    }
  const list = (kind: PlaceKind, text: string, within?: string): KnownPlace[] => {
    const written = text.trim();
    if (written === "" || isOldCode(written)) return [];
    const coded = byCode.get(`${kind} ${toPcode(written)}`);
    const found = coded ? [coded] : [...(bySpelling.get(toKey(kind, written))?.values() ?? [])];
    return within === undefined ? found : found.filter((place) => place.within.includes(within));
  };
  return {
    find(kind, text, within) {
      const found = list(kind, text, within);
      return found.length === 1 ? (found[0]?.code ?? null) : null;
    },
    suggest(kind, text) {
      const written = text.trim();
      if (isOldCode(written))
        return "; this code is of the numbering of about 2014, in which the same number is another place: use the name, or the P-code of COD-AB";
      const several = list(kind, written);
      if (several.length > 1) return `; it can be ${several.map(({ code, name }) => `"${code}" (${name})`).join(" or ")}`;
      for (const other of KINDS) {
        const [known, ...more] = other === kind ? [] : list(other, written);
        if (known && more.length === 0) return `; it is the ${other} "${known.name}" (${known.code})`;
      }
      const nearest = findNearestPlace(kind, written, places);
      return nearest ? `; did you mean "${nearest.name}" (${nearest.code})?` : "";
    },
  };
}

function toKey(kind: PlaceKind, text: string): string {
  return `${kind} ${kind === "camp" ? normaliseCampName(text) : normalisePlaceName(text)}`;
}

function findNearestPlace(kind: PlaceKind, text: string, places: readonly KnownPlace[]): KnownPlace | null {
  const wanted = normalisePlaceName(text);
  const spellings = places.flatMap((place) =>
    place.kind === kind ? [place.name, ...place.spellings].map((name) => ({ code: place.code, name: normalisePlaceName(name) })) : [],
  );
  const nearest = findNearest(wanted, spellings);
  return nearest ? (places.find((place) => place.kind === kind && place.code === nearest.code) ?? null) : null;
}
