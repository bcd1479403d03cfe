import type pg from "pg";
import { type KnownCodes, loadKnownCodes } from "./check/known-codes";
import { createCodeCheck } from "./check/observation-codes";
import { warnOfObservations } from "./check/warnings/warn-of-observations";
import { mergeObservations } from "./commit/observations";
import { STAGED } from "./diff/observation-tables";
import { createObservationStaging, diffObservations, refuseDoubledObservations } from "./diff/observations";
import type { Layout } from "./map/column";
import { observationColumns } from "./map/observation-columns";
import { createObservationReader } from "./map/observation-row";
import type { Refusals } from "./refusal";
import { toContentText, toKeyText } from "./stage/observation-line";
import { SeenKeys } from "./stage/seen-keys";
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
  const check = createCodeCheck(known, refusals);
  const seen = new SeenKeys();
  await createObservationStaging(client);
  return {
    stagingTable: "staged_observation",
    stagingColumns: ["line", ...STAGED],
    toLine(cells) {
      const row = read(cells);
      const source = row && check(row);
      if (!row || !source) return null;
      const key = toKeyText(row, source);
      seen.add(key);
      // In the order of `STAGED`.
      return `${row.line}\t${key}\t${toContentText(row)}\n`;
    },
    checkStaged: async () => {
      if (seen.mayRepeat) await refuseDoubledObservations(client, refusals);
    },
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
