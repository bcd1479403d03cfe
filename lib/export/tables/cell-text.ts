/** Of control characters a cell has a use for tab and line feed; of code points that are no characters, for none. */
const unprintable = /(?![\t\n])[\p{Cc}\p{Noncharacter_Code_Point}]/gu;
const halfPair = /\p{Surrogate}/gu;
/** Overrides and embeddings turn around what follows them, in whatever the text stands; isolates don't, and are ours. */
const overrides = /[\u202a-\u202e]/g;

const openers = new Set(["\u2066", "\u2067", "\u2068"]);
const closer = "\u2069";

/** A text as it stands in a cell: nothing in it reaches beyond the cell, and its lines end with LF. */
export function toCellText(text: string): string {
  const lines = text.replace(/\r\n?|[\u2028\u2029]/g, "\n");
  return closeIsolates(lines.replace(unprintable, "").replace(halfPair, "\ufffd").replace(overrides, ""));
}

/** Ends what a text sets apart and does not end, and leaves out ends of nothing. */
function closeIsolates(text: string): string {
  if (!/[\u2066-\u2069]/.test(text)) return text;
  let open = 0;
  let closed = "";
  for (const character of text) {
    if (character === closer && open === 0) continue;
    if (character === closer) open -= 1;
    else if (openers.has(character)) open += 1;
    closed += character;
  }
  return closed + closer.repeat(open);
}

/** A number in the digits 0 to 9 with a point, as the import format has it: no exponent, and no noise behind the fifteenth digit. */
export function toPlainNumber(value: number): string {
  const text = String(Number(value.toPrecision(15)));
  return text.includes("e") ? value.toFixed(12).replace(/\.?0+$/, "") : text;
}
