/** Nothing that a reader types: control characters, noncharacters, and what turns the direction of letters without their knowing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const untypable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u202a-\u202e\ufdd0-\ufdef\ufffe\uffff]/g;

/** A reader's own text: paragraphs of letters, whatever was pasted or stood in a link. */
export function toPlainText(text: string): string {
  return text
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
    .replace(untypable, "")
    .replace(/\p{Surrogate}/gu, "\ufffd");
}

/** The same for what has one line. */
export function toOneLine(text: string): string {
  return toPlainText(text).replace(/[\n\t]/g, " ");
}

/** Paragraphs of a text, none of them empty. */
export function toParagraphs(text: string): string[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== "");
}
