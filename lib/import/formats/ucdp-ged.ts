import type { ConverterOutput, Format, PlaceFinder, SheetRow } from "./format";
import { describeUnknownGovernorate, findGovernorate, IRAQ, isIraq, remember } from "./shared/event-place";
import { type EventFigure, type EventSeries, EventSums } from "./shared/event-sums";
import { keepIncident, shorten } from "./shared/kept-incident";
import { hasColumns, plainName, SheetReader } from "./shared/sheet-reader";
import { GED_COLUMNS, isHeaderlessGed } from "./shared/ucdp-ged-columns";

/** UCDP's precision of the place: from 1, the exact spot, to 4, known to be in the governorate. 5 and up say less. */
const GOVERNORATE_IS_CERTAIN = 4;
/** UCDP's precision of the date: from 1, the exact day, to 4, known to the month. 5 says less. */
const MONTH_IS_CERTAIN = 4;

const CAUSES: Record<number, string> = { 1: "state_based", 2: "non_state", 3: "one_sided" };

const ESTIMATE = "Best estimate; lower and upper are the low and high estimates.";
const PART = "Best estimate, part of the total.";
const indicator = "organized_violence_deaths";

const SERIES = new Map<string, EventSeries>([
  ["total", { columns: { indicator }, exactness: "estimated_range", note: ESTIMATE }],
  ...Object.values(CAUSES).map((cause): [string, EventSeries] => [
    cause,
    { columns: { indicator, cause }, exactness: "estimated_range", note: ESTIMATE },
  ]),
  ...["civilians", "fighting_parties", "status_unknown"].map((group): [string, EventSeries] => [
    group,
    { columns: { indicator, population_group: group }, exactness: "estimated", note: PART },
  ]),
]);

/** UCDP Georeferenced Event Dataset, from UCDP or as a country's copy on HDX: one row per event with deaths. */
export const ucdpGed: Format = {
  name: "ucdp-ged",
  title: "UCDP Georeferenced Event Dataset (GED)",
  terms: { publisher: "ucdp", licence: "CC BY 4.0", redistributable: null, defaultTitle: "UCDP Georeferenced Event Dataset (GED)" },
  isOfEvents: true,
  recognises: (header) =>
    hasColumns(header, "type_of_violence", "where_prec", "date_prec", "date_start", "date_end", "adm_1", "best", "low", "high") ||
    isHeaderlessGed(header),
  convert: (header, options, places, out) => {
    const headerless = isHeaderlessGed(header);
    const converter = new GedConverter(headerless ? GED_COLUMNS : header.names, options.keepIncidentsFrom, remember(places), out);
    if (headerless) {
      out.note("The file has no row of column names; its 49 columns were read in UCDP's order.");
      converter.add({ number: header.row, cells: header.names });
    }
    return converter;
  },
};

type GedEvent = {
  id: string;
  year: number;
  /** Null where the event is not certainly of one month. */
  month: string | null;
  start: string;
  end: string;
  isExactDay: boolean;
  cause: string;
  best: number;
  low: number;
  high: number;
  figures: ReadonlyMap<string, EventFigure>;
};

class GedConverter {
  readonly #cells: SheetReader;
  readonly #sums = new EventSums(IRAQ, SERIES, { counted: { one: "event", many: "events" }, byYear: true });
  readonly #rowsOfIds = new Map<string, number>();
  #inactive = 0;
  #unclear = 0;
  #incidents = 0;

  constructor(
    names: readonly string[],
    private readonly keepFrom: number | null,
    private readonly places: PlaceFinder,
    private readonly out: ConverterOutput,
  ) {
    this.#cells = new SheetReader(names, out);
  }

  add(row: SheetRow): void {
    const cells = this.#cells;
    cells.begin(row);
    const country = cells.text("country");
    if (country === "" && cells.text("id") === "") {
      this.out.skip("row without country and event", row.number);
      return;
    }
    if (!isIraq(this.places, country)) {
      this.out.skip("event in another country", row.number);
      return;
    }

    const event = this.#read();
    const governorate = this.#readGovernorate();
    const earlier = event && this.#rowsOfIds.get(event.id);
    if (event && earlier) cells.refuse("id", `stands already in row ${earlier}; an event counts once`);
    if (!cells.good || event === null) {
      this.#sums.spoil(row.number, cells.yearOf("year"));
      return;
    }
    this.#rowsOfIds.set(event.id, row.number);

    if (cells.text("active_year") === "0") this.#inactive += 1;
    const status = cells.text("code_status").toLowerCase();
    if (status !== "" && status !== "clear") this.#unclear += 1;
    this.#sums.add({ row: row.number, year: event.year, month: event.month, governorate, figures: event.figures });
    if (this.keepFrom !== null && event.best >= this.keepFrom) this.#keep(event, governorate ?? IRAQ, row.number);
  }

  finish(): void {
    this.#sums.handOn(this.out);
    if (this.#inactive > 0)
      this.out.note(
        `Events of a conflict with fewer than 25 deaths in the year (active_year 0), in the sums too: ${this.#inactive.toLocaleString("en")}.`,
      );
    if (this.#unclear > 0)
      this.out.note(`Events that UCDP marks as still to be checked (code_status), in the sums too: ${this.#unclear.toLocaleString("en")}.`);
    if (this.#incidents > 0)
      this.out.note(`Events with ${this.keepFrom} or more deaths that are kept as incidents too: ${this.#incidents.toLocaleString("en")}.`);
  }

  #read(): GedEvent | null {
    const cells = this.#cells;
    const id = cells.text("id");
    if (id === "") cells.refuse("id", "must not be empty; an event is known by it");
    const type = cells.count("type_of_violence");
    const cause = CAUSES[type ?? 0];
    if (!cause && cells.good)
      cells.refuse("type_of_violence", "is not a type of violence; UCDP writes 1 state-based, 2 non-state or 3 one-sided");
    const year = this.#need("year");
    const [best, low, high] = [this.#need("best"), this.#need("low"), this.#need("high")];
    const [a, b] = [cells.count("deaths_a"), cells.count("deaths_b")];
    const [civilians, unknown] = [cells.count("deaths_civilians"), cells.count("deaths_unknown")];
    const datePrecision = this.#need("date_prec");
    const [start, end] = [cells.day("date_start"), cells.day("date_end")];
    if (start === null && cells.good) cells.refuse("date_start", "must not be empty");
    if (!cells.good || !cause || year === null || best === null || low === null || high === null || start === null) return null;
    if (low > best) cells.refuse("low", `is more than the best estimate, ${best}`);
    if (high < best) cells.refuse("high", `is less than the best estimate, ${best}`);
    const last = end ?? start;
    if (last < start) cells.refuse("date_end", `is before the event's start, ${start}`);
    if (year < Number(start.slice(0, 4)) || year > Number(last.slice(0, 4)))
      cells.refuse("year", `is not a year of the event, ${start} to ${last}`);
    const isOfOneMonth = start.slice(0, 7) === last.slice(0, 7) && (datePrecision ?? 5) <= MONTH_IS_CERTAIN;
    const range: EventFigure = { value: best, lower: low, upper: high };
    const figures = new Map<string, EventFigure>([
      ["total", range],
      [cause, range],
      ["civilians", { value: civilians }],
      ["fighting_parties", { value: a === null || b === null ? null : a + b }],
      ["status_unknown", { value: unknown }],
    ]);
    const month = isOfOneMonth ? start.slice(0, 7) : null;
    return { id, year, month, start, end: last, isExactDay: datePrecision === 1, cause, best, low, high, figures };
  }

  #need(column: string): number | null {
    const value = this.#cells.count(column);
    if (value === null && this.#cells.good) this.#cells.refuse(column, "must not be empty");
    return value;
  }

  /** The governorate, or null where UCDP places the event less exactly than that. */
  #readGovernorate(): string | null {
    const cells = this.#cells;
    const precision = this.#need("where_prec");
    const name = cells.text("adm_1");
    if (precision === null || precision > GOVERNORATE_IS_CERTAIN || name === "") return null;
    const governorate = findGovernorate(this.places, name);
    if (governorate === null) cells.refuse("adm_1", describeUnknownGovernorate(this.places, name));
    return governorate;
  }

  #keep(event: GedEvent, location: string, row: number): void {
    const cells = this.#cells;
    this.#incidents += 1;
    const where = cells.text("where_coordinates") || cells.text("adm_1") || "Iraq";
    const day = event.isExactDay ? event.start : (event.month ?? String(event.year));
    keepIncident(
      this.out,
      {
        code: `ucdp-${plainName(event.id)}`,
        name: shorten(`${cells.text("dyad_name") || "Event"}, ${where}, ${day}`, 200),
        occurredOn: day,
        start: event.start,
        end: event.end,
        location,
        description: shorten(`Event ${event.id} of the UCDP Georeferenced Event Dataset: ${cells.text("where_description") || where}`, 500),
        figures: [
          {
            indicator: "killed",
            cause: event.cause,
            value: String(event.best),
            lower: String(event.low),
            upper: String(event.high),
            qualifier: "estimate",
            note: `${ESTIMATE} Civilians and fighters.`,
          },
        ],
      },
      row,
    );
  }
}
