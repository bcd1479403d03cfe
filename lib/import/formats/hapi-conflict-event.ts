import { acledMonthly } from "./acled-monthly";
import type { Converter, Format } from "./format";
import { isIraq } from "./shared/event-place";
import { refuseHapiError } from "./shared/hapi";
import { hasColumns, plainName, SheetReader } from "./shared/sheet-reader";

/** HAPI's columns and those of ACLED's own monthly file on HDX, which holds the same figures. */
const ACLED_NAMES: Readonly<Record<string, string>> = {
  location_code: "country_iso3",
  admin1_code: "admin_1_pcode",
  admin1_name: "admin_1_name",
  admin2_code: "admin_2_pcode",
  admin2_name: "admin_2_name",
  reference_period_start: "start_date",
  reference_period_end: "end_date",
};

/** ACLED's events and fatalities per month, as OCHA's HDX HAPI hands them on. Its three groups of events overlap and are never added. */
export const hapiConflictEvent: Format = {
  name: "hapi-conflict-event",
  title: "OCHA HDX HAPI: conflict events (ACLED)",
  terms: { ...acledMonthly.terms, defaultTitle: "HDX HAPI, conflict events" },
  isOfEvents: true,
  recognises: (header) => hasColumns(header, "location_code", "admin_level", "event_type", "events", "fatalities"),
  convert: (header, options, places, out): Converter => {
    const names = header.names.map((name) => ACLED_NAMES[plainName(name)] ?? name);
    const inner = acledMonthly.convert({ ...header, names }, options, places, out);
    const cells = new SheetReader(header.names, out);
    return {
      add(row) {
        cells.begin(row);
        if (isIraq(places, cells.text("location_code"))) refuseHapiError(cells);
        // What HAPI marks as wrong is refused, and still handed on: every sum of which it is a part goes with it.
        inner.add(row);
      },
      finish: () => inner.finish(),
    };
  },
};
