import type { DimensionColumn } from "@/lib/domain/dimension-columns";
import { suggestNearest } from "@/lib/domain/nearest";
import { type Qualifier, qualifiers } from "@/lib/domain/qualifier";
import { findTextFault, hasForbiddenCharacter, LONGEST_CELL } from "../read/cell-text";
import type { Row } from "../read/csv";
import type { Refusals } from "../refusal";
import type { Layout } from "./column";
import { describeDay, isDay } from "./day";
import { findNumberFault } from "./decimal";

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

/** Two centuries of days are fewer. */
const MOST_DAYS = 100_000;

const knownQualifiers: ReadonlySet<string> = new Set(qualifiers);

function isQualifier(text: string): text is Qualifier {
  return knownQualifiers.has(text);
}

/**
 * Makes the reader of one file's rows. By hand rather than by a schema: half a million rows pass here.
 *
 * @returns a function that gives the row, or null where at least one of its cells was refused
 */
export function createObservationReader(layout: Layout, refusals: Refusals): (row: Row) => ObservationRow | null {
  const index = (column: string) => layout.indexOf(column);
  const at = {
    indicator: index("indicator"),
    location: index("location"),
    periodStart: index("period_start"),
    periodEnd: index("period_end"),
    value: index("value"),
    lower: index("lower"),
    upper: index("upper"),
    qualifier: index("qualifier"),
    population_group: index("population_group"),
    sex: index("sex"),
    age_group: index("age_group"),
    shelter_type: index("shelter_type"),
    cause: index("cause"),
    denominator: index("denominator"),
    voting_scope: index("voting_scope"),
    stage: index("stage"),
    origin: index("origin"),
    election: index("election"),
    incident: index("incident"),
    source: index("source"),
    coverage: index("coverage"),
    note: index("note"),
  };
  // Days repeat: each is looked up in the calendar once.
  const checkedDays = new Set<string>();

  // The row under way. Kept here, so that the readers below are made once and not for each row.
  let current: Row = { line: 0, cells: [] };
  let good = true;

  const refuse = (column: string, value: string, reason: string | (() => string)) => {
    good = false;
    refusals.refuse(current.line, column, value, () => findTextFault(value) ?? (typeof reason === "string" ? reason : reason()));
  };
  const read = (position: number): string => current.cells[position] ?? "";
  const readCode = (position: number, column: string): string => {
    const cell = read(position);
    if (cell === "") refuse(column, cell, "must not be empty");
    return cell;
  };
  const readDay = (position: number, column: string): string => {
    const cell = read(position);
    if (checkedDays.has(cell)) return cell;
    if (!isDay(cell)) refuse(column, cell, describeDay(cell));
    else if (checkedDays.size < MOST_DAYS) checkedDays.add(cell);
    return cell;
  };
  const readNumber = (position: number, column: string): string | null => {
    const cell = read(position);
    if (cell === "") return null;
    const fault = findNumberFault(cell);
    if (fault) refuse(column, cell, fault);
    return cell;
  };
  const readText = (position: number, column: string): string | null => {
    const cell = read(position);
    if (cell === "") return null;
    if (cell.length > LONGEST_CELL || hasForbiddenCharacter(cell)) refuse(column, cell, "can't be kept");
    else if (cell.trim() === "") refuse(column, cell, "holds only spaces; leave it empty");
    return cell;
  };
  const readQualifier = (position: number): Qualifier => {
    const cell = read(position);
    if (isQualifier(cell)) return cell;
    refuse("qualifier", cell, () => {
      const nearest = suggestNearest(
        cell,
        qualifiers.map((code) => ({ code })),
      );
      return `${cell === "" ? "must not be empty" : "is not a qualifier"}; write one of ${qualifiers.join(", ")}${nearest}`;
    });
    return "exact";
  };

  return (next) => {
    current = next;
    good = true;
    const row: ObservationRow = {
      line: next.line,
      indicator: readCode(at.indicator, "indicator"),
      location: readCode(at.location, "location"),
      periodStart: readDay(at.periodStart, "period_start"),
      periodEnd: readDay(at.periodEnd, "period_end"),
      value: readNumber(at.value, "value"),
      lower: readNumber(at.lower, "lower"),
      upper: readNumber(at.upper, "upper"),
      qualifier: readQualifier(at.qualifier),
      population_group: read(at.population_group),
      sex: read(at.sex),
      age_group: read(at.age_group),
      shelter_type: read(at.shelter_type),
      cause: read(at.cause),
      denominator: read(at.denominator),
      voting_scope: read(at.voting_scope),
      stage: read(at.stage),
      origin: read(at.origin),
      election: read(at.election),
      incident: read(at.incident),
      source: readCode(at.source, "source"),
      coverage: readText(at.coverage, "coverage"),
      note: readText(at.note, "note"),
    };
    if (!good) return null;
    if (row.periodStart > row.periodEnd) refuse("period_end", row.periodEnd, `is before the period's start, ${row.periodStart}`);
    refuseRange(row, refuse);
    return good ? row : null;
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
