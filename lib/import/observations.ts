import type pg from "pg";
import { type KnownCodes, loadKnownCodes } from "./check/known-codes";
import type { SourceKey } from "./check/observation-codes";
import { checkObservationCodes } from "./check/observation-codes";
import { warnOfObservations } from "./check/warnings/warn-of-observations";
import { mergeObservations } from "./commit/observations";
import { STAGED } from "./diff/observation-tables";
import { createObservationStaging, diffObservations, refuseDoubledObservations } from "./diff/observations";
import type { Layout } from "./map/column";
import { observationColumns } from "./map/observation-columns";
import { createObservationReader, type ObservationRow } from "./map/observation-row";
import type { Refusals } from "./refusal";
import { toCopyLine } from "./stage/copy-text";
import type { Subject, Work } from "./subject";

/** The figures themselves. */
export const observations: Subject = {
  name: "observations",
  columns: observationColumns,
  begin: async (client, layout, refusals) => beginObservations(client, layout, refusals, await loadKnownCodes(client)),
};

/** @param known every code that a row may name, those that come with the same file included */
export async function beginObservations(client: pg.ClientBase, layout: Layout, refusals: Refusals, known: KnownCodes): Promise<Work> {
  const read = createObservationReader(layout, refusals);
  await createObservationStaging(client);
  return {
    stagingTable: "staged_observation",
    stagingColumns: ["line", ...STAGED],
    toLine(cells) {
      const row = read(cells);
      const source = row && checkObservationCodes(row, known, refusals);
      return row && source ? toStagedLine(row, source) : null;
    },
    checkStaged: () => refuseDoubledObservations(client, refusals),
    diff: () => diffObservations(client),
    merge: (edition) => mergeObservations(client, edition),
    warn: (edition) => warnOfObservations(client, edition, (line) => toPlace(refusals, line)),
  };
}

/** Where the row of a staged figure stands in the file. */
function toPlace(refusals: Refusals, line: number): { line: number; place: string | null } {
  const located = refusals.locate?.(line, null);
  return { line: located?.rows[0] ?? line, place: located?.place ?? null };
}

/** In the order of `STAGED`. */
function toStagedLine(row: ObservationRow, source: SourceKey): string {
  return toCopyLine([
    row.line,
    row.indicator,
    row.location,
    row.periodStart,
    row.periodEnd,
    source.publisher,
    source.quotedBody,
    row.population_group,
    row.sex,
    row.age_group,
    row.shelter_type,
    row.cause,
    row.denominator,
    row.voting_scope,
    row.stage,
    row.origin,
    row.election,
    row.incident,
    row.value,
    row.lower,
    row.upper,
    row.qualifier,
    row.coverage,
    row.note,
    row.source,
  ]);
}
