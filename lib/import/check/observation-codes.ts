import { DIMENSION_COLUMNS } from "../map/observation-columns";
import type { ObservationRow } from "../map/observation-row";
import { type Named, suggestNearest } from "../nearest";
import { findTextFault } from "../read/cell-text";
import type { Refusals } from "../refusal";
import type { KnownCodes } from "./known-codes";

/** The source's publisher and quoted body, which are part of an observation's key. */
export type SourceKey = { publisher: string; quotedBody: string };

/**
 * Checks one row against the catalogues: every code is known, the indicator has the dimensions that are filled, and the figure
 * fits its unit.
 *
 * @returns the key parts of its source, or null where the row was refused
 */
export function checkObservationCodes(row: ObservationRow, known: KnownCodes, refusals: Refusals): SourceKey | null {
  let good = true;
  const refuse = (column: string, value: string, reason: string | (() => string)) => {
    good = false;
    refusals.refuse(row.line, column, value, reason);
  };
  const refuseUnknown = (column: string, code: string, catalogue: string, codes: ReadonlyMap<string, Named>) =>
    refuse(column, code, () => findTextFault(code) ?? `is not a code of the ${catalogue}${suggestNearest(code, codes.values())}`);

  const indicator = known.indicators.get(row.indicator);
  const source = known.sources.get(row.source);
  if (!indicator) refuseUnknown("indicator", row.indicator, "indicators", known.indicators);
  if (!source) refuseUnknown("source", row.source, "sources", known.sources);
  if (!known.locations.has(row.location)) refuseUnknown("location", row.location, "locations", known.locations);
  if (row.origin !== "" && !known.locations.has(row.origin)) refuseUnknown("origin", row.origin, "locations", known.locations);
  if (row.election !== "" && !known.elections.has(row.election)) refuseUnknown("election", row.election, "elections", known.elections);
  if (row.incident !== "" && !known.incidents.has(row.incident)) refuseUnknown("incident", row.incident, "incidents", known.incidents);
  for (const column of DIMENSION_COLUMNS) {
    const code = row[column];
    if (code === "") continue;
    const codes = known.dimensions.get(column) ?? NO_CODES;
    if (!codes.has(code)) refuseUnknown(column, code, `dimension ${column}`, codes);
    else if (indicator && !indicator.allows.has(column)) refuse(column, code, describeForeign(indicator, column));
  }
  if (indicator) {
    for (const column of ["origin", "election", "incident"] as const)
      if (row[column] !== "" && !indicator.allows.has(column)) refuse(column, row[column], describeForeign(indicator, column));
    for (const column of ["value", "lower", "upper"] as const) {
      const figure = row[column];
      if (figure === null) continue;
      if (indicator.unit !== "percent" && figure.includes("."))
        refuse(column, figure, `is not a whole number of ${indicator.unit}; if the point separates thousands, leave it out`);
      else if (indicator.unit === "percent" && Number(figure) > 100) refuse(column, figure, "is more than 100 percent");
    }
  }
  return good && source ? source : null;
}

const NO_CODES: ReadonlyMap<string, Named> = new Map();

function describeForeign(indicator: { code: string; allows: ReadonlySet<string> }, column: string): string {
  const allowed = indicator.allows.size === 0 ? "no dimension" : [...indicator.allows].join(", ");
  return `must be empty: ${indicator.code} has ${allowed}, not ${column}`;
}
