import type { DimensionValue } from "@/lib/domain/dimension-value";
import { toName } from "@/lib/format/reader";
import type { ChartContext } from "../../definition";
import { toDimensionWords, toPartName } from "../../dimension-words";
import type { ChartControl } from "../../spec";
import { type CasualtyIndicator, casualtyIndicators } from "./unami-figures";

type WordContext = Pick<ChartContext, "t" | "reader">;

/** A group of people as read: "Civilians, civilian police included". */
export type GroupName = (code: string) => string;

export function toGroupNames(values: DimensionValue[], context: WordContext): GroupName {
  const words = toDimensionWords(values);
  return (code) => toPartName("populationGroup", code, words, context);
}

/** What a group's name leaves open, such as whether police are counted; nothing where the name says all. */
export function toGroupMeanings(codes: readonly string[], values: DimensionValue[], context: WordContext): string[] {
  const toGroup = toGroupNames(values, context);
  return codes.flatMap((code) => {
    const notes = values.find((one) => one.dimension === "population_group" && one.code === code)?.notes;
    return notes ? [context.t("chart.unami.groupMeaning", { group: toGroup(code), meaning: toName(notes, context.reader) })] : [];
  });
}

export function toIndicatorControl(value: CasualtyIndicator, { t }: WordContext): ChartControl {
  const options = casualtyIndicators.map((code) => ({ value: code, label: t(`chart.unami.${code}`) }));
  return { name: "indicator", label: t("chart.measure"), value, options };
}

export function toGroupControl(value: string, options: ChartControl["options"], { t }: WordContext): ChartControl {
  return { name: "population_group", label: t("chart.unami.who"), value, options };
}
