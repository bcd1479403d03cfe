import type { CanonicalObservation, Format, SheetRow } from "./format";
import { findGovernorate, IRAQ, readIsIraq } from "./shared/event-place";
import { GIDD_TERMS } from "./shared/gidd-terms";
import { PlaceSums } from "./shared/place-sums";
import { RowConverter } from "./shared/row-converter";
import { hasColumns } from "./shared/sheet-reader";

const HAZARDS: Readonly<Record<string, string>> = {
  flood: "flood",
  storm: "storm",
  drought: "drought",
  earthquake: "earthquake",
  wildfire: "wildfire",
};

/** IDMC's disaster events: one row per event and year. */
export const idmcGiddDisasters: Format = {
  name: "idmc-gidd-disasters",
  title: "IDMC GIDD disaster events",
  terms: GIDD_TERMS,
  recognises: (header) => hasColumns(header, "iso3", "year", "event_name", "hazard_type_name", "new_displacement"),
  convert: (header, _options, places, out) => new DisasterConverter(header.names, places, out),
};

class DisasterConverter extends RowConverter {
  readonly #years = new PlaceSums();
  readonly #events = new Map<string, number>();
  readonly #spoiled: number[] = [];
  readonly #unknown = new Set<string>();
  readonly #reversed: string[] = [];

  protected read(row: SheetRow): void {
    const { cells } = this;
    if (readIsIraq(cells, this.places, ["iso3"], ["country_name"]) === false) {
      this.out.skip("another country", row.number);
      return;
    }
    const year = cells.count("year");
    if (cells.good && (year === null || year < 1900 || year > 2100)) cells.refuse("year", "is not a year");
    const [start, end] = [cells.day("start_date"), cells.day("end_date")];
    const [flow, stock] = [cells.count("new_displacement"), cells.count("total_displacement")];
    if (!cells.good || year === null) {
      this.#spoiled.push(row.number);
      return;
    }
    if (flow !== null) {
      this.#events.set(String(year), (this.#events.get(String(year)) ?? 0) + 1);
      this.#years.add({ location: IRAQ, period_start: `${year}-01-01`, period_end: `${year}-12-31` }, flow, row.number);
    }
    const hazard = cells.text("hazard_type_name");
    const cause = HAZARDS[hazard.toLowerCase()];
    if (!cause) {
      this.#unknown.add(hazard || "not stated");
      this.out.skip("event of a hazard without a code here: in the total of its year only", row.number);
      return;
    }
    this.#handOnEvent({ year, start, end, flow, stock, cause, hazard }, row.number);
  }

  override finish(): void {
    const { out } = this;
    this.#years.handOn(out, this.#spoiled, (columns) => ({
      ...columns,
      indicator: "new_displacements",
      cause: "disaster",
      note: `Sum over the ${this.#events.get(columns.period_start?.slice(0, 4) ?? "")} GIDD disaster events of the year.`,
    }));
    if (this.#events.size > 0)
      out.note("The events of a year were added to new displacements by disasters of the country; an event itself is no yearly total.");
    if (this.#unknown.size > 0) out.note(`Hazards without a code here: ${[...this.#unknown].join(", ")}.`);
    if (this.#reversed.length > 0)
      out.note(`Events that end before they start, of which the first day was kept: ${this.#reversed.join("; ")}.`);
  }

  #handOnEvent(
    event: {
      year: number;
      start: string | null;
      end: string | null;
      flow: number | null;
      stock: number | null;
      cause: string;
      hazard: string;
    },
    row: number,
  ): void {
    const name = this.cells.text("event_name");
    const { year, cause } = event;
    const start = event.start ?? `${year}-01-01`;
    const last = event.end ?? (event.start === null ? `${year}-12-31` : start);
    const isReversed = last < start;
    if (isReversed) this.#reversed.push(name);
    const location = this.#findPlace(name, cause);
    const sentences = [`Event: ${name}.`, `Hazard: ${event.hazard}.`, location === IRAQ ? "One event, not a national yearly total." : ""];
    const note = sentences.filter((sentence) => sentence !== "").join(" ");
    const give = (value: number | null, columns: CanonicalObservation) => {
      if (value !== null) this.out.observation({ location, cause, value: String(value), qualifier: "exact", ...columns }, { rows: [row] });
    };
    give(event.flow, {
      indicator: "disaster_event_displacements",
      period_start: start,
      period_end: isReversed ? start : last,
      note: isReversed ? `${note} Source dates reversed (start ${start}, end ${last}); year kept.` : note,
    });
    give(event.stock, {
      indicator: "disaster_event_idps",
      period_start: `${year}-12-31`,
      period_end: `${year}-12-31`,
      note: `${note} People still displaced by it at year end.`,
    });
  }

  /** IDMC writes a drought as one event per governorate; other events may spread beyond the one they are named after. */
  #findPlace(name: string, cause: string): string {
    const place = cause === "drought" ? /^Iraq: Drought - (.+) - [\d/]+$/i.exec(name)?.[1] : undefined;
    return (place && findGovernorate(this.places, place)) || IRAQ;
  }
}
