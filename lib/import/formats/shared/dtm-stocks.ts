import type { CanonicalObservation, ConverterOutput } from "../format";

/** A row of displaced persons present: a whole, or a part by reason and origin. */
export type StockRow = {
  row: number;
  location: string;
  start: string;
  end: string;
  /** Operation and kind of assessment. Two of them for one place and date are two answers, not two parts. */
  survey: string;
  /** What tells this part from the others of its place and date; '' for a whole. */
  part: string;
  /** Whether the row gives Halabja as a governorate of its own: a part of Sulaymaniyah here. */
  isOfHalabja: boolean;
  origin: string | null;
  round: string;
  persons: number;
  male: number | null;
  female: number | null;
};

type Stock = { survey: string; rows: StockRow[] };

/** Sums the parts of each place and date, and refuses what collides: the same part twice, or two operations. */
export class DtmStocks {
  readonly #stocks = new Map<string, Stock>();
  readonly #parts = new Map<string, number>();
  readonly #spoiled: { row: number; start: string | null }[] = [];
  #rows = 0;

  /** @returns why the row can't be taken, or null */
  add(row: StockRow): string | null {
    const key = [row.location, row.start, row.end].join("|");
    const stock = this.#stocks.get(key) ?? { survey: row.survey, rows: [] };
    if (stock.survey !== row.survey) {
      this.spoil(row.row, row.start);
      return `is of the same place and date as row ${stock.rows[0]?.row}, and of another operation or kind of assessment (${row.survey}; there ${stock.survey}): only one of them can be the figure, so leave the other out`;
    }
    const part = `${key}|${row.part}|${isPartOfSulaymaniyah(row)}`;
    const earlier = this.#parts.get(part);
    if (earlier !== undefined) {
      this.spoil(row.row, row.start);
      return `is of the same place, date${row.part === "" ? "" : ", reason and origin"} as row ${earlier}`;
    }
    this.#parts.set(part, row.row);
    this.#stocks.set(key, stock);
    stock.rows.push(row);
    this.#rows += 1;
    return null;
  }

  /** Says that a row was refused: no sum of its date, or of any where that isn't known, is taken without it. */
  spoil(row: number, start: string | null): void {
    this.#spoiled.push({ row, start });
  }

  handOn(out: ConverterOutput): void {
    let figures = 0;
    const give = (rows: readonly StockRow[], value: number, columns: CanonicalObservation) => {
      const [first] = rows;
      if (!first) return;
      figures += 1;
      const rounds = [...new Set(rows.map(({ round }) => round).filter((round) => round !== ""))];
      const sentences = [rows.length > 1 ? describeParts(rows) : "", rounds.length > 0 ? `DTM round ${rounds.join(", ")}.` : ""];
      out.observation(
        {
          indicator: "idps",
          location: first.location,
          period_start: first.start,
          period_end: first.end,
          value: String(value),
          qualifier: "exact",
          note: sentences.filter((sentence) => sentence !== "").join(" "),
          ...columns,
        },
        { rows: [...rows.map(({ row }) => row), ...this.#listSpoiled(first.start)] },
      );
    };
    for (const { rows } of this.#stocks.values()) {
      give(rows, sum(rows, "persons"), {});
      for (const sex of ["male", "female"] as const) if (rows.every((row) => row[sex] !== null)) give(rows, sum(rows, sex), { sex });
      for (const origin of new Set(rows.map((row) => row.origin))) {
        const ofOrigin = rows.filter((row) => row.origin === origin);
        if (origin !== null) give(ofOrigin, sum(ofOrigin, "persons"), { origin });
      }
    }
    if (this.#rows > 0)
      out.note(
        `${this.#rows.toLocaleString("en")} rows became ${figures.toLocaleString("en")} figures; rows that split a place and date by reason and origin were added. A place that a round leaves out gets no figure.`,
      );
    this.#compareLevels(out);
  }

  #listSpoiled(date: string): number[] {
    return this.#spoiled.filter(({ start }) => start === null || start === date).map(({ row }) => row);
  }

  #compareLevels(out: ConverterOutput): void {
    const wholes = new Map<string, { country: number | null; governorates: number | null }>();
    for (const { rows } of this.#stocks.values()) {
      const [first] = rows;
      if (!first || first.location.length > 5) continue;
      const of = wholes.get(first.start) ?? { country: null, governorates: null };
      wholes.set(first.start, of);
      if (first.location.length === 2) of.country = sum(rows, "persons");
      else of.governorates = (of.governorates ?? 0) + sum(rows, "persons");
    }
    const unlike = [...wholes].filter(([, of]) => of.country !== null && of.governorates !== null && of.country !== of.governorates);
    if (unlike.length > 0)
      out.note(
        `The governorates don't add up to the country on ${unlike.length} ${unlike.length === 1 ? "date" : "dates"}: ${unlike
          .slice(0, 5)
          .map(([date, of]) => `${date} (${of.governorates?.toLocaleString("en")}; ${of.country?.toLocaleString("en")})`)
          .join(", ")}.`,
      );
  }
}

function sum(rows: readonly StockRow[], column: "persons" | "male" | "female"): number {
  return rows.reduce((whole, row) => whole + (row[column] ?? 0), 0);
}

function describeParts(rows: readonly StockRow[]): string {
  const isWithHalabja = rows.some(isPartOfSulaymaniyah);
  return isWithHalabja ? `Sum over ${rows.length} parts, Halabja among them.` : `Sum over ${rows.length} parts by reason and origin.`;
}

/** Its district Halabja is one thing under either governorate's name. */
function isPartOfSulaymaniyah({ isOfHalabja, location }: StockRow): boolean {
  return isOfHalabja && location.length === 5;
}
