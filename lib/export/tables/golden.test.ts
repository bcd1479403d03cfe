import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import type { ChartExport } from "../chart-export";
import { toExampleExport } from "../testing/example-export";
import { writeCsv } from "./csv";
import { writeJson } from "./json";

/**
 * Files of a pinned edition are the same, byte for byte, in every later release: whoever re-creates a report checks them against what was
 * saved. So these files stay as they are. A test that fails here has found a change that would break that promise, also where the new file
 * would be better; what is new has to be left out of files like these.
 */
test.each([
  ["examplia.csv.golden", writeCsv],
  ["examplia.json.golden", writeJson],
] as const)("%s is what this release writes", async (name, write: (exported: ChartExport) => Promise<Uint8Array>) => {
  const golden = readFileSync(path.join(import.meta.dirname, "golden", name));
  const written = Buffer.from(await write(toExampleExport()));
  // In text first, for a difference that can be read.
  expect(written.toString()).toBe(golden.toString());
  expect(written.equals(golden)).toBe(true);
});
