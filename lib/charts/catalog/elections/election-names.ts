import { type Election, isElectionType } from "@/lib/domain/election";
import { formatPartialDate } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "../../definition";

/** Short enough for a row: "Parliament, October 2021". An election of another type bears its name. */
export function toElectionName(election: Election, { t, reader }: ChartContext): string {
  if (!isElectionType(election.type)) return toName(election.names, reader);
  const date = formatPartialDate(election.heldFrom.slice(0, 7), reader);
  return t("chart.turnout.election", { type: t(`chart.turnout.type.${election.type}`), date });
}

/** Oldest first; those of one day by type. */
export function sortElections(elections: readonly Election[]): Election[] {
  return [...elections].sort(
    (a, b) => a.heldFrom.localeCompare(b.heldFrom) || a.type.localeCompare(b.type, "en") || a.code.localeCompare(b.code, "en"),
  );
}

/** What the commission divided by, as the catalogue has it (in English), after the election's name. */
export function toDenominatorNote(election: Election, context: ChartContext): string[] {
  if (election.denominatorNote === null) return [];
  // Kept together and read from left to right, whichever way the page runs.
  const note = `\u2066${election.denominatorNote}\u2069`;
  return [context.t("chart.turnout.dividedBy", { election: toElectionName(election, context), note })];
}

/** Days on which votes were cast. */
export function toElectionDay(election: Election): string {
  return election.heldTo ?? election.heldFrom;
}
