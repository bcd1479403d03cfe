import { parsePeriod } from "../read/date";
import type { CanonicalObservation, Format, SheetHeader, SheetRow } from "./format";
import { IRAQ, readIsIraq } from "./shared/event-place";
import { GIDD_TERMS } from "./shared/gidd-terms";
import { RowConverter } from "./shared/row-converter";
import { plainName } from "./shared/sheet-reader";

/** Names of one figure over the years of IDMC's files: `Conflict Stock Displacement`, later `Conflict Internal Displacements`, … */
const COLUMNS = {
  iso3: ["iso3"],
  country: ["country_name", "name", "country"],
  year: ["year"],
  stock: ["total_displacement", "conflict_stock_displacement", "conflict_total_displacement"],
  stockRounded: ["total_displacement_rounded", "conflict_stock_displacement_rounded"],
  flow: ["new_displacement", "conflict_new_displacements", "conflict_new_displacement", "conflict_internal_displacements"],
  flowRounded: ["new_displacement_rounded", "conflict_new_displacements_rounded", "conflict_internal_displacements_rounded"],
  disasterFlow: ["disaster_new_displacements", "disaster_new_displacement", "disaster_internal_displacements"],
  disasterStock: ["disaster_stock_displacement", "disaster_total_displacement"],
} as const;

/** IDMC's global database: displaced persons at the end, and new displacements in the course, of each year. */
export const idmcGidd: Format = {
  name: "idmc-gidd",
  title: "IDMC Global Internal Displacement Database (GIDD)",
  terms: GIDD_TERMS,
  recognises: (header) => {
    const has = (names: readonly string[]) => names.some((name) => header.names.some((written) => plainName(written) === name));
    const isOfEvents = has(["event_name", "hazard_type", "hazard_type_name"]);
    return has(COLUMNS.iso3) && has(COLUMNS.country) && has(COLUMNS.year) && has([...COLUMNS.stock, ...COLUMNS.flow]) && !isOfEvents;
  },
  convert: (header: SheetHeader, _options, places, out) => new GiddConverter(header.names, places, out),
};

class GiddConverter extends RowConverter {
  readonly #rowsOfYears = new Map<string, number>();

  protected read(row: SheetRow): void {
    const { cells } = this;
    if (readIsIraq(cells, this.places, COLUMNS.iso3, COLUMNS.country) === false) {
      this.out.skip("another country", row.number);
      return;
    }
    const period = parsePeriod(cells.text(...COLUMNS.year));
    const year = period.ok && period.value?.end.endsWith("-12-31") ? period.value.start.slice(0, 4) : null;
    if (year === null) cells.refuse(COLUMNS.year, "is not a year");
    const stock = cells.count(...COLUMNS.stock);
    const flow = cells.count(...COLUMNS.flow);
    const [stockRounded, flowRounded] = [cells.count(...COLUMNS.stockRounded), cells.count(...COLUMNS.flowRounded)];
    const [disasterStock, disasterFlow] = [cells.count(...COLUMNS.disasterStock), cells.count(...COLUMNS.disasterFlow)];
    const earlier = this.#rowsOfYears.get(year ?? "");
    if (earlier !== undefined) cells.refuse(COLUMNS.year, `stands already in row ${earlier}; a country and year has one row`);
    if (!cells.good || year === null) return;
    this.#rowsOfYears.set(year, row.number);

    const give = (value: number | null, columns: CanonicalObservation) => {
      if (value !== null)
        this.out.observation({ location: IRAQ, value: String(value), qualifier: "exact", ...columns }, { rows: [row.number] });
    };
    const atEnd = { indicator: "idps", period_start: `${year}-12-31`, period_end: `${year}-12-31` };
    const inYear = { indicator: "new_displacements", period_start: `${year}-01-01`, period_end: `${year}-12-31` };
    give(stock, {
      ...atEnd,
      cause: "conflict",
      note:
        stockRounded === null
          ? "IDPs due to conflict and violence at year end."
          : `IDPs due to conflict and violence at year end (unrounded field; IDMC publishes ${stockRounded}).`,
    });
    give(flow, {
      ...inYear,
      cause: "conflict",
      note: `Internal displacements (movements) due to conflict and violence in the year${flowRounded === null ? "" : `; IDMC publishes the rounded ${flowRounded}`}.`,
    });
    give(disasterStock, { ...atEnd, cause: "disaster", note: "IDPs due to disasters at year end." });
    give(disasterFlow, { ...inYear, cause: "disaster", note: "Internal displacements (movements) due to disasters in the year." });
  }

  override finish(): void {
    if (this.#rowsOfYears.size > 0)
      this.out.note(
        "Totals are persons displaced on 31 December, new displacements are movements in the year; a blank cell gives no figure.",
      );
  }
}
