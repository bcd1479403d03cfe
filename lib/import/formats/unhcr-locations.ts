import { parseDay } from "../read/date";
import type { Format, SheetRow } from "./format";
import { IRAQ, isIraq } from "./shared/event-place";
import { RowConverter } from "./shared/row-converter";
import { hasColumns } from "./shared/sheet-reader";

/** Iraq lies within these degrees; a point elsewhere has its columns exchanged, or is of another place. */
const BOUNDS = { lat: [29, 38], lon: [38, 49] } as const;

/** UNHCR's list of displacement locations (snapshot of January 2020): camps and sites for displaced persons. */
export const unhcrLocations: Format = {
  name: "unhcr-locations",
  title: "UNHCR displacement locations (camps and sites)",
  terms: {
    publisher: "unhcr",
    licence: "not stated on the pages read",
    redistributable: null,
    defaultTitle: "UNHCR displacement locations",
  },
  recognises: (header) => hasColumns(header, "pcode", "country", "name", "loc_type", "status", "point_x", "point_y"),
  convert: (header, _options, places, out) => new LocationsConverter(header.names, places, out),
};

class LocationsConverter extends RowConverter {
  readonly #rowsOfCodes = new Map<string, number>();
  #yearsOnly = 0;

  protected read(row: SheetRow): void {
    const { out, places, cells } = this;
    if (!isIraq(places, cells.text("country"))) {
      out.skip("location in another country", row.number);
      return;
    }
    if (!/\bidps?\b/i.test(`${cells.text("type")} ${cells.text("loc_type")}`)) {
      out.skip("location that is not for displaced persons", row.number);
      return;
    }
    const pcode = cells.text("pcode");
    if (!/^IRQs\d+$/i.test(pcode)) cells.refuse("pcode", "is not the code of a location in Iraq, as IRQs000001");
    const name = cells.text("name");
    if (name === "") cells.refuse("name", "must not be empty");
    const code = `site-${pcode.toLowerCase()}`;
    if (places.find("camp", code) === null && name !== "" && places.find("camp", name) !== null) {
      out.skip("camp that the catalogue has under the same name", row.number);
      return;
    }
    const earlier = this.#rowsOfCodes.get(code);
    if (earlier !== undefined) cells.refuse("pcode", `stands already in row ${earlier}`);
    const [lat, lon] = [this.#readDegrees("point_y", BOUNDS.lat), this.#readDegrees("point_x", BOUNDS.lon)];
    const [openedOn, closedOn] = [this.#readDate("createdate"), this.#readDate("closedate")];
    const status = this.#readStatus();
    if (!cells.good) return;

    this.#rowsOfCodes.set(code, row.number);
    const kind = /camp/i.test(cells.text("loc_type")) ? "camp" : "site";
    const origin = { rows: [row.number] };
    out.entry("locations", { code, kind, parent_code: IRAQ, name_en: name, name_ckb_checked: "no", lat, lon }, origin);
    out.entry(
      "camps",
      {
        code,
        governorate: "",
        status,
        opened_on: openedOn,
        closed_on: closedOn,
        name_variants: cells.text("name_alt"),
        note: `UNHCR location ${pcode} (${cells.text("loc_type")}).`,
      },
      origin,
    );
  }

  override finish(): void {
    const { out } = this;
    if (this.#rowsOfCodes.size === 0) return;
    out.note(
      "The list names no governorate: the locations lie in the country until a governorate is entered. Camps that the catalogue has already under the same name stay as they are.",
    );
    if (this.#yearsOnly > 0)
      out.note(`Dates of 1 January stand for a year of which the day is not known, and became that year: ${this.#yearsOnly}.`);
  }

  #readStatus(): string {
    const status = this.cells.text("status");
    if (status === "1") return "open";
    if (status === "0") return "closed";
    if (status !== "") this.cells.refuse("status", "is neither 1 (open) nor 0 (closed)");
    return "unknown";
  }

  /** As much of the date as is known; '' where there is none. The list writes month before day. */
  #readDate(column: string): string {
    const day = parseDay(this.cells.text(column), "month/day");
    if (!day.ok) this.cells.refuse(column, day.reason);
    const written = day.ok ? (day.value ?? "") : "";
    if (!written.endsWith("-01-01")) return written;
    this.#yearsOnly += 1;
    return written.slice(0, 4);
  }

  #readDegrees(column: string, [low, high]: readonly [number, number]): string {
    const degrees = this.cells.number(column);
    if (degrees === null) return "";
    if (degrees < low || degrees > high) this.cells.refuse(column, `lies outside Iraq, which is between ${low} and ${high} degrees`);
    return String(degrees);
  }
}
