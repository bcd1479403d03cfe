import type { PlaceFinder } from "../format";
import { isOldCode } from "../places";
import { describeUnknownGovernorate, findGovernorate } from "./event-place";
import type { SheetReader } from "./sheet-reader";

/** Governorates in the order of COD-AB, by their number in the lists of about 2014. */
const OLD_NUMBERS = ["01", "02", "03", "17", "04", "05", "06", "07", "08", "10", "11", "12", "13", "14", "15", "18", "09", "16"];

/** The governorate of a code, be it a P-code, one of IOM's or one of about 2014; null where it is none. */
export function findGovernorateOfCode(places: PlaceFinder, code: string): string | null {
  if (!isOldCode(code)) return places.find("governorate", code);
  const at = OLD_NUMBERS.indexOf(code.slice(4));
  return code.startsWith("IQ-G") && at >= 0 ? `IQG${String(at + 1).padStart(2, "0")}` : null;
}

/** Halabja as files spell it: a district of Sulaymaniyah in COD-AB 2019, and a governorate in newer lists. */
const HALABJA = { spelling: /^halab(?:ja|jah|cha)$/i, governorate: "IQG06", district: "IQG06Q05" };

/** Whether a name is Halabja's. */
export function isHalabja(name: string): boolean {
  return HALABJA.spelling.test(name.trim());
}

/** The governorate of this name; Halabja counts to Sulaymaniyah. */
export function findGovernorateOfName(places: PlaceFinder, name: string): string | null {
  return findGovernorate(places, name) ?? (isHalabja(name) ? places.find("governorate", HALABJA.governorate) : null);
}

/** The district of this name or code within a governorate. */
export function findDistrict(places: PlaceFinder, text: string, governorate: string): string | null {
  return places.find("district", isHalabja(text) ? HALABJA.district : text, governorate);
}

/** The governorate of a row by name and code; refuses the row where neither is known, or where they disagree. */
export function readGovernorate(
  cells: SheetReader,
  places: PlaceFinder,
  codes: readonly string[],
  names: readonly string[],
): string | null {
  const [code, name] = [cells.text(...codes), cells.text(...names)];
  const byCode = code === "" ? null : findGovernorateOfCode(places, code);
  const byName = name === "" ? null : findGovernorateOfName(places, name);
  if (byCode !== null && byName !== null && byCode !== byName) {
    cells.refuse(codes, `is the code of ${byCode}, and "${name}" is ${byName}; lists of before 2019 number the governorates otherwise`);
    return null;
  }
  const found = byName ?? byCode;
  if (found === null && name !== "") cells.refuse(names, describeUnknownGovernorate(places, name));
  else if (found === null && code !== "") cells.refuse(codes, `is not the code of a governorate${places.suggest("governorate", code)}`);
  else if (found === null) cells.refuse(cells.has(...names) ? names : codes, "must not be empty; a governorate is due");
  return found;
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
  const byCode = code === "" ? null : findDistrict(places, code, governorate);
  const byName = name === "" ? null : findDistrict(places, name, governorate);
  if (byCode !== null && byName !== null && byCode !== byName) {
    cells.refuse(codes, `is the code of ${byCode}, and "${name}" is ${byName}`);
    return null;
  }
  const found = byName ?? byCode;
  if (found === null)
    cells.refuse(name === "" ? codes : names, `is not a known district of ${governorate}${places.suggest("district", name || code)}`);
  return found;
}
