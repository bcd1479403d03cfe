import type { Format } from "./format";
import { readGovernorate } from "./shared/admin-place";
import { DtmStocksConverter, type ReadStock } from "./shared/dtm-stocks-converter";
import { dtmTerms } from "./shared/dtm-terms";
import { isHalabja, readIsIraq } from "./shared/event-place";
import { readPlaceOfLevel } from "./shared/level-place";
import { hasColumns } from "./shared/sheet-reader";

const COLUMNS = { code1: ["admin1pcode"], name1: ["admin1name"], code2: ["admin2pcode"], name2: ["admin2name"] };

/** Displaced persons present, from IOM's DTM API (v2 and v3, as JSON) or its copy on HDX (CSV). */
export const dtmApi: Format = {
  name: "dtm-api",
  title: "IOM DTM API: displaced persons present",
  terms: dtmTerms("DTM API, displaced persons present"),
  recognises: (header) => hasColumns(header, "admin0pcode", "numpresentidpind", "reportingdate"),
  convert: (header, _options, places, out) => new DtmApiConverter("numpresentidpind", header.names, places, out),
};

class DtmApiConverter extends DtmStocksConverter {
  protected isOfIraq(): boolean | null {
    return readIsIraq(this.cells, this.places, ["admin0pcode"], ["admin0name"]);
  }

  protected readStock(): ReadStock {
    const { cells } = this;
    const location = readPlaceOfLevel(cells, this.places, this.#readLevel(), COLUMNS);
    const day = cells.day("reportingdate");
    if (day === null && cells.good) cells.refuse("reportingdate", "must not be empty");
    const [male, female] = [cells.count("numbermales"), cells.count("numberfemales")];
    const origin = readGovernorate(cells, this.places, ["idporiginadmin1pcode"], ["idporiginadmin1name"], { mayBeEmpty: true });
    return {
      location,
      start: day,
      end: day ?? "",
      survey: [cells.text("operation"), cells.text("assessmenttype")],
      part: [cells.text("displacementreason").toLowerCase(), origin ?? cells.text("idporiginadmin1name")].join("|"),
      isOfHalabja: isHalabja(this.places, cells.text("admin1name")),
      origin,
      round: cells.text("roundnumber"),
      persons: cells.count("numpresentidpind"),
      male,
      female,
    };
  }

  #readLevel(): number {
    const { cells } = this;
    const level = cells.count("adminlevel");
    if (level !== null && level > 2) cells.refuse("adminlevel", "is not a level of these files; they have 0, 1 and 2");
    if (level !== null) return level;
    if (cells.text("admin2pcode") !== "" || cells.text("admin2name") !== "") return 2;
    return cells.text("admin1pcode") !== "" || cells.text("admin1name") !== "" ? 1 : 0;
  }
}
