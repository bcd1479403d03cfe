import { toPeriod } from "../read/date";
import type { Format, SheetRow } from "./format";
import { readGovernorate } from "./shared/admin-place";
import { conflictEventSeries, handOnConflictEvents, toConflictEventFigures } from "./shared/conflict-event-series";
import { ACLED_LICENCE, findEventGroup, findEventType } from "./shared/conflict-events";
import { IRAQ, isHalabja, isIraq } from "./shared/event-place";
import { EventSums } from "./shared/event-sums";
import { RowConverter } from "./shared/row-converter";
import { hasColumns } from "./shared/sheet-reader";

/** How finely a row is placed. Rows of different levels may be wholes and parts of each other, so they are never added. */
type Level = "country" | "governorate" | "district";

/** ACLED's events and fatalities per month and district, as HDX has them. */
export const acledMonthly: Format = {
  name: "acled-monthly",
  title: "ACLED monthly events and fatalities (HDX)",
  terms: { publisher: "acled", licence: ACLED_LICENCE, redistributable: "no", defaultTitle: "ACLED monthly events and fatalities (HDX)" },
  isOfEvents: true,
  recognises: (header) =>
    hasColumns(header, "country_iso3", "admin_1_pcode", "start_date", "end_date", "event_type", "events", "fatalities"),
  convert: (header, _options, places, out) => new MonthlyConverter(header.names, places, out),
};

class MonthlyConverter extends RowConverter {
  readonly #sums = new EventSums(IRAQ, conflictEventSeries(), { counted: { one: "row", many: "rows" }, byYear: false });
  readonly #rowsOfKeys = new Map<string, number>();
  readonly #levels = new Map<string, { level: Level; row: number }>();

  protected read(row: SheetRow): void {
    const { cells } = this;
    const country = cells.text("country_iso3");
    if (country === "") {
      this.out.skip("row without a country", row.number);
      return;
    }
    if (!isIraq(this.places, country)) {
      this.out.skip("row of another country", row.number);
      return;
    }

    const month = this.#readMonth();
    const governorate = readGovernorate(cells, this.places, ["admin_1_pcode"], ["admin_1_name"], { mayBeEmpty: true });
    const written = cells.text("event_type");
    const cause = findEventGroup(written) ?? findEventType(written);
    if (cause === null) cells.refuse("event_type", "is not a type or group of ACLED's events");
    const [events, fatalities] = [cells.count("events"), cells.count("fatalities")];
    const district = cells.text("admin_2_pcode") || cells.text("admin_2_name");
    const level: Level = governorate === null ? "country" : district === "" ? "governorate" : "district";
    if (cells.good) {
      // Halabja as a governorate of its own is a part of Sulaymaniyah here, and no second row of it.
      const part = district === "" && isHalabja(this.places, cells.text("admin_1_name")) ? "Halabja" : "";
      this.#checkOnce([month, cause, governorate, part, district].join(" "), row.number);
      this.#checkLevel(`${month} ${cause}`, level, row.number);
    }
    if (!cells.good || month === null || cause === null) {
      this.#sums.spoil(row.number, cells.yearOf("start_date"));
      return;
    }
    this.#sums.add({
      row: row.number,
      year: Number(month.slice(0, 4)),
      month,
      governorate,
      figures: new Map(toConflictEventFigures(cause, events, fatalities)),
    });
  }

  override finish(): void {
    handOnConflictEvents(
      this.#sums,
      this.out,
      this.#rowsOfKeys.size,
      "Rows of districts were added to figures of their governorate; ACLED's groups of events overlap, so none was added to another.",
    );
  }

  #readMonth(): string | null {
    const { cells } = this;
    const [start, end] = [cells.day("start_date"), cells.day("end_date")];
    if (!cells.good) return null;
    const month = start === null ? null : toPeriod(start.slice(0, 4), start.slice(5, 7));
    if (start !== null && month?.ok && month.value?.start === start && month.value.end === end) return start.slice(0, 7);
    cells.refuse("end_date", `does not end a month that begins on ${start ?? "a day"}; each row is of one whole month`);
    return null;
  }

  #checkOnce(key: string, row: number): void {
    const earlier = this.#rowsOfKeys.get(key);
    if (earlier === undefined) this.#rowsOfKeys.set(key, row);
    else this.cells.refuse("event_type", `is of the same place and month as row ${earlier}`);
  }

  #checkLevel(key: string, level: Level, row: number): void {
    if (!this.cells.good) return;
    const earlier = this.#levels.get(key);
    if (earlier === undefined) this.#levels.set(key, { level, row });
    else if (earlier.level !== level)
      this.cells.refuse(
        "admin_1_pcode",
        `is a row per ${level}, and row ${earlier.row} of the same month is per ${earlier.level}; wholes and parts can't be added, so keep one of them`,
      );
  }
}
