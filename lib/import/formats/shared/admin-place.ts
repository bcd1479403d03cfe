import type { PlaceFinder } from "../format";
import { isOldCode } from "../places";
import { describeUnknownGovernorate, findGovernorate, HALABJA, isHalabja } from "./event-place";
import type { SheetReader } from "./sheet-reader";

/** Governorates in the order of COD-AB, by their number in the lists of about 2014. */
const OLD_NUMBERS = ["01", "02", "03", "17", "04", "05", "06", "07", "08", "10", "11", "12", "13", "14", "15", "18", "09", "16"];

/**
 * The governorate of a code, be it a P-code, one of IOM's, or one of about 2014, of a governorate (`IQ-G08`) or of a district in it
 * (`IQ08096`); null where it is none. Codes of about 2014 are good to compare with a name, and not for more.
 */
export function findGovernorateOfCode(places: PlaceFinder, code: string): string | null {
  const old = /^IQ(?:-G(\d\d)|(\d\d)\d{3})$/.exec(code);
  if (!old) return places.find("governorate", code);
  const at = OLD_NUMBERS.indexOf(old[1] ?? old[2] ?? "");
  return at >= 0 ? `IQG${String(at + 1).padStart(2, "0")}` : null;
}

/** The district of this name or code within a governorate. */
export function findDistrict(places: PlaceFinder, text: string, governorate: string): string | null {
  return places.find("district", isHalabja(places, text) ? HALABJA.district : text, governorate);
}

/**
 * The governorate of a row by name and code; refuses the row where neither is known, or where they disagree. A code of about 2014 alone
 * is refused: other lists write the same code for another place.
 *
 * @param mayBeEmpty whether a row without both is of no governorate, and not refused
 */
export function readGovernorate(
  cells: SheetReader,
  places: PlaceFinder,
  codes: readonly string[],
  names: readonly string[],
  { mayBeEmpty = false } = {},
): string | null {
  const [code, name] = [cells.text(...codes), cells.text(...names)];
  if (code === "" && name === "" && mayBeEmpty) return null;
  const byCode = code === "" ? null : findGovernorateOfCode(places, code);
  const byName = name === "" ? null : findGovernorate(places, name);
  if (byCode !== null && byName !== null && byCode !== byName) {
    cells.refuse(codes, `is the code of ${byCode}, and "${name}" is ${byName}; lists of before 2019 number the governorates otherwise`);
    return null;
  }
  const found = byName ?? (isOldCode(code) ? null : byCode);
  if (found !== null) return found;
  if (name !== "") cells.refuse(names, describeUnknownGovernorate(places, name));
  else if (code !== "") cells.refuse(codes, `is not the code of a governorate${places.suggest("governorate", code)}`);
  else cells.refuse(cells.has(...names) ? names : codes, "must not be empty; a governorate is due");
  return null;
}

/** The district of a row within its governorate, likewise. */
export function readDistrict(
  cells: SheetReader,
  places: PlaceFinder,
  governorate: string,
  codes: readonly string[],
  names: readonly string[],
): string | null {
  const [code, name] = [cells.text(...codes), cells.text(...names)];
  if (code === "" && name === "") {
    cells.refuse(names, "must not be empty; a district is due");
    return null;
  }
  if (isOldCode(code) && findGovernorateOfCode(places, code) !== governorate) {
    cells.refuse(
      codes,
      `is not a code of ${governorate}, by the numbering of about 2014; lists of before 2019 number the governorates otherwise`,
    );
    return null;
  }
  const byCode = code === "" ? null : places.find("district", code);
  const byName = name === "" ? null : findDistrict(places, name, governorate);
  if (byCode !== null && byName !== null && byCode !== byName) {
    cells.refuse(codes, `is the code of ${byCode}, and "${name}" is ${byName}`);
    return null;
  }
  const found = byName ?? (code === "" ? null : findDistrict(places, code, governorate));
  if (found === null)
    cells.refuse(name === "" ? codes : names, `is not a known district of ${governorate}${places.suggest("district", name || code)}`);
  return found;
}
