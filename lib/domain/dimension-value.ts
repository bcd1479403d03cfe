import type { DimensionName, Names } from "./observation";

/** A code of a dimension column, with its name. `dimension` is the column's name: `shelter_type`. */
export type DimensionValue = { dimension: string; code: string; names: Names; notes: Names | null };

/** Column of a dimension, which is also its parameter in addresses: `shelterType` is `shelter_type`. */
export function toDimensionColumn(name: DimensionName): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
