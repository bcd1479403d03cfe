import type { PlaceFinder } from "../format";
import { readDistrict, readGovernorate } from "./admin-place";
import { IRAQ } from "./event-place";
import type { SheetReader } from "./sheet-reader";

/** Columns that name a place by its administrative levels. */
export type LevelColumns = { code1: readonly string[]; name1: readonly string[]; code2: readonly string[]; name2: readonly string[] };

/** The place of a row by its level: the country, a governorate or a district; refuses the row and is null where it isn't known. */
export function readPlaceOfLevel(cells: SheetReader, places: PlaceFinder, level: number, columns: LevelColumns): string | null {
  if (level === 0) return IRAQ;
  const governorate = readGovernorate(cells, places, columns.code1, columns.name1);
  if (level === 1 || governorate === null) return governorate;
  return readDistrict(cells, places, governorate, columns.code2, columns.name2);
}
