import type { ConverterOutput, PlaceFinder } from "../format";
import { type BlockColumn, DtmBlock, type Unit } from "./dtm-block";
import { isPeriod, isSilent, toShelter } from "./dtm-columns";
import { findGovernorate } from "./event-place";
import { plainName } from "./sheet-reader";

/** Which of DTM's two lists: what it counts, and under which names. */
export type MasterList = {
  indicators: Readonly<Record<Unit, string>>;
  /** Indicators of those in camps, where they have their own. */
  inCamps: Readonly<Record<Unit, string>> | null;
  columns: Readonly<Record<Unit, readonly string[]>>;
  /** Whether figures by governorate of origin are taken. */
  takesOrigin: boolean;
};

/** The blocks of columns by which a list splits each row's total; tells the columns that are of none and not read. */
export function findBlocks(names: readonly string[], list: MasterList, places: PlaceFinder, out: ConverterOutput): DtmBlock[] {
  const origins: BlockColumn[] = [];
  const shelters: BlockColumn[] = [];
  const periods: BlockColumn[] = [];
  const unused: string[] = [];
  const known = new Set([...list.columns.households, ...list.columns.persons]);
  for (const [index, name] of names.entries()) {
    const plain = plainName(name);
    if (plain === "" || known.has(plain) || isSilent(plain)) continue;
    const origin = findGovernorate(places, name);
    const shelter = toShelter(name);
    if (origin !== null) origins.push({ index, name, columns: list.takesOrigin ? { origin } : null });
    else if (shelter !== null) shelters.push({ index, name, columns: shelter === "" ? null : { shelter_type: shelter } });
    else if (isPeriod(name)) periods.push({ index, name, columns: null });
    else unused.push(name);
  }
  if (unused.length > 0) out.note(`Columns that were not used: ${unused.join(", ")}.`);
  return [
    new DtmBlock("governorate of origin", origins),
    new DtmBlock("kind of shelter", shelters),
    new DtmBlock("period of displacement", periods),
  ].filter(({ columns }) => columns.length > 0);
}
