import { isDay } from "../../map/day";
import type { ConverterOutput, ConvertOptions, PlaceFinder, SheetHeader, SheetRow } from "../format";
import { readDistrict, readGovernorate } from "./admin-place";
import { findRoundInName } from "./date-in-name";
import { DTM } from "./dtm-columns";
import { describeMissingDate } from "./dtm-master-list";
import { describeUnknownGovernorate, findGovernorate, IRAQ } from "./event-place";
import { toLatinName } from "./latin-name";
import { PlaceSums } from "./place-sums";
import { RowConverter } from "./row-converter";

type Place = { values: number[]; firstRow: number };

/**
 * The layout of 2014: one row per location and origin, perhaps per period too, each a part of the location's families. Where every
 * row of a location holds the same number, it may be the location's total written again and again, so it is asked.
 */
export class LongListConverter extends RowConverter {
  readonly #sums = new PlaceSums();
  readonly #locations = new Map<string, Place>();
  readonly #ofPlaces = new Map<string, Set<string>>();
  readonly #rowsOfParts = new Map<string, number>();
  readonly #spoiled: number[] = [];

  constructor(
    private readonly header: SheetHeader,
    private readonly options: ConvertOptions,
    places: PlaceFinder,
    out: ConverterOutput,
  ) {
    super(header.names.map(toLatinName), places, out);
  }

  protected read(row: SheetRow): void {
    const { cells } = this;
    if (/^(?:grand )?total/i.test(cells.text(...DTM.governorate) || cells.text(...DTM.place))) {
      this.out.skip("total row", row.number);
      return;
    }
    const governorate = readGovernorate(cells, this.places, DTM.governorateCode, DTM.governorate);
    const district = governorate && readDistrict(cells, this.places, governorate, DTM.districtCode, DTM.district);
    const origin = this.#readOrigin();
    const families = cells.count(...DTM.idpHouseholds);
    if (families === null && cells.good) cells.refuse(DTM.idpHouseholds, "must not be empty; write 0 where nobody is counted");
    const location = [governorate, district, cells.text(...DTM.placeId), cells.text(...DTM.place)].join("|");
    const part = [location, origin, cells.text(...DTM.period)].join("|");
    const earlier = this.#rowsOfParts.get(part);
    if (earlier !== undefined) cells.refuse(DTM.origin, `is of the same place, origin and period as row ${earlier}`);
    if (!cells.good || governorate === null || district === null || families === null) {
      this.#spoiled.push(row.number);
      return;
    }
    this.#rowsOfParts.set(part, row.number);
    const known = this.#locations.get(location) ?? { values: [], firstRow: row.number };
    known.values.push(families);
    this.#locations.set(location, known);
    for (const place of [IRAQ, governorate, district]) {
      this.#ofPlaces.set(place, (this.#ofPlaces.get(place) ?? new Set()).add(location));
      this.#sums.add({ location: place }, families, row.number);
      if (place !== district && origin !== null) this.#sums.add({ location: place, origin }, families, row.number);
    }
  }

  override finish(): void {
    const { out, header, options } = this;
    const date = options.date;
    if (date === null || !isDay(date)) {
      out.refuse(header.row, null, date, describeMissingDate(options, header.sheet));
      return;
    }
    const split = [...this.#locations.values()].filter(({ values }) => values.length > 1);
    const [first] = split;
    if (first && split.every(({ values }) => values.every((value) => value === values[0]))) {
      out.refuse(
        first.firstRow,
        null,
        null,
        "begins a place of several origins that all have the same number of families, as all such places here have: is it the place's total, written again in each row, or its part? Write the part of each origin",
      );
      return;
    }
    const round = findRoundInName(header.sheet ?? "") ?? findRoundInName(options.fileName);
    const figures = this.#sums.handOn(out, this.#spoiled, (columns) => ({
      ...columns,
      indicator: "idp_households",
      period_start: date,
      period_end: date,
      note: `Sum over ${this.#ofPlaces.get(columns.location ?? "")?.size ?? 0} DTM locations.${round === null ? "" : ` DTM round ${round}.`}`,
    }));
    out.note(
      `${this.#rowsOfParts.size.toLocaleString("en")} rows of ${this.#locations.size.toLocaleString("en")} locations and their origins became ${figures.toLocaleString("en")} figures of families.`,
    );
  }

  #readOrigin(): string | null {
    const { cells } = this;
    const written = cells.text(...DTM.origin);
    if (written === "") return null;
    const origin = findGovernorate(this.places, written);
    if (origin === null) cells.refuse(DTM.origin, describeUnknownGovernorate(this.places, written));
    return origin;
  }
}
