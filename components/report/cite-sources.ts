import type { ReportSource } from "./report-description";

/** Sources of all figures, each once, in the order in which the figures come. */
export function listSources(figures: { sources: string[] }[], sources: Record<string, ReportSource>): [id: string, source: ReportSource][] {
  const ids = [...new Set(figures.flatMap((figure) => figure.sources))];
  return ids.flatMap((id) => (sources[id] ? [[id, sources[id]] as [string, ReportSource]] : []));
}

/** Whose figures they are, and where the list has the documents: "UNHCR; IOM DTM [1, 3–5]". */
export function citeSources(
  ids: string[],
  list: [id: string, source: ReportSource][],
  toDigits: (number: number) => string,
  separator: string,
): string {
  const own = list.flatMap(([id, source], index) => (ids.includes(id) ? [{ number: index + 1, source }] : []));
  if (own.length === 0) return "";
  const names = [...new Set(own.map(({ source }) => `\u2068${source.attribution}\u2069`))].join(separator);
  const runs = own.reduce<[number, number][]>((found, { number }) => {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
    return found;
  }, []);
  const numbers = runs.map(([from, to]) => (from === to ? toDigits(from) : `${toDigits(from)}–${toDigits(to)}`));
  return `${names} [${numbers.join(separator)}]`;
}
