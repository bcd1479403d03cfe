import type { Source } from "@/lib/domain/observation";
import { mayPassOnRows } from "@/lib/domain/redistribution";
import { formatPartialDate } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "./definition";
import { toLicenceWords } from "./licence-words";
import type { ChartSource } from "./spec";

/** The sources of a chart in the order in which its points name them, each once. */
export class SourceList {
  readonly #positions = new Map<string, number>();
  readonly #context: ChartContext;
  readonly sources: ChartSource[] = [];

  constructor(context: ChartContext) {
    this.#context = context;
  }

  /** Position of a source in the list, which takes it up where it is new. */
  add(source: Source): number {
    const known = this.#positions.get(source.id);
    if (known !== undefined) return known;
    this.sources.push(toChartSource(source, this.sources.length + 1, this.#context));
    this.#positions.set(source.id, this.sources.length - 1);
    return this.sources.length - 1;
  }
}

/** A source as a reader sees it. */
export function toChartSource(source: Source, number: number, { reader, t }: Pick<ChartContext, "reader" | "t">): ChartSource {
  return {
    id: source.id,
    number: formatPlain(number, reader),
    publisher: toName(source.publisher.names, reader),
    attribution: toAttribution(source, { reader, t }),
    fullAttribution: toAttribution(source, { reader, t }, "names"),
    title: source.title,
    url: source.url,
    publishedOn: source.publishedOn ? formatPartialDate(source.publishedOn, reader) : t("chart.undated"),
    licence: source.licence,
    licenceText: toLicenceWords(source.licence, { t }),
    creditLine: source.publisher.creditLine,
    ...(mayPassOnRows(source) ? {} : { withheld: { publisherUrl: source.publisher.url } }),
  };
}

/** "UNHCR", or "Rudaw, quoting UNHCR" where the document quotes another body; by short names unless full ones are wanted. */
export function toAttribution(
  source: Source,
  { reader, t }: Pick<ChartContext, "reader" | "t">,
  names: "shortNames" | "names" = "shortNames",
): string {
  const publisher = toName(source.publisher[names], reader);
  if (!source.quotedBody) return publisher;
  return t("chart.quoting", { publisher, quotedBody: toName(source.quotedBody[names], reader) });
}
