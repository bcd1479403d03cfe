import type { ConverterOutput, Format, PlaceFinder, SheetRow } from "./format";
import { describeUnknownGovernorate, findGovernorate, IRAQ, readIsIraq } from "./shared/event-place";
import { type EventSeries, EventSums } from "./shared/event-sums";
import { keepIncident, shorten } from "./shared/kept-incident";
import { RowConverter } from "./shared/row-converter";
import { hasColumns, plainName } from "./shared/sheet-reader";
import { GED_COLUMNS, isHeaderlessGed } from "./shared/ucdp-ged-columns";
import { GED_CAUSES, type GedEvent, readGedCount, readGedEvent } from "./shared/ucdp-ged-event";

/** UCDP's precision of the place: from 1, the exact spot, to 4, known to be in the governorate. 5 and up say less. */
const GOVERNORATE_IS_CERTAIN = 4;
const ESTIMATE = "Best estimate; lower and upper are the low and high estimates.";
const PART = "Best estimate, part of the total.";
const indicator = "organized_violence_deaths";

const SERIES = new Map<string, EventSeries>([
  ["total", { columns: { indicator }, exactness: "estimated_range", note: ESTIMATE }],
  ...Object.values(GED_CAUSES).map((cause): [string, EventSeries] => [
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
    const converter = new GedConverter(headerless ? GED_COLUMNS : header.names, options.keepIncidentsFrom, places, out);
    if (headerless) {
      out.note("The file has no row of column names; its 49 columns were read in UCDP's order.");
      converter.add({ number: header.row, cells: header.names });
    }
    return converter;
  },
};

class GedConverter extends RowConverter {
  readonly #sums = new EventSums(IRAQ, SERIES, { counted: { one: "event", many: "events" }, byYear: true });
  readonly #rowsOfIds = new Map<string, number>();
  #inactive = 0;
  #unclear = 0;
  #incidents = 0;

  constructor(
    names: readonly string[],
    private readonly keepFrom: number | null,
    places: PlaceFinder,
    out: ConverterOutput,
  ) {
    super(names, places, out);
  }

  protected read(row: SheetRow): void {
    const { cells } = this;
    const country = cells.text("country");
    if (country === "" && cells.text("id") === "") {
      this.out.skip("row without country and event", row.number);
      return;
    }
    if (readIsIraq(cells, this.places, ["country_id"], ["country"]) === false) {
      this.out.skip("event in another country", row.number);
      return;
    }

    const event = readGedEvent(cells);
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

  override finish(): void {
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

  /** The governorate, or null where UCDP places the event less exactly than that. */
  #readGovernorate(): string | null {
    const { cells } = this;
    const precision = readGedCount(cells, "where_prec");
    const name = cells.text("adm_1");
    if (precision === null || precision > GOVERNORATE_IS_CERTAIN || name === "") return null;
    const governorate = findGovernorate(this.places, name);
    if (governorate === null) cells.refuse("adm_1", describeUnknownGovernorate(this.places, name));
    return governorate;
  }

  #keep(event: GedEvent, location: string, row: number): void {
    const { cells } = this;
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
