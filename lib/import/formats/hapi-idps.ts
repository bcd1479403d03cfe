import type { Converter, ConverterOutput, Format, PlaceFinder, SheetRow } from "./format";
import { DtmStocks } from "./shared/dtm-stocks";
import { dtmTerms } from "./shared/dtm-terms";
import { isIraq, remember } from "./shared/event-place";
import { listHapiLevels, refuseHapiError } from "./shared/hapi";
import { readPlaceOfLevel } from "./shared/level-place";
import { hasColumns, SheetReader } from "./shared/sheet-reader";

/** Displaced persons present, as OCHA's HDX HAPI hands on IOM DTM's figures. */
export const hapiIdps: Format = {
  name: "hapi-idps",
  title: "OCHA HDX HAPI: displaced persons (IOM DTM)",
  terms: dtmTerms("HDX HAPI, displaced persons"),
  recognises: (header) => hasColumns(header, "location_code", "admin_level", "population", "reporting_round", "assessment_type"),
  convert: (header, _options, places, out) => new HapiIdpsConverter(header.names, remember(places), out),
};

class HapiIdpsConverter implements Converter {
  readonly #cells: SheetReader;
  readonly #stocks = new DtmStocks();

  constructor(
    names: readonly string[],
    private readonly places: PlaceFinder,
    private readonly out: ConverterOutput,
  ) {
    this.#cells = new SheetReader(names, out);
  }

  add(row: SheetRow): void {
    const cells = this.#cells;
    cells.begin(row);
    if (!isIraq(this.places, cells.text("location_code"))) {
      this.out.skip("another country", row.number);
      return;
    }
    refuseHapiError(cells);
    const level = cells.count("admin_level");
    if (level === null || level > 2) cells.refuse("admin_level", "must be 0, 1 or 2");
    const location = level === null || level > 2 ? null : readPlaceOfLevel(cells, this.places, level, listHapiLevels(cells));
    const start = cells.day("reference_period_start");
    const end = cells.day("reference_period_end");
    if (start === null && cells.good) cells.refuse("reference_period_start", "must not be empty");
    const persons = cells.count("population");
    if (persons === null && cells.good) {
      this.out.skip("no figure given", row.number);
      return;
    }
    if (!cells.good || location === null || start === null || persons === null) {
      this.#stocks.spoil(row.number, start);
      return;
    }
    const why = this.#stocks.add({
      row: row.number,
      location,
      start,
      end: end ?? start,
      survey: [cells.text("operation"), cells.text("assessment_type")].filter((word) => word !== "").join(", "),
      part: "",
      origin: null,
      round: cells.text("reporting_round"),
      persons,
      male: null,
      female: null,
    });
    if (why !== null) cells.refuse("population", why);
  }

  finish(): void {
    this.#stocks.handOn(this.out);
  }
}
