import { expect, test } from "vitest";
import { createLoadedDatabase } from "@/tests/database";
import { createObservationStaging } from "../../diff/observations";
import { shippedFiles } from "../../shipped-files";
import { setUpExamplia } from "../../test-support/set-up-examplia";
import { warnOfObservations } from "./warn-of-observations";

const shipped = setUpExamplia({ per: "file", catalogues: false, create: createLoadedDatabase });

/** As docs/import.md tells it, with the reason of each. A change of data or rules shows here. */
const KNOWN = {
  "observations/displacement.csv": { jump: 46 },
  "observations/camps.csv": { jump: 1, "sum-of-places": 3 },
  "observations/turnout.csv": { "percent-of-counts": 1 },
};

test("warns of the shipped figures as often as is known", async () => {
  const { client } = shipped;
  const warned: Record<string, Record<string, number>> = {};
  const editions = await shipped.list<{ number: number; file_name: string }>("SELECT number, file_name FROM edition ORDER BY number");
  for (const { file } of shippedFiles.filter(({ file: name }) => name.startsWith("observations/"))) {
    await client.query("BEGIN");
    await createObservationStaging(client);
    const edition = editions.find(({ file_name }) => file_name === file)?.number ?? 0;
    const { total, byRule, first } = await warnOfObservations(client, edition, (line) => ({ line, place: null }), 1000);
    await client.query("ROLLBACK");
    expect(first).toHaveLength(total);
    if (total > 0) warned[file] = { ...byRule };
  }
  expect(warned).toEqual(KNOWN);
});
