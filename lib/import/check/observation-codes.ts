import { type DimensionColumn, dimensionColumns } from "@/lib/domain/dimension-columns";
import { type Named, suggestNearest } from "@/lib/domain/nearest";
import type { ObservationRow } from "../map/observation-row";
import { findTextFault } from "../read/cell-text";
import type { Refusals } from "../refusal";
import type { KnownCodes, KnownIndicator } from "./known-codes";

/** The source's publisher and quoted body, which are part of an observation's key. */
export type SourceKey = { publisher: string; quotedBody: string };

/**
 * Makes the check of one file's rows against the catalogues: every code is known, the indicator has the dimensions that are filled, and
 * the figure fits its unit.
 *
 * @returns a function that gives the key parts of the row's source, or null where the row was refused
 */
export function createCodeCheck(known: KnownCodes, refusals: Refusals): (row: ObservationRow) => SourceKey | null {
  // The row under way. Kept here, so that the functions below are made once and not for each row.
  let line = 0;
  let good = true;
  const refuse = (column: string, value: string, reason: string | (() => string)) => {
    good = false;
    refusals.refuse(line, column, value, reason);
  };
  const refuseUnknown = (column: string, code: string, catalogue: string, codes: ReadonlyMap<string, Named>) =>
    refuse(column, code, () => findTextFault(code) ?? `is not a code of the ${catalogue}${suggestNearest(code, codes.values())}`);
  const checkDimension = (column: DimensionColumn, code: string, indicator: KnownIndicator | undefined) => {
    const codes = known.dimensions.get(column) ?? NO_CODES;
    if (!codes.has(code)) refuseUnknown(column, code, `dimension ${column}`, codes);
    else if (indicator && !indicator.allows.has(column)) refuse(column, code, describeForeign(indicator, column));
  };
  const checkAllowed = (column: string, code: string, indicator: KnownIndicator) => {
    if (code !== "" && !indicator.allows.has(column)) refuse(column, code, describeForeign(indicator, column));
  };
  const checkUnit = (column: string, figure: string | null, { unit }: KnownIndicator) => {
    if (figure === null) return;
    if (unit === "percent") {
      if (Number(figure) > 100) refuse(column, figure, "is more than 100 percent");
    } else if (figure.includes("."))
      refuse(column, figure, `is not a whole number of ${unit}; if the point separates thousands, leave it out`);
  };

  return (row) => {
    line = row.line;
    good = true;
    const indicator = known.indicators.get(row.indicator);
    const source = known.sources.get(row.source);
    if (!indicator) refuseUnknown("indicator", row.indicator, "indicators", known.indicators);
    if (!source) refuseUnknown("source", row.source, "sources", known.sources);
    if (!known.locations.has(row.location)) refuseUnknown("location", row.location, "locations", known.locations);
    if (row.origin !== "" && !known.locations.has(row.origin)) refuseUnknown("origin", row.origin, "locations", known.locations);
    if (row.election !== "" && !known.elections.has(row.election)) refuseUnknown("election", row.election, "elections", known.elections);
    if (row.incident !== "" && !known.incidents.has(row.incident)) refuseUnknown("incident", row.incident, "incidents", known.incidents);
    for (const column of dimensionColumns) if (row[column] !== "") checkDimension(column, row[column], indicator);
    if (indicator) {
      checkAllowed("origin", row.origin, indicator);
      checkAllowed("election", row.election, indicator);
      checkAllowed("incident", row.incident, indicator);
      checkUnit("value", row.value, indicator);
      checkUnit("lower", row.lower, indicator);
      checkUnit("upper", row.upper, indicator);
    }
    return good && source ? source : null;
  };
}

const NO_CODES: ReadonlyMap<string, Named> = new Map();

function describeForeign(indicator: { code: string; allows: ReadonlySet<string> }, column: string): string {
  const allowed = indicator.allows.size === 0 ? "no dimension" : [...indicator.allows].join(", ");
  return `must be empty: ${indicator.code} has ${allowed}, not ${column}`;
}
