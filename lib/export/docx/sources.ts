import { Bookmark, type Paragraph, type TextRun } from "docx";
import type { ChartSource } from "@/lib/charts/spec";
import { formatPlain } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
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
        ...toEnglish(source.licence, reader),
        ...(source.fullAttribution.includes(source.creditLine) ? [] : [...toRuns(" · ", reader), ...toEnglish(source.creditLine, reader)]),
      ],
      reader,
      { style: "SourceEntry", keepLines: true },
    ),
  );
}

/** Titles and licences stand in the language of the documents. */
function toEnglishLink({ title, url }: ChartSource, reader: DocxReader) {
  return toLink(`\u2068${title}\u2069`, url, reader);
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

  /** Takes up what is new, and gives each source with its number in the one list. */
  add(sources: readonly ChartSource[]): ChartSource[] {
    return sources.map((source) => {
      const known = this.sources[this.#positions.get(source.id) ?? -1];
      if (known) return known;
      const numbered = { ...source, number: formatPlain(this.sources.length + 1, this.#reader) };
      this.#positions.set(source.id, this.sources.length);
      this.sources.push(numbered);
      return numbered;
    });
  }
}

/** "UNHCR [1, 3–5]; IOM DTM [2]": who the figures are from, and where the list has the documents. */
export function toCitedSources(
  sources: readonly ChartSource[],
  numbers: readonly number[],
  reader: Reader,
  separators: { list: string },
): string {
  const byAttribution = new Map<string, number[]>();
  sources.forEach(({ attribution }, index) => {
    byAttribution.set(attribution, [...(byAttribution.get(attribution) ?? []), numbers[index] ?? 0]);
  });
  return [...byAttribution]
    .map(([attribution, own]) => `\u2068${attribution}\u2069 [${toRanges(own, reader, separators.list)}]`)
    .join("; ");
}

/** 1, 3, 4, 5 as "1, 3–5". */
function toRanges(numbers: number[], reader: Reader, separator: string): string {
  const sorted = [...new Set(numbers)].sort((a, b) => a - b);
  const runs: [number, number][] = [];
  for (const number of sorted) {
    const last = runs.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else runs.push([number, number]);
  }
  return runs
    .flatMap(([from, to]) =>
      to - from === 1
        ? [
            [from, from],
            [to, to],
          ]
        : [[from, to]],
    )
    .map(([from = 0, to = 0]) => (from === to ? formatPlain(from, reader) : `${formatPlain(from, reader)}–${formatPlain(to, reader)}`))
    .join(separator);
}
