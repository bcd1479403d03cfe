import { ExternalHyperlink, InternalHyperlink, type ParagraphChild, Tab, TextRun } from "docx";
import { toWebAddress } from "@/lib/domain/web-address";
import type { Direction, Locale } from "@/lib/i18n/locales";

/** Who reads a document: its direction decides its paragraphs', its language the language of their words. */
export type DocxReader = { locale: Locale; direction: Direction };

/** How a text stands out from its paragraph. */
export type RunStyle = { style?: CharacterStyle; bold?: boolean };
export type CharacterStyle = "Hyperlink" | "Strong";

/** A stretch of text that runs one way. */
export type Stretch = { text: string; direction: Direction };

/** What XML can't hold, lone halves of pairs, marks without width that turn or hide text, and control characters. Lines become spaces. */
const breaksAndTabs = /[\t\n\r\u0085\u2028\u2029]+/g;
const unwanted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get into a document
  /[\u0000-\u001f\u007f-\u009f\u00ad\u200b\u202a-\u202e\u2060\ufeff\ufdd0-\ufdef\ufffe\uffff]|[\u{1fffe}\u{1ffff}]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const isolates = /[\u2066-\u2069]/g;

/** Longer texts are cut: no paragraph that people read is as long. */
export const mostCharacters = 4000;

/** A text as a document may hold it, on one line. Isolates stay; `toStretches` turns them into runs of their own. */
export function toDocumentText(text: string): string {
  const kept = text.length > mostCharacters ? `${text.slice(0, mostCharacters)}…` : text;
  return kept.replace(breaksAndTabs, " ").replace(unwanted, "");
}

/** The same without isolates, for where a document has no runs: alternative text, properties. */
export function toPlainText(text: string): string {
  return toDocumentText(text).replace(isolates, "");
}

const rightToLeft = "\\p{Script=Arabic}\\p{Script=Hebrew}\\p{Script=Syriac}";
/** Letters of one direction with what stands between them, as the bidirectional algorithm takes them together. */
const latinStretch = new RegExp(`\\p{Script=Latin}(?:[^${rightToLeft}]*[\\p{Script=Latin}\\d])?`, "gu");
const arabicStretch = new RegExp(`[${rightToLeft}](?:[^\\p{Script=Latin}]*[${rightToLeft}])?`, "gu");
const firstLetter = new RegExp(`[${rightToLeft}]|\\p{L}`, "u");
const beginsInLetter = /^\p{L}/u;
const endsInSign = /[^\p{L}\p{N}]$/u;
const anyArabic = new RegExp(`[${rightToLeft}]`, "u");

/** A text in stretches that run one way each, since word processors know the direction of a run but not isolates. */
export function toStretches(text: string, direction: Direction): Stretch[] {
  const stretches: Stretch[] = [];
  for (const part of takeApart(toDocumentText(text), direction)) {
    for (const stretch of splitByScript(holdTogether(part, direction))) {
      const last = stretches.at(-1);
      if (last && last.direction === stretch.direction) last.text += stretch.text;
      else if (stretch.text !== "") stretches.push({ ...stretch });
    }
  }
  return stretches;
}

/** Runs of a text within a paragraph of the reader's direction, each with its language. */
export function toRuns(text: string, reader: DocxReader, style: RunStyle = {}): TextRun[] {
  return toStretches(text, reader.direction).map(
    (stretch) => new TextRun({ ...toRunProperties(stretch, reader), ...style, text: stretch.text }),
  );
}

/** Direction and language of a run. */
export function toRunProperties({ text, direction }: Stretch, { locale }: DocxReader) {
  if (direction === "ltr") return { language: { value: "en-GB" } };
  const isKurdish = locale === "ckb" || (locale === "en" && /[ڕڵۆێە]/.test(text));
  return { rightToLeft: true, language: { bidirectional: isKurdish ? "ckb-IQ" : "ar-IQ" } };
}

export function toTab(): TextRun {
  return new TextRun({ children: [new Tab()] });
}

/** A text that leads to an address, where that is one of the web; else the text alone. */
export function toLink(text: string, url: string | null, reader: DocxReader): ParagraphChild[] {
  const link = toWebAddress(url);
  if (link === null) return toRuns(text, reader);
  return [new ExternalHyperlink({ link, children: toRuns(text, reader, { style: "Hyperlink" }) })];
}

/** A text that leads to a bookmark of the same document. */
export function toReference(text: string, bookmark: string, reader: DocxReader): InternalHyperlink {
  return new InternalHyperlink({ anchor: bookmark, children: toRuns(text, reader) });
}

/** Signs at the ends of what runs the other way stay there: some programs know the direction of letters only, so a mark stands for one. */
function holdTogether({ text, direction }: Stretch, around: Direction): Stretch {
  if (direction === around || text === "") return { text, direction };
  const mark = direction === "ltr" ? "\u200e" : "\u200f";
  return { text: `${beginsInLetter.test(text) ? "" : mark}${text}${endsInSign.test(text) ? mark : ""}`, direction };
}

/** What stands between isolates runs its own way: as the isolate says, or as its first letter does. */
function takeApart(text: string, direction: Direction): Stretch[] {
  const parts: Stretch[] = [{ text: "", direction }];
  let open: { kind: string; text: string } | null = null;
  let depth = 0;
  for (const character of text) {
    if (character === "\u2066" || character === "\u2067" || character === "\u2068") {
      depth += 1;
      if (open) open.text += character;
      else open = { kind: character, text: "" };
    } else if (character === "\u2069") {
      if (depth > 0) depth -= 1;
      if (open && depth === 0) {
        parts.push(...toIsolated(open, direction), { text: "", direction });
        open = null;
      } else if (open) open.text += character;
    } else if (open) open.text += character;
    else (parts.at(-1) as Stretch).text += character;
  }
  return open ? [...parts, ...toIsolated(open, direction)] : parts;
}

/** What an isolate holds; others may stand within it. */
function toIsolated({ kind, text }: { kind: string; text: string }, around: Direction): Stretch[] {
  const letter = firstLetter.exec(text)?.[0];
  const own: Direction = letter === undefined ? around : anyArabic.test(letter) ? "rtl" : "ltr";
  return takeApart(text, kind === "\u2066" ? "ltr" : kind === "\u2067" ? "rtl" : own);
}

function splitByScript({ text, direction }: Stretch): Stretch[] {
  const [other, otherDirection] = direction === "rtl" ? [latinStretch, "ltr" as const] : [arabicStretch, "rtl" as const];
  const stretches: Stretch[] = [];
  let at = 0;
  for (const { 0: found, index } of text.matchAll(other)) {
    stretches.push({ text: text.slice(at, index), direction }, { text: found, direction: otherDirection });
    at = index + found.length;
  }
  return [...stretches, { text: text.slice(at), direction }].filter((stretch) => stretch.text !== "");
}
