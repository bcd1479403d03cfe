/** All that XML 1.0 has no place for, lone halves of pairs among it, and what Unicode keeps for nobody. */
const forbidden = /[^\t\n\r\u{20}-\u{7e}\u{a0}-\u{d7ff}\u{e000}-\u{fdcf}\u{fdf0}-\u{fffd}\u{10000}-\u{10ffff}]/gu;
/** Embeddings and overrides turn around what follows them, beyond the text that they stand in. */
const overrides = /[\u202a-\u202e]/g;
const isolates = /[\u2066-\u2069]/g;

/** No text of a slide or cell is longer; a cell of a workbook holds 32,767 characters. */
const mostCharacters = 16_000;

/** A text on one line that can stand anywhere in a file: nothing in it is unreadable, endless, or turns its neighbours around. */
export function cleanText(text: string): string {
  const cut = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  const line = cut
    .replace(/[\t\n\r\u2028\u2029]+/g, " ")
    .replace(forbidden, "")
    .replace(overrides, "");
  return isBalanced(line) ? line : line.replace(isolates, "");
}

/** Whether each isolate is closed, and none that was never opened. */
function isBalanced(text: string): boolean {
  let depth = 0;
  for (const [mark] of text.matchAll(isolates)) {
    depth += mark === "\u2069" ? -1 : 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}

/** A text as content or attribute. */
export function escapeXml(text: string): string {
  return cleanText(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

/** `#406c9b` as DrawingML has it. */
export function toHex(colour: string): string {
  return colour.slice(1).toUpperCase();
}

export function toSolidFill(colour: string): string {
  return `<a:solidFill><a:srgbClr val="${toHex(colour)}"/></a:solidFill>`;
}
