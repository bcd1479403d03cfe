import { z } from "zod";
import { column } from "../operation";
import type { TableColumn } from "../table";

export const text = z.string();
export const textOrNull = z.string().nullable();
export const partialDate = z.string().regex(/^\d{4}(-\d{2}(-\d{2})?)?$/);
export const partialDateOrNull = partialDate.nullable();
export const countOrNull = z.int().nullable();

const languages = { en: "English", ar: "Arabic", ckb: "Central Kurdish" } as const;

/** A text in three languages; those of Arabic and Kurdish may be missing. */
export function inLanguages(name: string, description: string, hxl: string | null, isRequired = true): TableColumn[] {
  return (Object.entries(languages) as ["en" | "ar" | "ckb", string][]).map(([code, language]) =>
    column(
      `${name}_${code}`,
      code === "en" && isRequired ? text : textOrNull,
      `${description}, in ${language}.`,
      hxl && `${hxl}+i_${code}`,
    ),
  );
}

/** A column whose table calls it otherwise. */
export function renamed(from: string, one: TableColumn): TableColumn {
  return { ...one, from };
}

/** The last column of every catalogue. */
export const fromEdition = column("from_edition", z.int(), "The edition that brought the entry as it is.", "#meta+edition");
