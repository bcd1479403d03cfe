import { expect, test } from "vitest";
import { SeenKeys } from "./seen-keys";

test("half a million figures that all differ are not taken for the same", () => {
  const seen = new SeenKeys();
  for (let place = 0; place < 500; place++)
    for (let day = 0; day < 1000; day++) seen.add(`idps\tXAG${place}\t${1900 + day}-01-01\t${1900 + day}-12-31\txa-stats\t\t\t`);
  expect(seen.mayRepeat).toBe(false);
});

test.each([10, 200_000])("a figure that comes again among %d others is noticed, wherever it stood", (others) => {
  for (const again of [0, others - 1]) {
    const seen = new SeenKeys();
    for (let day = 0; day < others; day++) seen.add(`idps\tXA\t${day}`);
    expect(seen.mayRepeat).toBe(false);
    seen.add(`idps\tXA\t${again}`);
    expect(seen.mayRepeat).toBe(true);
  }
});
