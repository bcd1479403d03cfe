import type { Names } from "@/lib/domain/observation";

/** The three names of a catalogue row as one. */
export function toNames(row: { nameEn: string; nameAr: string | null; nameCkb: string | null }): Names {
  return { en: row.nameEn, ar: row.nameAr, ckb: row.nameCkb };
}
