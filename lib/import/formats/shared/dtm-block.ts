import type { CanonicalObservation } from "../format";
import { PlaceSums } from "./place-sums";

export type Unit = "households" | "persons";

export type BlockColumn = { index: number; name: string; columns: CanonicalObservation | null };

/** Rounds up to 112, of 2019, count families in their blocks; from 119, of the end of 2020, individuals. Null between them. */
export function expectUnit(round: number | null, date: string, saysHouseholds: boolean): Unit | null {
  if (round !== null && round <= 112) return "households";
  if ((round !== null && round >= 119) || saysHouseholds) return "persons";
  if (round !== null) return null;
  if (date < "2020-01-01") return "households";
  return date >= "2021-01-01" ? "persons" : null;
}

/** Columns of a master list that split each row's total: by origin, by shelter, or by period. */
export class DtmBlock {
  readonly sums = new PlaceSums();
  #rows = 0;
  readonly #fits: Record<Unit, number> = { households: 0, persons: 0 };
  readonly #unfit: Record<Unit, number[]> = { households: [], persons: [] };

  constructor(
    readonly title: string,
    readonly columns: readonly BlockColumn[],
  ) {}

  /** Compares a row's parts with its totals. */
  check(parts: readonly (number | null)[], totals: Readonly<Record<Unit, number | null>>, row: number): void {
    if (parts.every((part) => part === null) && !totals.households && !totals.persons) return;
    const sum = parts.reduce<number>((whole, part) => whole + (part ?? 0), 0);
    this.#rows += 1;
    for (const unit of ["households", "persons"] as const)
      if (totals[unit] === sum) this.#fits[unit] += 1;
      else this.#unfit[unit].push(row);
  }

  /** What the cells count, or a sentence about why that can't be told. */
  decide(expected: Unit | null): { unit: Unit } | { unclear: string } {
    const { households, persons } = this.#fits;
    const best = households === persons ? null : households > persons ? "households" : "persons";
    const counts = `add up to the families in ${households} and to the individuals in ${persons} of ${this.#rows} rows`;
    if (this.#rows === 0) return expected ? { unit: expected } : { unclear: "are empty" };
    if (Math.max(households, persons) * 2 < this.#rows) return { unclear: counts };
    if (best !== null && expected !== null && best !== expected)
      return { unclear: `${counts}, though a list of this round counts ${expected === "persons" ? "individuals" : "families"} in them` };
    const unit = best ?? expected;
    return unit ? { unit } : { unclear: counts };
  }

  /** Rows whose parts do not add up to the total of the unit. */
  listUnfit(unit: Unit): readonly number[] {
    return this.#unfit[unit];
  }
}
