import { type DimensionValue, toDimensionColumn } from "@/lib/domain/dimension-value";
import type { DimensionName, Names, Observation } from "@/lib/domain/observation";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "./definition";

/** Names of dimension codes, by `dimension code`. */
export type DimensionWords = ReadonlyMap<string, Names>;

export function toDimensionWords(values: DimensionValue[]): DimensionWords {
  return new Map(values.map(({ dimension, code, names }) => [`${dimension} ${code}`, names]));
}

/** A part as read: "camp"; where a figure is not split by the dimension: "kind of shelter not stated". */
export function toPartName(
  name: DimensionName,
  code: string | null,
  words: DimensionWords,
  { t, reader }: Pick<ChartContext, "t" | "reader">,
): string {
  if (code === null) return t(`chart.whole.${name}`);
  const names = words.get(`${toDimensionColumn(name)} ${code}`);
  return names ? toName(names, reader) : code.replaceAll("_", " ");
}

/** Groups whose name says the sex of all in them. */
const sexOfGroup: Record<string, string> = { women: "female", women_and_girls: "female" };

/** The dimensions that a figure's part is named by: its sex is not said again where its group says it. */
export function withoutImplied(
  names: readonly DimensionName[],
  { populationGroup, sex }: Pick<Observation, "populationGroup" | "sex">,
): DimensionName[] {
  const saysSex = names.includes("populationGroup") && sex !== null && sexOfGroup[populationGroup ?? ""] === sex;
  return names.filter((name) => name !== "sex" || !saysSex);
}
