import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { formatValue } from "@/lib/format/number";
import type { ChartContext } from "./definition";
import type { ChartPoint } from "./spec";

/** A figure as a point: its value with the words that say how exact it is. */
export function toPoint(
  observation: Observation,
  place: { at: number; category: string; source: number; unit: string },
  context: ChartContext,
): ChartPoint {
  return {
    at: place.at,
    category: place.category,
    value: observation.value,
    lower: observation.lower,
    upper: observation.upper,
    qualifier: observation.qualifier,
    text: toValueText(observation, place.unit, context),
    shortText: toShortText(observation, place.unit, context),
    preliminary: observation.stage === "preliminary" || observation.qualifier === "provisional",
    doubtful: isDoubtful(observation),
    gapBefore: false,
    source: place.source,
    figure: observation.id,
    note: [observation.coverage, observation.note].filter((text) => text !== null).join(" ") || null,
  };
}

type Figure = Pick<Observation, "value" | "lower" | "upper" | "qualifier">;

/** "more than 100,000", "1,293 (range 900 to 1,600)", "not reported". */
export function toValueText(figure: Figure, unit: string, { reader, t }: Pick<ChartContext, "reader" | "t">): string {
  if (figure.value === null) return t("chart.notReported");
  const value = t(`qualifier.${figure.qualifier}`, { value: formatValue(figure.value, unit, reader) });
  if (figure.lower === null || figure.upper === null || figure.lower === figure.upper) return value;
  return t("range", { value, lower: formatValue(figure.lower, unit, reader), upper: formatValue(figure.upper, unit, reader) });
}

function toShortText(figure: Figure, unit: string, { reader, t }: Pick<ChartContext, "reader" | "t">): string {
  if (figure.value === null) return t("chart.notReported");
  return t(`qualifierShort.${figure.qualifier}`, { value: formatValue(figure.value, unit, reader) });
}
