import type { Converter, ConverterOutput, Format, PlaceFinder, SheetRow } from "./format";
import { readGovernorate } from "./shared/admin-place";
import { DtmStocks } from "./shared/dtm-stocks";
import { dtmTerms } from "./shared/dtm-terms";
import { readIsIraq, remember } from "./shared/event-place";
import { readPlaceOfLevel } from "./shared/level-place";
import { hasColumns, SheetReader } from "./shared/sheet-reader";

const COLUMNS = { code1: ["admin1pcode"], name1: ["admin1name"], code2: ["admin2pcode"], name2: ["admin2name"] };

/** Displaced persons present, from IOM's DTM API (v2 and v3, as JSON) or its copy on HDX (CSV). */
export const dtmApi: Format = {
  name: "dtm-api",
  title: "IOM DTM API: displaced persons present",
  terms: dtmTerms("DTM API, displaced persons present"),
  recognises: (header) => hasColumns(header, "admin0pcode", "numpresentidpind", "reportingdate"),
  convert: (header, _options, places, out) => new DtmApiConverter(header.names, remember(places), out),
};

class DtmApiConverter implements Converter {
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
    if (readIsIraq(cells, this.places, ["admin0pcode"], ["admin0name"]) === false) {
      this.out.skip("another country", row.number);
      return;
    }
    const location = readPlaceOfLevel(cells, this.places, this.#readLevel(), COLUMNS);
    const day = cells.day("reportingdate");
    if (day === null && cells.good) cells.refuse("reportingdate", "must not be empty");
    const [male, female] = [cells.count("numbermales"), cells.count("numberfemales")];
    const origin = this.#readOrigin();
    const persons = cells.count("numpresentidpind");
    if (persons === null && cells.good) {
      this.out.skip("no figure given", row.number);
      return;
    }
    if (!cells.good || location === null || day === null || persons === null) {
      this.#stocks.spoil(row.number, day);
      return;
    }
    const reason = cells.text("displacementreason").toLowerCase();
    const why = this.#stocks.add({
      row: row.number,
      location,
      start: day,
      end: day,
      survey: [cells.text("operation"), cells.text("assessmenttype")].filter((word) => word !== "").join(", "),
      part: [reason, origin ?? cells.text("idporiginadmin1name")].join("|"),
      origin,
      round: cells.text("roundnumber"),
      persons,
      male,
      female,
    });
    if (why !== null) cells.refuse("numpresentidpind", why);
  }

  finish(): void {
    this.#stocks.handOn(this.out);
  }

  #readLevel(): number {
    const cells = this.#cells;
    const level = cells.count("adminlevel");
    if (level !== null && level > 2) cells.refuse("adminlevel", "is not a level of these files; they have 0, 1 and 2");
    if (level !== null) return level;
    if (cells.text("admin2pcode") !== "" || cells.text("admin2name") !== "") return 2;
    return cells.text("admin1pcode") !== "" || cells.text("admin1name") !== "" ? 1 : 0;
  }

  #readOrigin(): string | null {
    return readGovernorate(this.#cells, this.places, ["idporiginadmin1pcode"], ["idporiginadmin1name"], { mayBeEmpty: true });
  }
}
