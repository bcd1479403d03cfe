import type { Publisher, Source } from "@/lib/domain/observation";
import { type Reader, toName } from "@/lib/format/reader";
import type { ChartExport } from "../chart-export";
import { toPlainText } from "./plain-text";

/**
 * Whose figures a chart has, the body of most figures first: not a newspaper but whom it quotes. After them who published what others had
 * counted, and whose figures are drawn without being passed on. Each once.
 */
export function listCredited({ spec, observations }: Pick<ChartExport, "spec" | "observations">): string[] {
  const sources = observations.map(({ source }) => source);
  const toText = ({ names }: Publisher) => toName(names, spec);
  return listEachOnce([
    ...rank(sources.map(({ publisher, quotedBody }) => toText(quotedBody ?? publisher))),
    ...rank(sources.flatMap(({ publisher, quotedBody }) => (quotedBody ? toText(publisher) : []))),
    ...listBySources(spec, ({ publisher }) => publisher),
  ]);
}

/** Publishers with whom they quote: "Rudaw, quoting UNHCR"; by short names, for a sentence. */
export function listAttributions(spec: ChartExport["spec"]): string[] {
  return listEachOnce(listBySources(spec, ({ attribution }) => attribution));
}

/** Whose figure it is, and who published it where that is another. */
export function listCreditedOf({ publisher, quotedBody }: Source, reader: Reader): string[] {
  return listEachOnce([quotedBody ?? [], publisher].flat().map(({ names }) => toName(names, reader)));
}

/** By how many points each has; of equally many, in the order of the chart's own list. */
function listBySources(spec: ChartExport["spec"], toText: (source: ChartExport["spec"]["sources"][number]) => string): string[] {
  const ofPoints = spec.series.flatMap(({ points }) => points.map(({ source }) => spec.sources[source]));
  return rank(
    spec.sources.map(toText),
    ofPoints.flatMap((source) => (source ? toText(source) : [])),
  );
}

/** Texts from the most frequent to the rarest, each once. */
function rank(texts: string[], counted = texts): string[] {
  const counts = new Map<string, number>(texts.map((text) => [text, 0]));
  for (const text of counted) counts.set(text, (counts.get(text) ?? 0) + 1);
  return [...counts].sort(([, one], [, other]) => other - one).map(([text]) => text);
}

function listEachOnce(texts: string[]): string[] {
  return [...new Set(texts.map(toPlainText))].filter((text) => text !== "");
}
