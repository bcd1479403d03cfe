import type { CanonicalObservation, ConverterOutput } from "../format";

type Sum = { columns: CanonicalObservation; value: number; rows: number[] };

/** Sums rows into figures. A row that was refused is a part of every figure, so that none is taken without it. */
export class PlaceSums {
  readonly #sums = new Map<string, Sum>();

  add(columns: CanonicalObservation, value: number | null, row: number): void {
    if (value === null) return;
    const key = JSON.stringify(columns);
    const sum = this.#sums.get(key);
    if (sum) {
      sum.value += value;
      sum.rows.push(row);
    } else this.#sums.set(key, { columns, value, rows: [row] });
  }

  /** Hands on every figure. */
  handOn(out: ConverterOutput, spoiled: readonly number[], complete: (columns: CanonicalObservation) => CanonicalObservation): number {
    for (const { columns, value, rows } of this.#sums.values())
      out.observation({ value: String(value), qualifier: "exact", ...complete(columns) }, { rows: [...rows, ...spoiled] });
    return this.#sums.size;
  }
}
