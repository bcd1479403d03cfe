import fc from "fast-check";
import { expect, test } from "vitest";
import type { ImportResult } from "./import-plan";
import { ImportRefused } from "./refusal";
import { HEADER } from "./test-support/examplia";
import { setUpExamplia } from "./test-support/set-up-examplia";

const xa = setUpExamplia({ per: "file" });

const GOOD = Buffer.from(`${HEADER}\nidps,XA,2020-01-01,2020-12-31,1200,,,exact,,,,,xa-census,\n`);

/** A good file with some bytes put over its own, at places anywhere in it. */
const damaged = fc.array(fc.tuple(fc.nat(GOOD.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 }).map((places) => {
  const copy = Buffer.from(GOOD);
  for (const [at, byte] of places) copy[at] = byte;
  return copy;
});
const junk = fc.uint8Array({ maxLength: 300 }).map((sequence) => Buffer.from(sequence));
const goodThenJunk = junk.map((tail) => Buffer.concat([GOOD, tail]));

const state = () =>
  xa.list<{ editions: number; figures: number }>(
    "SELECT (SELECT count(*)::int FROM edition) AS editions, (SELECT count(*)::int FROM observation) AS figures",
  );

test("no sequence of bytes makes an import fail otherwise than with a sentence, or leaves a part of it", async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(damaged, junk, goodThenJunk), async (content) => {
      const [before] = await state();
      const result = await xa.bring("any.csv", content).catch((error: unknown) => error);
      if (result instanceof Error) expect(result).toBeInstanceOf(ImportRefused);
      const { outcome, plan } = result as Partial<ImportResult>;
      const brought = outcome === "committed" && plan ? plan.counts.added + plan.counts.revised : 0;
      expect(brought).toBe(outcome === "committed" ? plan?.rows : 0);
      expect(await state()).toEqual([
        { editions: (before?.editions ?? 0) + (brought > 0 ? 1 : 0), figures: (before?.figures ?? 0) + brought },
      ]);
    }),
    { numRuns: 150, seed: 1 },
  );
});
