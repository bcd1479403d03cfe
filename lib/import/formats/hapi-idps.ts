import type { Format } from "./format";
import { DtmStocksConverter, type ReadStock } from "./shared/dtm-stocks-converter";
import { dtmTerms } from "./shared/dtm-terms";
import { isHalabja, isIraq } from "./shared/event-place";
import { listHapiLevels, refuseHapiError } from "./shared/hapi";
import { readPlaceOfLevel } from "./shared/level-place";
import { hasColumns } from "./shared/sheet-reader";

/** Displaced persons present, as OCHA's HDX HAPI hands on IOM DTM's figures. */
export const hapiIdps: Format = {
  name: "hapi-idps",
  title: "OCHA HDX HAPI: displaced persons (IOM DTM)",
  terms: dtmTerms("HDX HAPI, displaced persons"),
  recognises: (header) => hasColumns(header, "location_code", "admin_level", "population", "reporting_round", "assessment_type"),
  convert: (header, _options, places, out) => new HapiIdpsConverter("population", header.names, places, out),
};

class HapiIdpsConverter extends DtmStocksConverter {
  protected isOfIraq(): boolean {
    return isIraq(this.places, this.cells.text("location_code"));
  }

  protected readStock(): ReadStock {
    const { cells } = this;
    refuseHapiError(cells);
    const levels = listHapiLevels(cells);
    const level = cells.count("admin_level");
    if (level === null || level > 2) cells.refuse("admin_level", "must be 0, 1 or 2");
    const location = level === null || level > 2 ? null : readPlaceOfLevel(cells, this.places, level, levels);
    const [start, end] = [cells.day("reference_period_start"), cells.day("reference_period_end")];
    if (start === null && cells.good) cells.refuse("reference_period_start", "must not be empty");
    return {
      location,
      start,
      end: end ?? start ?? "",
      survey: [cells.text("operation"), cells.text("assessment_type")],
      part: "",
      isOfHalabja: isHalabja(this.places, cells.text(...levels.name1)),
      origin: null,
      round: cells.text("reporting_round"),
      persons: cells.count("population"),
      male: null,
      female: null,
    };
  }
}
