import { toPeriod } from "../../read/date";
import type { CanonicalObservation, ConverterOutput } from "../format";

/** One series into which events are summed. */
export type EventSeries = {
  /** Indicator and dimensions. */
  columns: CanonicalObservation;
  /**
   * How exact its figures are: `counted` as they are; `estimated`; `estimated_range` with lower and upper ends; `range` an estimate
   * with its ends where they differ, else exact.
   */
  exactness: "counted" | "estimated" | "estimated_range" | "range";
  /** First sentence of every figure's note. */
  note: string;
};

/** What one event adds to a series; null where it gives no figure. */
export type EventFigure = { value: number | null; lower?: number; upper?: number };

export type SummedEvent = {
  row: number;
  year: number;
  /** `YYYY-MM`; null where the event is not certainly of one month. */
  month: string | null;
  /** Null where the event is not certainly in one governorate: it counts for the country only. */
  governorate: string | null;
  figures: ReadonlyMap<string, EventFigure>;
};

type Sum = { value: number; lower: number; upper: number; events: number; silent: number };
const NOTHING: Sum = { value: 0, lower: 0, upper: 0, events: 0, silent: 0 };
type Cell = { location: string; period: string; rows: number[]; sums: Map<string, Sum> };

/** How the rows of a format are called: one event, or something that already counts several. */
export type Counted = { one: string; many: string };

/**
 * Sums events into figures of a country and its governorates, by month and, where asked, by year. A place and period with any event
 * gets a figure of every series that the file has, zero included; one without any gets none.
 */
export class EventSums {
  readonly #country: string;
  readonly #series: ReadonlyMap<string, EventSeries>;
  readonly #counted: Counted;
  readonly #byYear: boolean;
  readonly #cells = new Map<string, Cell>();
  readonly #seen = new Set<string>();
  /** Events that a finer figure leaves out: not dated to a month, by place and year; not placed in a governorate, by period. */
  readonly #undated = new Map<string, number>();
  readonly #unplaced = new Map<string, number>();
  /** Rows that were refused, by the year of whose figures they would have been a part; '' where not even that is known. */
  readonly #spoiled = new Map<string, number[]>();
  #events = 0;
  #lastMonth = "";

  constructor(country: string, series: ReadonlyMap<string, EventSeries>, options: { counted: Counted; byYear: boolean }) {
    this.#country = country;
    this.#series = series;
    this.#counted = options.counted;
    this.#byYear = options.byYear;
  }

  add(event: SummedEvent): void {
    this.#events += 1;
    const year = String(event.year);
    const periods = [...(this.#byYear ? [year] : []), ...(event.month === null ? [] : [event.month])];
    const places = [this.#country, ...(event.governorate === null ? [] : [event.governorate])];
    if (event.month !== null && event.month > this.#lastMonth) this.#lastMonth = event.month;
    for (const place of places) {
      if (event.month === null) increase(this.#undated, `${place} ${year}`);
      for (const period of periods) this.#addTo(place, period, event);
    }
    if (event.governorate === null) for (const period of periods) increase(this.#unplaced, period);
  }

  /**
   * Says that a row was refused: every figure of which it may be a part (of its year, or of all years) has it among its rows, so that
   * none is taken without it.
   */
  spoil(row: number, year: number | null): void {
    const key = year === null ? "" : String(year);
    const rows = this.#spoiled.get(key);
    if (rows) rows.push(row);
    else this.#spoiled.set(key, [row]);
  }

  /** Hands on every figure, and says how many events became how many. */
  handOn(out: ConverterOutput): void {
    let figures = 0;
    const cells = [...this.#cells.values()].sort((a, b) => (a.location + a.period < b.location + b.period ? -1 : 1));
    for (const cell of cells) {
      const spoiled = [...(this.#spoiled.get("") ?? []), ...(this.#spoiled.get(cell.period.slice(0, 4)) ?? [])];
      const rows = spoiled.length > 0 ? [...cell.rows, ...spoiled] : cell.rows;
      for (const [id, series] of this.#series) {
        if (!this.#seen.has(id)) continue;
        const observation = this.#toObservation(cell, series, cell.sums.get(id));
        if (observation === null) continue;
        out.observation(observation, { rows });
        figures += 1;
      }
    }
    if (this.#events > 0) out.note(this.#describe(figures));
  }

  #addTo(location: string, period: string, event: SummedEvent): void {
    const key = `${location} ${period}`;
    const cell = this.#cells.get(key) ?? { location, period, rows: [], sums: new Map<string, Sum>() };
    this.#cells.set(key, cell);
    cell.rows.push(event.row);
    for (const [id, figure] of event.figures) {
      this.#seen.add(id);
      const sum = cell.sums.get(id) ?? { ...NOTHING };
      cell.sums.set(id, sum);
      if (figure.value === null) {
        sum.silent += 1;
        continue;
      }
      sum.events += 1;
      sum.value += figure.value;
      sum.lower += figure.lower ?? figure.value;
      sum.upper += figure.upper ?? figure.value;
    }
  }

  #toObservation(cell: Cell, series: EventSeries, sum: Sum = NOTHING): CanonicalObservation | null {
    // Events that all say nothing make no figure; no event of the kind at all makes a zero.
    if (sum.events === 0 && sum.silent > 0) return null;
    const [year, month] = cell.period.split("-");
    const period = toPeriod(year, month);
    if (!period.ok || period.value === null) return null;
    const isSpread = sum.lower !== sum.upper;
    const hasRange = series.exactness === "estimated_range" || (series.exactness === "range" && isSpread);
    const isEstimate = series.exactness !== "counted" && (series.exactness !== "range" || isSpread);
    return {
      ...series.columns,
      location: cell.location,
      period_start: period.value.start,
      period_end: period.value.end,
      value: String(sum.value),
      ...(hasRange ? { lower: String(sum.lower), upper: String(sum.upper) } : {}),
      qualifier: isEstimate ? "estimate" : "exact",
      coverage: this.#describeCoverage(cell, sum),
      note: `${series.note} ${sum.events > 0 ? `Sum of ${this.#count(sum.events)}.` : `No such ${this.#counted.one} in the file.`}`.trim(),
    };
  }

  #describeCoverage(cell: Cell, sum: Sum): string {
    const left: string[] = [];
    const isMonth = cell.period.includes("-");
    const unplaced = cell.location === this.#country ? 0 : (this.#unplaced.get(cell.period) ?? 0);
    if (unplaced > 0) left.push(`without ${this.#count(unplaced)} of the period known only to be in the country`);
    const undated = isMonth ? (this.#undated.get(`${cell.location} ${cell.period.slice(0, 4)}`) ?? 0) : 0;
    if (undated > 0) left.push(`without ${this.#count(undated)} of the year not dated to a month`);
    if (sum.silent > 0) left.push(`without ${this.#count(sum.silent)} that ${sum.silent === 1 ? "gives" : "give"} no figure`);
    if (!isMonth && this.#lastMonth.startsWith(cell.period) && !this.#lastMonth.endsWith("-12"))
      left.push(`the last ${this.#counted.one} of the file is of ${this.#lastMonth}`);
    return left.join("; ");
  }

  #count(number: number): string {
    return `${number.toLocaleString("en")} ${number === 1 ? this.#counted.one : this.#counted.many}`;
  }

  #describe(figures: number): string {
    const grain = this.#byYear ? "by month and year" : "by month";
    const unplaced = [...this.#unplaced].filter(([period]) => period.includes("-") !== this.#byYear).reduce((sum, [, n]) => sum + n, 0);
    const undated = [...this.#undated].filter(([key]) => key.startsWith(`${this.#country} `)).reduce((sum, [, n]) => sum + n, 0);
    const left = [
      unplaced > 0
        ? ` ${this.#count(unplaced)} without a certain governorate ${unplaced === 1 ? "counts" : "count"} for the country only.`
        : "",
      undated > 0 ? ` ${this.#count(undated)} without a certain month ${undated === 1 ? "counts" : "count"} for the year only.` : "",
    ].join("");
    const isOfCountry = [...this.#cells.values()].every(({ location }) => location === this.#country);
    const places = isOfCountry ? "the country" : "the country and its governorates";
    return `${this.#count(this.#events)} became ${figures.toLocaleString("en")} figures, summed ${grain}, for ${places}.${left} A place and period without any ${this.#counted.one} gets no figure, and keeps the one that an earlier file gave.`;
  }
}

function increase(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
