import type { Format, SheetRow } from "./format";
import { IRAQ, isIraq } from "./shared/event-place";
import { refuseHapiError } from "./shared/hapi";
import { PlaceSums } from "./shared/place-sums";
import { RowConverter } from "./shared/row-converter";
import { hasColumns } from "./shared/sheet-reader";
import { UNHCR_LICENCE } from "./shared/unhcr-terms";

/** Refugees who returned, by country, as OCHA's HDX HAPI hands on UNHCR's figures. They are not DTM's returnees. */
export const hapiReturnees: Format = {
  name: "hapi-returnees",
  title: "OCHA HDX HAPI: returned refugees (UNHCR)",
  terms: { publisher: "unhcr", licence: UNHCR_LICENCE, redistributable: "yes", defaultTitle: "HDX HAPI, returned refugees" },
  recognises: (header) =>
    hasColumns(header, "origin_location_code", "asylum_location_code", "population_group", "gender", "age_range", "population"),
  convert: (header, _options, places, out) => new HapiReturneesConverter(header.names, places, out),
};

class HapiReturneesConverter extends RowConverter {
  readonly #sums = new PlaceSums();
  readonly #rowsOfKeys = new Map<string, number>();
  readonly #wholes = new Set<string>();
  readonly #parts = new Map<string, number>();
  readonly #spoiled: number[] = [];
  readonly #countries = new Map<string, number>();

  protected read(row: SheetRow): void {
    const { cells } = this;
    if (!isIraq(this.places, cells.text("origin_location_code"))) {
      this.out.skip("people of another country", row.number);
      return;
    }
    const group = cells.text("population_group").toUpperCase();
    if (group !== "RET") {
      this.out.skip(`population group ${group || "not given"}, which is not returned refugees`, row.number);
      return;
    }
    refuseHapiError(cells);
    const [start, end] = [cells.day("reference_period_start"), cells.day("reference_period_end")];
    if (cells.good && (start === null || end === null)) cells.refuse("reference_period_start", "must have both its first and its last day");
    if (start !== null && end !== null && !(start.endsWith("-01-01") && end === `${start.slice(0, 4)}-12-31`))
      cells.refuse("reference_period_end", `does not end a year that begins on ${start}; returns are of whole years`);
    const persons = cells.count("population");
    const asylum = cells.text("asylum_location_code");
    const whole = `${start} ${asylum}`;
    if (!cells.good || start === null || end === null) {
      this.#spoiled.push(row.number);
      return;
    }
    const isWhole = [cells.text("gender"), cells.text("age_range")].every((word) => word === "" || word.toLowerCase() === "all");
    if (!isWhole) {
      if (!this.#parts.has(whole)) this.#parts.set(whole, row.number);
      this.out.skip("part by sex or age of a row that has all", row.number);
      return;
    }
    const earlier = this.#rowsOfKeys.get(whole);
    if (earlier !== undefined) {
      cells.refuse("population", `is of the same countries and year as row ${earlier}`);
      this.#spoiled.push(row.number);
      return;
    }
    this.#rowsOfKeys.set(whole, row.number);
    this.#wholes.add(whole);
    this.#countries.set(start, (this.#countries.get(start) ?? 0) + 1);
    this.#sums.add({ location: IRAQ, period_start: start, period_end: end }, persons, row.number);
  }

  override finish(): void {
    const { out } = this;
    for (const [key, row] of this.#parts)
      if (!this.#wholes.has(key)) {
        out.refuse(row, null, null, "is split by sex or age, and the file has no row of all of them for its year and country of asylum");
        this.#spoiled.push(row);
      }
    const figures = this.#sums.handOn(out, this.#spoiled, (columns) => ({
      ...columns,
      indicator: "refugee_returns",
      note: `Sum over the countries of asylum in the dataset (${this.#countries.get(columns.period_start ?? "")} rows); small counts are rounded by UNHCR.`,
    }));
    if (figures > 0)
      out.note(
        `${this.#rowsOfKeys.size} rows became ${figures} figures: sums over the countries of asylum. They are refugees who returned, not the returnees of DTM.`,
      );
  }
}
