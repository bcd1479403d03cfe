import type { LevelColumns } from "./level-place";
import type { SheetReader } from "./sheet-reader";

/** Columns of the row's place: HAPI's own match, or, where it found none, the name as the source spells it. */
export function listHapiLevels(cells: SheetReader): LevelColumns {
  const isUnmatched = (column: string) => /^(?:unspecified|.*-?XXX.*)?$/i.test(cells.text(column));
  return {
    code1: isUnmatched("admin1_code") ? [] : ["admin1_code"],
    name1: [isUnmatched("admin1_name") ? "provider_admin1_name" : "admin1_name"],
    code2: isUnmatched("admin2_code") ? [] : ["admin2_code"],
    name2: [isUnmatched("admin2_name") ? "provider_admin2_name" : "admin2_name"],
  };
}

/** Refuses a row that HAPI itself marks as wrong. */
export function refuseHapiError(cells: SheetReader): void {
  if (cells.text("error") !== "") cells.refuse("error", "is what HAPI says is wrong with this row; it can't be taken");
}
