import type { ConverterOutput, Format, PlaceFinder, SheetRow } from "./format";
import { conflictEventSeries } from "./shared/conflict-event-series";
import {
  ACLED_LICENCE,
  CONFLICT_EVENT_FATALITIES,
  CONFLICT_EVENTS,
  findEventGroup,
  findEventType,
  introduceConflictEvents,
} from "./shared/conflict-events";
import { describeUnknownGovernorate, findGovernorate, IRAQ, readIsIraq, remember } from "./shared/event-place";
import { type EventFigure, EventSums } from "./shared/event-sums";
import { hasColumns, SheetReader } from "./shared/sheet-reader";

/** ACLED's precision of the place: 1 exact, 2 near; 3 stands for a larger region, which may be more than a governorate. */
const GOVERNORATE_IS_CERTAIN = 2;

/** An export of ACLED's events: one row per event. */
export const acledExport: Format = {
  name: "acled",
  title: "ACLED event export",
  terms: { publisher: "acled", licence: ACLED_LICENCE, redistributable: "no", defaultTitle: "ACLED event export" },
  isOfEvents: true,
  recognises: (header) => hasColumns(header, "event_id_cnty", "event_date", "event_type", "country", "admin1", "fatalities"),
  convert: (header, _options, places, out) => new AcledConverter(header.names, remember(places), out),
};

class AcledConverter {
  readonly #cells: SheetReader;
  readonly #sums = new EventSums(IRAQ, conflictEventSeries(), { counted: { one: "event", many: "events" }, byYear: false });
  readonly #rowsOfIds = new Map<string, number>();

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

  finish(): void {
    // Only with figures: a file without any brings no entries either.
    if (this.#rowsOfIds.size > 0) introduceConflictEvents(this.out);
    this.#sums.handOn(this.out);
    if (this.#rowsOfIds.size > 0)
      this.out.note(
        "ACLED's groups of events (political violence, civilian targeting, demonstrations) overlap with each other and with its types: don't add them.",
      );
  }

  #readGovernorate(): string | null {
    const cells = this.#cells;
    const precision = cells.count("geo_precision");
    const name = cells.text("admin1");
    if ((precision ?? 1) > GOVERNORATE_IS_CERTAIN || name === "") return null;
    const governorate = findGovernorate(this.places, name);
    if (governorate === null) cells.refuse("admin1", describeUnknownGovernorate(this.places, name));
    return governorate;
  }

  #readFigures(): Map<string, EventFigure> {
    const cells = this.#cells;
    const type = findEventType(cells.text("event_type"));
    if (type === null) cells.refuse("event_type", "is not one of ACLED's six types of event");
    const groups = [
      ...cells.text("disorder_type").split(";").map(findEventGroup),
      // The cell says "Civilian targeting" where civilians were the main or only target, and is blank elsewhere.
      findEventGroup(cells.text("civilian_targeting")),
    ];
    const fatalities = { value: cells.count("fatalities") };
    const figures = new Map<string, EventFigure>();
    for (const cause of new Set(["", type, ...groups])) {
      if (cause === null) continue;
      figures.set(`${CONFLICT_EVENTS} ${cause}`, { value: 1 });
      figures.set(`${CONFLICT_EVENT_FATALITIES} ${cause}`, fatalities);
    }
    return figures;
  }
}
