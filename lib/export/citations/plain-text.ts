const loneHalves = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** What would end a line, or turn its direction, in another program. */
const unsafe = /[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** An imported text as one line of a citation. */
export function toPlainText(text: string): string {
  return text.replace(loneHalves, "").replace(unsafe, " ").replace(/\s+/g, " ").trim();
}
