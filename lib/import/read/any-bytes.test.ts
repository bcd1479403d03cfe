import fc from "fast-check";
import { expect, test } from "vitest";
import { CsvFault, CsvReader } from "./csv";

/** What the reader makes of text that comes in pieces: its rows, or the sentence with which it stops. */
function readPieces(pieces: readonly string[], separator = ","): unknown {
  const reader = new CsvReader(separator);
  try {
    return [...pieces.flatMap((piece) => reader.push(piece)), ...reader.end()];
  } catch (error) {
    if (!(error instanceof CsvFault)) throw error;
    return "refused";
  }
}

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  // Mostly what a reader of CSV stumbles over.
  fc.array(fc.constantFrom(34, 44, 10, 13, 97, 0, 0xff, 0xef, 0xbb, 0xbf), { maxLength: 200 }).map((list) => Uint8Array.from(list)),
);

test("no sequence of bytes makes the reader of CSV fail otherwise than with a sentence", () => {
  fc.assert(
    fc.property(bytes, (sequence) => {
      expect(readPieces([new TextDecoder("utf-8").decode(sequence)])).toBeDefined();
    }),
    { numRuns: 5000, seed: 1 },
  );
});

test("where a file is cut into pieces makes no difference to its rows", () => {
  const text = fc.array(fc.constantFrom('"', ",", "\n", "\r\n", "a", '""', "\r"), { maxLength: 40 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.nat(60), (whole, cut) => {
      expect(readPieces([whole.slice(0, cut), whole.slice(cut)])).toEqual(readPieces([whole]));
    }),
    { numRuns: 5000, seed: 1 },
  );
});
