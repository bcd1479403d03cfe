import type { ChartSource } from "@/lib/charts/spec";
import { isolatePhrase } from "@/lib/format/isolate";
import { formatPlain } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
import { toDirection } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";

/** Documents of several charts in one list, each once, numbered in the order in which they are first cited. */
export class CitedSources {
  readonly #reader: Reader;
  readonly #numbers = new Map<string, number>();
  readonly #sources: ChartSource[] = [];

  constructor(reader: Reader) {
    this.#reader = reader;
  }

  /** All so far, with their numbers in this list. */
  get list(): ChartSource[] {
    return this.#sources.map((source, index) => ({ ...source, number: formatPlain(index + 1, this.#reader) }));
  }

  /** "Sources: UNHCR [1, 3–5]; IOM DTM [2]": who a chart's figures are from, and where the list has the documents; empty where none are. */
  cite(sources: readonly ChartSource[]): string {
    const t = getTranslator(this.#reader);
    const byAttribution = new Map<string, number[]>();
    for (const source of sources)
      byAttribution.set(source.attribution, [...(byAttribution.get(source.attribution) ?? []), this.#toNumber(source)]);
    if (byAttribution.size === 0) return "";
    const cited = [...byAttribution].map(
      ([name, numbers]) =>
        `${isolatePhrase(name, toDirection(this.#reader.locale))}\u00a0[${this.#toRanges(numbers).join(t("list.comma"))}]`,
    );
    return t("export.sourcesLine", { sources: cited.join(t("list.separator")) });
  }

  #toNumber(source: ChartSource): number {
    const known = this.#numbers.get(source.id);
    if (known !== undefined) return known;
    this.#sources.push(source);
    this.#numbers.set(source.id, this.#sources.length);
    return this.#sources.length;
  }

  /** 1, 3, 4, 5 as "1", "3–5". */
  #toRanges(numbers: number[]): string[] {
    const runs: [first: number, last: number][] = [];
    for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
      const run = runs.at(-1);
      if (run && run[1] === number - 1) run[1] = number;
      else runs.push([number, number]);
    }
    const toText = (number: number) => formatPlain(number, this.#reader);
    return runs.flatMap(([first, last]) =>
      last - first < 2 ? [...new Set([first, last])].map(toText) : [`${toText(first)}–${toText(last)}`],
    );
  }
}
