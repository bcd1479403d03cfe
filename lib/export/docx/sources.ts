import { Bookmark, type Paragraph, type TextRun } from "docx";
import type { ChartSource } from "@/lib/charts/spec";
import { isolatePhrase, isolateTitle } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
import { getTranslator } from "@/lib/i18n/translator";
import type { DocumentReader } from "./document";
import { toParagraph } from "./paragraphs";
import { type DocxReader, toLink, toRuns, toTab } from "./runs";

/**
 * A list of sources. Numbers are text and not counted by the word processor: tables and captions cite them, and would cite another document
 * if somebody took an entry out of a list that counts anew.
 */
export function toSourceList(sources: readonly ChartSource[], reader: DocxReader): Paragraph[] {
  return sources.map((source, position) =>
    toParagraph(
      [
        new Bookmark({ id: toSourceBookmark(position), children: toRuns(`[${source.number}]`, reader) }),
        toTab(),
        ...toRuns(`${source.fullAttribution}: `, reader),
        ...toEnglishLink(source, reader),
        ...toRuns(` (${source.publishedOn}). `, reader),
        ...toRuns(isolatePhrase(source.licenceText, reader.direction), reader),
        ...(source.fullAttribution.includes(source.creditLine) ? [] : [...toRuns(" · ", reader), ...toEnglish(source.creditLine, reader)]),
      ],
      reader,
      { style: "SourceEntry", keepLines: true },
    ),
  );
}

/** Titles stand in the language of the documents. */
function toEnglishLink({ title, url }: ChartSource, reader: DocxReader) {
  return toLink(isolateTitle(title), url, reader);
}

function toEnglish(text: string, reader: DocxReader): TextRun[] {
  return toRuns(`\u2068${text}\u2069`, reader);
}

export function toSourceBookmark(position: number): string {
  return `source_${position + 1}`;
}

/** Sources of several charts in one list, each once, numbered in the order in which they are first cited. */
export class MergedSources {
  readonly #positions = new Map<string, number>();
  readonly #reader: Reader;
  readonly sources: ChartSource[] = [];

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** Takes up what is new, and gives each one's position in the one list. */
  add(sources: readonly ChartSource[]): number[] {
    return sources.map((source) => {
      const known = this.#positions.get(source.id);
      if (known !== undefined) return known;
      const position = this.sources.length;
      this.#positions.set(source.id, position);
      this.sources.push({ ...source, number: formatPlain(position + 1, this.#reader) });
      return position;
    });
  }
}

/** "Sources: UNHCR [1, 3–5]; IOM DTM [2]": who the figures are from, and where the list has the documents. */
export function toSourceLine(
  sources: readonly ChartSource[],
  reader: DocumentReader,
  positions = sources.map((_, index) => index),
): Paragraph {
  const t = getTranslator(reader);
  const byAttribution = new Map<string, number[]>();
  sources.forEach(({ attribution }, index) => {
    byAttribution.set(attribution, [...(byAttribution.get(attribution) ?? []), positions[index] ?? 0]);
  });
  const cited = [...byAttribution].map(
    ([attribution, own]) => `\u2068${attribution}\u2069\u00a0[${toRanges(own, reader).join(t("list.comma"))}]`,
  );
  const line = t("export.sourcesLine", { sources: cited.join(t("list.separator")) });
  return toParagraph(cited.length > 0 ? line : "", reader, { style: "Source" });
}

/** Positions 0, 2, 3, 4 as "1", "3–5". */
function toRanges(positions: readonly number[], reader: Reader): string[] {
  const runs: [first: number, last: number][] = [];
  for (const position of [...new Set(positions)].sort((a, b) => a - b)) {
    const run = runs.at(-1);
    if (run && run[1] === position - 1) run[1] = position;
    else runs.push([position, position]);
  }
  const toNumber = (position: number) => formatPlain(position + 1, reader);
  return runs.flatMap(([first, last]) => {
    if (first === last) return [toNumber(first)];
    return last === first + 1 ? [toNumber(first), toNumber(last)] : [`${toNumber(first)}–${toNumber(last)}`];
  });
}
