/** All that XML 1.0 has no place for, lone halves of pairs among it. */
const forbidden = /[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu;

/** Overrides turn what follows them around, beyond the text that they stand in; isolates do not, and are ours. */
const overrides = /[\u202a-\u202e]/g;

/** A text as content or attribute of XML; what XML can't hold, and what would turn other texts around, is left out. */
export function escapeXml(text: string): string {
  return text
    .replace(forbidden, "")
    .replace(overrides, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
