import "server-only";
import { getDatabase } from "@/lib/db";
import { compareCodes } from "@/lib/domain/compare";
import type { DimensionValue } from "@/lib/domain/dimension-value";
import { overlayHistory } from "./catalogue-history";
import { rememberOfEdition } from "./remember";

/** Names of all codes that dimension columns hold, as the catalogue had them in an edition. */
export function listDimensionValues(edition: number): Promise<DimensionValue[]> {
  return rememberOfEdition("dimension values", edition, () => readDimensionValues(edition));
}

async function readDimensionValues(edition: number): Promise<DimensionValue[]> {
  const found = await getDatabase().dimensionValue.findMany();
  const rows = await overlayHistory("dimension_value", found, (row) => `${row.dimension}|${row.code}`, edition);
  const values = rows.map((row) => ({
    dimension: row.dimension,
    code: row.code,
    names: { en: row.nameEn, ar: row.nameAr, ckb: row.nameCkb },
    notes: row.noteEn === null ? null : { en: row.noteEn, ar: row.noteAr, ckb: row.noteCkb },
  }));
  return values.sort((a, b) => compareCodes(a.dimension, b.dimension) || compareCodes(a.code, b.code));
}
