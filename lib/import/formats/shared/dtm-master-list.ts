import { isDay } from "../../map/day";
import { parseCount } from "../../read/number";
import type { CanonicalObservation, ConverterOutput, ConvertOptions, PlaceFinder, SheetHeader, SheetRow } from "../format";
import { findDistrict, readDistrict, readGovernorate } from "./admin-place";
import { findDateInName, findRoundInName } from "./date-in-name";
import { type DtmBlock, expectUnit, type Unit } from "./dtm-block";
import { findBlocks, type MasterList } from "./dtm-blocks";
import { DTM } from "./dtm-columns";
import { IRAQ, isHalabja } from "./event-place";
import { toLatinName } from "./latin-name";
import { PlaceSums } from "./place-sums";
import { RowConverter } from "./row-converter";

const DISTRICT_NOTE = "District as DTM draws it; its boundaries can differ from COD-AB.";
const UNITS: readonly Unit[] = ["households", "persons"];

/** Sums the locations of a master list into figures of the country, its governorates and districts. */
export class MasterListConverter extends RowConverter {
  readonly #date: string | null;
  readonly #round: number | null;
  readonly #totals: Record<Unit, PlaceSums> = { households: new PlaceSums(), persons: new PlaceSums() };
  readonly #blocks: DtmBlock[];
  readonly #locations = new Map<string, number>();
  readonly #rowsOfLocations = new Map<string, number>();
  readonly #spoiled: number[] = [];
  #timesSix = true;

  constructor(
    private readonly list: MasterList,
    private readonly header: SheetHeader,
    private readonly options: ConvertOptions,
    places: PlaceFinder,
    out: ConverterOutput,
  ) {
    const names = header.names.map(toLatinName);
    super(names, places, out);
    this.#date = options.date !== null && isDay(options.date) ? options.date : null;
    this.#round = findRoundInName(header.sheet ?? "") ?? findRoundInName(options.fileName);
    this.#blocks = findBlocks(names, list, this.places, out);
  }

  protected read(row: SheetRow): void {
    const { cells } = this;
    const name = cells.text(...DTM.governorate) || cells.text(...DTM.place) || cells.text(...DTM.placeId);
    if (/^(?:grand |sub)?\s*totals?\b|^المجموع|^الإجمالي/i.test(name)) {
      this.out.skip("total row", row.number);
      return;
    }
    const governorate = readGovernorate(cells, this.places, DTM.governorateCode, DTM.governorate);
    const district = governorate && this.#readDistrict(governorate);
    const totals = {
      households: cells.count(...this.list.columns.households),
      persons: cells.count(...this.list.columns.persons),
    };
    for (const unit of UNITS)
      if (totals[unit] === null && cells.good && cells.has(...this.list.columns[unit]))
        cells.refuse(this.list.columns[unit], "must not be empty; write 0 where nobody is counted");
    this.#checkOnce(row.number);
    const parts = this.#blocks.map((block) => block.columns.map(({ index }) => this.#readPart(index, row)));
    if (!cells.good || governorate === null || district === null) {
      this.#spoiled.push(row.number);
      return;
    }

    if (totals.persons !== (totals.households ?? 0) * 6) this.#timesSix = false;
    for (const location of [IRAQ, governorate, district]) {
      this.#locations.set(location, (this.#locations.get(location) ?? 0) + 1);
      for (const unit of UNITS) this.#totals[unit].add({ location }, totals[unit], row.number);
    }
    for (const [at, block] of this.#blocks.entries()) {
      const ofBlock = parts[at] ?? [];
      block.check(ofBlock, totals, row.number);
      for (const [column, value] of ofBlock.entries()) {
        const columns = block.columns[column]?.columns;
        if (columns) for (const location of [IRAQ, governorate]) block.sums.add({ location, ...columns }, value, row.number);
      }
    }
  }

  override finish(): void {
    const { out, header } = this;
    const date = this.#date;
    if (date === null) {
      out.refuse(header.row, null, this.options.date, describeMissingDate(this.options, header.sheet));
      return;
    }
    let figures = 0;
    for (const unit of UNITS) figures += this.#totals[unit].handOn(out, this.#spoiled, (columns) => this.#complete(columns, unit, date));
    const expected = expectUnit(this.#round, date, this.cells.has("households"));
    for (const block of this.#blocks) figures += this.#handOnBlock(block, expected, date);
    const locations = this.#locations.get(IRAQ) ?? 0;
    out.note(
      `${locations.toLocaleString("en")} locations became ${figures.toLocaleString("en")} figures: sums of the country and its governorates, and totals of its districts.`,
    );
  }

  #handOnBlock(block: DtmBlock, expected: Unit | null, date: string): number {
    const { out, header } = this;
    const decided = block.decide(expected);
    const first = block.columns[0];
    if ("unclear" in decided) {
      out.refuse(
        header.row,
        first?.index ?? null,
        first?.name ?? null,
        `begins the columns by ${block.title}, of which it is not clear whether they count families or individuals: they ${decided.unclear}. Which is it? Correct the columns, or leave them out of the file`,
      );
      return 0;
    }
    const unfit = block.listUnfit(decided.unit);
    const counted = decided.unit === "households" ? "families" : "individuals";
    if (unfit.length > 0)
      out.note(
        `The columns by ${block.title} don't add up to the ${counted} in ${unfit.length} ${unfit.length === 1 ? "row" : "rows"}: ${unfit.slice(0, 10).join(", ")}${unfit.length > 10 ? ", …" : ""}.`,
      );
    const leftOut = block.columns.filter(({ columns }) => columns === null).map(({ name }) => name);
    out.note(
      `The columns by ${block.title} count ${counted}.${leftOut.length > 0 ? ` Checked against the total and not taken over, having no counterpart here: ${leftOut.join(", ")}.` : ""}`,
    );
    return block.sums.handOn(out, this.#spoiled, (columns) => this.#complete(columns, decided.unit, date));
  }

  #complete(columns: CanonicalObservation, unit: Unit, date: string): CanonicalObservation {
    const { list } = this;
    const { shelter_type, ...others } = columns;
    const isInCamps = list.inCamps !== null && shelter_type === "camp";
    const location = columns.location ?? "";
    const sentences = [
      location.length > 5 ? DISTRICT_NOTE : "",
      `Sum over ${this.#locations.get(location) ?? 0} DTM locations.`,
      this.#timesSix ? "DTM counts families; individuals = families x 6 in that round." : "",
      this.#round === null ? "" : `DTM round ${this.#round}.`,
    ];
    return {
      ...(isInCamps || shelter_type === undefined ? others : columns),
      indicator: (isInCamps ? list.inCamps : list.indicators)?.[unit] ?? "",
      period_start: date,
      period_end: date,
      note: sentences.filter((sentence) => sentence !== "").join(" "),
    };
  }

  #readDistrict(governorate: string): string | null {
    // Where Halabja is written as a governorate, it is the district.
    const { cells } = this;
    const written = cells.text(...DTM.governorate);
    if (isHalabja(this.places, written)) return findDistrict(this.places, written, governorate);
    return readDistrict(cells, this.places, governorate, DTM.districtCode, DTM.district);
  }

  #checkOnce(row: number): void {
    const id = this.cells.text(...DTM.placeId);
    if (id === "") return;
    const earlier = this.#rowsOfLocations.get(id);
    if (earlier === undefined) this.#rowsOfLocations.set(id, row);
    else this.cells.refuse(DTM.placeId, `stands already in row ${earlier}; a location has one row`);
  }

  #readPart(index: number, row: SheetRow): number | null {
    const written = row.cells[index] ?? "";
    const parsed = parseCount(written);
    if (parsed.ok) return parsed.value;
    this.cells.good = false;
    this.out.refuse(row.number, index, written, parsed.reason);
    return null;
  }
}

/** Asks for the day, with what the names suggest. */
export function describeMissingDate(options: ConvertOptions, sheet: string | null): string {
  if (options.date !== null) return `is not a day; write --date as YYYY-MM-DD`;
  const [source, suggested] =
    sheet !== null && findDateInName(sheet) !== null ? ["sheet's", findDateInName(sheet)] : ["file's", findDateInName(options.fileName)];
  const hint = suggested
    ? `the ${source} name suggests --date ${suggested}, which may be wrong: check it against the report of the round`
    : "no day can be read in its name";
  return `is above figures of no date: say on which day the round ended with --date YYYY-MM-DD; ${hint}`;
}
