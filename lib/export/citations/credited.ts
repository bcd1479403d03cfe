import type { Source } from "@/lib/domain/observation";
import { type Reader, toName } from "@/lib/format/reader";
import type { ChartExport } from "../chart-export";
import { toPlainText } from "./plain-text";

/** Publishers of a chart's figures, those of most figures first, and after them the bodies whose figures they quote; each once. */
export function listCredited({ spec, observations }: Pick<ChartExport, "spec" | "observations">): string[] {
  const reader: Reader = spec;
  const quotedBodies = observations.flatMap(({ source }) => (source.quotedBody ? toName(source.quotedBody.names, reader) : []));
  return listEachOnce([...listBySources(spec, ({ publisher }) => publisher), ...quotedBodies]);
}

/** The same with who quotes whom: "Rudaw, quoting UNHCR"; by short names, for a sentence. */
export function listAttributions({ spec }: Pick<ChartExport, "spec">): string[] {
  return listEachOnce(listBySources(spec, ({ attribution }) => attribution));
}

/** Who published a figure, and whose it is where the document quotes another body. */
export function listCreditedOf({ publisher, quotedBody }: Source, reader: Reader): string[] {
  return listEachOnce([publisher, quotedBody ?? []].flat().map(({ names }) => toName(names, reader)));
}

function listBySources(spec: ChartExport["spec"], toText: (source: ChartExport["spec"]["sources"][number]) => string): string[] {
  const figures = new Map<string, number>();
  for (const source of spec.sources) figures.set(toText(source), 0);
  for (const { source } of spec.series.flatMap(({ points }) => points)) {
    const listed = spec.sources[source];
    if (listed) figures.set(toText(listed), (figures.get(toText(listed)) ?? 0) + 1);
  }
  // Of equally many figures, in the order of the chart's own list.
  return [...figures].sort(([, one], [, other]) => other - one).map(([text]) => text);
}

function listEachOnce(texts: string[]): string[] {
  return [...new Set(texts.map(toPlainText))].filter((text) => text !== "");
}
