import type { Format, SheetRow } from "./format";
import { conflictEventSeries, handOnConflictEvents, toConflictEventFigures } from "./shared/conflict-event-series";
import { ACLED_LICENCE, findEventGroup, findEventType } from "./shared/conflict-events";
import { describeUnknownGovernorate, findGovernorate, IRAQ, readIsIraq } from "./shared/event-place";
import { type EventFigure, EventSums } from "./shared/event-sums";
import { RowConverter } from "./shared/row-converter";
import { hasColumns } from "./shared/sheet-reader";

/** ACLED's precision of the place: 1 exact, 2 near; 3 stands for a larger region, which may be more than a governorate. */
const GOVERNORATE_IS_CERTAIN = 2;

/** An export of ACLED's events: one row per event. */
export const acledExport: Format = {
  name: "acled",
  title: "ACLED event export",
  terms: { publisher: "acled", licence: ACLED_LICENCE, redistributable: "no", defaultTitle: "ACLED event export" },
  isOfEvents: true,
  recognises: (header) => hasColumns(header, "event_id_cnty", "event_date", "event_type", "country", "admin1", "fatalities"),
  convert: (header, _options, places, out) => new AcledConverter(header.names, places, out),
};

class AcledConverter extends RowConverter {
  readonly #sums = new EventSums(IRAQ, conflictEventSeries(), { counted: { one: "event", many: "events" }, byYear: false });
  readonly #rowsOfIds = new Map<string, number>();

  protected read(row: SheetRow): void {
    const { cells } = this;
    const country = cells.text("country");
    const id = cells.text("event_id_cnty");
    if (country === "" && id === "") {
      this.out.skip("row without country and event", row.number);
      return;
    }
    if (readIsIraq(cells, this.places, ["iso"], ["country"]) === false) {
      this.out.skip("event in another country", row.number);
      return;
    }

    if (id === "") cells.refuse("event_id_cnty", "must not be empty; an event is known by it");
    const day = cells.day("event_date");
    if (day === null && cells.good) cells.refuse("event_date", "must not be empty");
    const governorate = this.#readGovernorate();
    const figures = this.#readFigures();
    const earlier = this.#rowsOfIds.get(id);
    if (earlier !== undefined)
      cells.refuse("event_id_cnty", `stands already in row ${earlier}; an event counts once: export by event, not by actor`);
    if (!cells.good || day === null) {
      this.#sums.spoil(row.number, cells.yearOf("event_date", "year"));
      return;
    }
    this.#rowsOfIds.set(id, row.number);
    this.#sums.add({ row: row.number, year: Number(day.slice(0, 4)), month: day.slice(0, 7), governorate, figures });
  }

  override finish(): void {
    handOnConflictEvents(
      this.#sums,
      this.out,
      this.#rowsOfIds.size,
      "ACLED's groups of events (political violence, civilian targeting, demonstrations) overlap with each other and with its types: don't add them.",
    );
  }

  #readGovernorate(): string | null {
    const { cells } = this;
    const precision = cells.count("geo_precision");
    const name = cells.text("admin1");
    if ((precision ?? 1) > GOVERNORATE_IS_CERTAIN || name === "") return null;
    const governorate = findGovernorate(this.places, name);
    if (governorate === null) cells.refuse("admin1", describeUnknownGovernorate(this.places, name));
    return governorate;
  }

  #readFigures(): Map<string, EventFigure> {
    const { cells } = this;
    const type = findEventType(cells.text("event_type"));
    if (type === null) cells.refuse("event_type", "is not one of ACLED's six types of event");
    const groups = [
      ...cells.text("disorder_type").split(";").map(findEventGroup),
      // The cell says "Civilian targeting" where civilians were the main or only target, and is blank elsewhere.
      findEventGroup(cells.text("civilian_targeting")),
    ];
    const fatalities = cells.count("fatalities");
    const causes = [...new Set(["", type, ...groups])];
    return new Map(causes.flatMap((cause) => (cause === null ? [] : toConflictEventFigures(cause, 1, fatalities))));
  }
}
