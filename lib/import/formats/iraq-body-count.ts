import type { ConverterOutput, Format, PlaceFinder, SheetHeader, SheetRow } from "./format";
import { IRAQ } from "./shared/event-place";
import { type EventFigure, type EventSeries, EventSums } from "./shared/event-sums";
import { RowConverter } from "./shared/row-converter";
import { hasColumns } from "./shared/sheet-reader";

const columns = { indicator: "documented_civilian_deaths", population_group: "civilians" };
const SERIES = new Map<string, EventSeries>([
  [
    "range",
    {
      columns,
      exactness: "range",
      note: "Value and upper are the sum of Iraq Body Count's upper figures, lower that of its lower figures.",
    },
  ],
  ["recorded", { columns, exactness: "counted", note: "Deaths recorded by Iraq Body Count." }],
]);

/** The file of individuals has the names of the dead. */
const isOfIndividuals = (header: SheetHeader) =>
  hasColumns(header, "ibc_code", "name_or_identifying_details") || hasColumns(header, "ibc_code", "name");

/** Iraq Body Count's incidents: one row per incident, the country being all that is known of the place as a code. */
export const iraqBodyCount: Format = {
  name: "iraq-body-count",
  title: "Iraq Body Count incidents",
  terms: {
    publisher: "iraq-body-count",
    licence: "not stated; facts cited",
    redistributable: null,
    defaultTitle: "Iraq Body Count, database of incidents",
  },
  isOfEvents: true,
  recognises: (header) =>
    isOfIndividuals(header) ||
    (hasColumns(header, "ibc_code", "start_date", "end_date") &&
      (hasColumns(header, "reported_minimum", "reported_maximum") || hasColumns(header, "deaths_recorded"))),
  convert: (header, _options, places, out) => {
    if (!isOfIndividuals(header)) return new IncidentsConverter(header, places, out);
    out.refuse(
      header.row,
      null,
      null,
      "this is Iraq Body Count's file of individuals: it names the dead, and is neither imported nor shown here; import its file of incidents",
    );
    return { add: () => {}, finish: () => {} };
  },
};

class IncidentsConverter extends RowConverter {
  readonly #sums = new EventSums(IRAQ, SERIES, { counted: { one: "incident", many: "incidents" }, byYear: true });
  readonly #rowsOfCodes = new Map<string, number>();
  readonly #hasRange: boolean;
  readonly #spanning = { lower: 0, upper: 0, incidents: 0 };

  constructor(header: SheetHeader, places: PlaceFinder, out: ConverterOutput) {
    super(header.names, places, out);
    this.#hasRange = hasColumns(header, "reported_minimum", "reported_maximum");
  }

  protected read(row: SheetRow): void {
    const { cells } = this;
    const code = cells.text("ibc_code");
    const [first, last] = [cells.text("start_date"), cells.text("end_date")];
    if (code === "" && first === "" && last === "") {
      this.out.skip("row without an incident", row.number);
      return;
    }
    if (code === "") cells.refuse("ibc_code", "must not be empty; an incident is known by it");
    const start = cells.day("start_date");
    const end = cells.day("end_date") ?? start;
    if (start === null && cells.good) cells.refuse("start_date", "must not be empty");
    if (start !== null && end !== null && end < start) cells.refuse("end_date", `is before the incident's start, ${start}`);
    const figure = this.#hasRange ? this.#readRange() : { value: cells.count("deaths_recorded") };
    const earlier = this.#rowsOfCodes.get(code);
    if (earlier !== undefined) cells.refuse("ibc_code", `stands already in row ${earlier}; an incident counts once`);
    if (!cells.good || start === null || end === null) {
      this.#sums.spoil(row.number, cells.yearOf("start_date"));
      return;
    }
    this.#rowsOfCodes.set(code, row.number);

    if (start.slice(0, 4) !== end.slice(0, 4)) {
      this.#spanning.incidents += 1;
      this.#spanning.lower += figure.lower ?? figure.value ?? 0;
      this.#spanning.upper += figure.value ?? 0;
      this.out.skip("incident that goes from one year into another", row.number);
      return;
    }
    const month = start.slice(0, 7) === end.slice(0, 7) ? start.slice(0, 7) : null;
    const figures = new Map<string, EventFigure>([[this.#hasRange ? "range" : "recorded", figure]]);
    this.#sums.add({ row: row.number, year: Number(start.slice(0, 4)), month, governorate: null, figures });
  }

  override finish(): void {
    this.#sums.handOn(this.out);
    const { incidents, lower, upper } = this.#spanning;
    if (incidents > 0) {
      const which = incidents === 1 ? "1 incident goes" : `${incidents.toLocaleString("en")} incidents go`;
      this.out.note(
        `${which} from one year into another (${lower.toLocaleString("en")} to ${upper.toLocaleString("en")} deaths): in no figure.`,
      );
    }
    if (this.#rowsOfCodes.size > 0)
      this.out.note("Iraq Body Count gives the place in words only, so the figures are of the whole country.");
  }

  #readRange(): EventFigure {
    const { cells } = this;
    const [lower, upper] = [cells.count("reported_minimum"), cells.count("reported_maximum")];
    if (!cells.good || (lower === null && upper === null)) return { value: null };
    if (lower === null || upper === null) {
      cells.refuse(lower === null ? "reported_minimum" : "reported_maximum", "must not be empty beside the other end of the range");
      return { value: null };
    }
    if (lower > upper) cells.refuse("reported_minimum", `is more than the maximum, ${upper}`);
    return { value: upper, lower, upper };
  }
}
