import { type Qualifier, qualifiers } from "@/lib/domain/qualifier";
import { suggestNearest } from "../nearest";
import { findTextFault, hasForbiddenCharacter, LONGEST_CELL } from "../read/cell-text";
import type { Row } from "../read/csv";
import type { Refusals } from "../refusal";
import type { Layout } from "./column";
import { describeDay, isDay } from "./day";
import { findNumberFault } from "./decimal";
import { DIMENSION_COLUMNS, type DimensionColumn } from "./observation-columns";

/** A row of a file of observations, its cells read; codes are not yet known to exist. Numbers stay the digits that were written. */
export type ObservationRow = Record<DimensionColumn, string> & {
  line: number;
  indicator: string;
  location: string;
  periodStart: string;
  periodEnd: string;
  value: string | null;
  lower: string | null;
  upper: string | null;
  qualifier: Qualifier;
  origin: string;
  election: string;
  incident: string;
  source: string;
  coverage: string | null;
  note: string | null;
};

const knownQualifiers: ReadonlySet<string> = new Set(qualifiers);

/**
 * Makes the reader of one file's rows. By hand rather than by a schema: half a million rows pass here.
 *
 * @returns a function that gives the row, or null where at least one of its cells was refused
 */
export function createObservationReader(layout: Layout, refusals: Refusals): (row: Row) => ObservationRow | null {
  const at = Object.fromEntries(
    [
      "indicator",
      "location",
      "period_start",
      "period_end",
      "value",
      "lower",
      "upper",
      "qualifier",
      "origin",
      "election",
      "incident",
      "source",
      "coverage",
      "note",
      ...DIMENSION_COLUMNS,
    ].map((column) => [column, layout.indexOf(column)]),
  ) as Record<string, number>;
  // A text is often the same as in the row before; days repeat as well.
  const checkedDays = new Set<string>();

  return ({ line, cells }) => {
    let good = true;
    const read = (column: string): string => cells[at[column] ?? -1] ?? "";
    const refuse = (column: string, value: string, reason: string | (() => string)) => {
      good = false;
      refusals.refuse(line, column, value, () => findTextFault(value) ?? (typeof reason === "string" ? reason : reason()));
    };
    const readCode = (column: string): string => {
      const cell = read(column);
      if (cell === "") refuse(column, cell, "must not be empty");
      return cell;
    };
    const readDay = (column: string): string => {
      const cell = read(column);
      if (!checkedDays.has(cell)) {
        if (isDay(cell)) {
          if (checkedDays.size < 100_000) checkedDays.add(cell);
        } else refuse(column, cell, describeDay(cell));
      }
      return cell;
    };
    const readNumber = (column: string): string | null => {
      const cell = read(column);
      if (cell === "") return null;
      const fault = findNumberFault(cell);
      if (fault) refuse(column, cell, fault);
      return cell;
    };
    const readText = (column: string): string | null => {
      const cell = read(column);
      if (cell === "") return null;
      if (cell.length > LONGEST_CELL || hasForbiddenCharacter(cell)) refuse(column, cell, "can't be kept");
      else if (cell.trim() === "") refuse(column, cell, "holds only spaces; leave it empty");
      return cell;
    };

    const row = {
      line,
      indicator: readCode("indicator"),
      location: readCode("location"),
      periodStart: readDay("period_start"),
      periodEnd: readDay("period_end"),
      value: readNumber("value"),
      lower: readNumber("lower"),
      upper: readNumber("upper"),
      qualifier: read("qualifier"),
      population_group: read("population_group"),
      sex: read("sex"),
      age_group: read("age_group"),
      shelter_type: read("shelter_type"),
      cause: read("cause"),
      denominator: read("denominator"),
      voting_scope: read("voting_scope"),
      stage: read("stage"),
      origin: read("origin"),
      election: read("election"),
      incident: read("incident"),
      source: readCode("source"),
      coverage: readText("coverage"),
      note: readText("note"),
    };
    if (!knownQualifiers.has(row.qualifier))
      refuse("qualifier", row.qualifier, () => {
        const nearest = suggestNearest(
          row.qualifier,
          qualifiers.map((code) => ({ code })),
        );
        return `is not a qualifier; write one of ${qualifiers.join(", ")}${nearest}`;
      });
    if (!good) return null;
    if (row.periodStart > row.periodEnd) refuse("period_end", row.periodEnd, `is before the period's start, ${row.periodStart}`);
    refuseRange(row, refuse);
    return good ? (row as ObservationRow) : null;
  };
}

function refuseRange(
  row: Pick<ObservationRow, "value" | "lower" | "upper">,
  refuse: (column: string, value: string, reason: string) => void,
) {
  const { value, lower, upper } = row;
  if (lower === null && upper === null) return;
  if (value === null) refuse("value", "", "must not be empty beside a range; write the range's lower end and say so in the note");
  else {
    // At most fifteen digits: comparing as floating-point numbers is exact.
    if (lower !== null && Number(lower) > Number(value)) refuse("lower", lower, `is more than the value, ${value}`);
    if (upper !== null && Number(upper) < Number(value)) refuse("upper", upper, `is less than the value, ${value}`);
  }
}
