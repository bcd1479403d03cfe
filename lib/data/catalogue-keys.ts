import { Prisma } from "@/.generated/prisma/client";
import type { CatalogueName } from "@/lib/domain/edition-changes";

/** Columns that tell one entry of a catalogue from another. */
export const catalogueKeyColumns: Record<CatalogueName, readonly string[]> = {
  publisher: ["code"],
  source: ["id"],
  location: ["code"],
  region_member: ["region_code", "governorate_code"],
  indicator: ["code"],
  dimension_value: ["dimension", "code"],
  election: ["code"],
  incident: ["code"],
  camp: ["code"],
  series_break: ["indicator_code", "publisher_code", "location_code", "date"],
  timeline_event: ["date", "title_en"],
};

/** Key of an entry, a row `t` of the catalogue's table, as the history writes it: parts joined by `|`. */
export function catalogueKey(catalogue: CatalogueName): Prisma.Sql {
  return Prisma.raw(`concat_ws('|', ${catalogueKeyColumns[catalogue].map((column) => `t.${column}`).join(", ")})`);
}
