import { toName } from "@/lib/format/reader";
import { type ChartDefinition, defineChart } from "../../definition";
import { defineIndicatorChart, type IndicatorChart, restrict } from "../../indicator-chart";
import type { TrendParameters } from "../../trend-parameters";
import { toScatteredSentence } from "./scattered-sentence";
import { toYearCoverage } from "./year-coverage";

const REGION = "IQKR";

/**
 * Violence against women is counted for months, parts of years and a few whole years, so every figure has a row with its period. The
 * sentence holds whole years only against each other; the notes say what is counted and which years have nothing.
 */
function defineWomenChart(
  chart: Pick<IndicatorChart, "indicatorCode" | "locations" | "placeless" | "name"> & { slug: string },
): ChartDefinition {
  const rows = defineIndicatorChart({
    location: REGION,
    dimensions: { populationGroup: ["women", "women_and_girls"], sex: ["female"] },
    asReadings: true,
    byBody: true,
    splitBy: ["populationGroup"],
    notes: (t) => [t("chart.women.bodyNote")],
    ...chart,
  }) as ChartDefinition<TrendParameters>;
  return defineChart<TrendParameters>({
    ...rows,
    build: (wanted, data, context) => {
      const spec = rows.build(wanted, data, context);
      const [indicator] = data.indicators;
      const observations = restrict(data.observations, wanted);
      if (!indicator || observations.length === 0) return spec;
      return {
        ...spec,
        sentence: toScatteredSentence(observations, data.locations, indicator.unit, context),
        notes: [toName(indicator.definitions, context.reader), toYearCoverage(data.observations, data.locations, context), ...spec.notes],
      };
    },
  });
}

export const womenKilled = defineWomenChart({
  slug: "women-killed",
  indicatorCode: "gender_based_killings",
  name: (t) => t("chart.women-killed.name"),
});

/** The country's one figure stands beside the region's, and is not its whole. */
export const womenGbvCases = defineWomenChart({
  slug: "women-gbv-cases",
  indicatorCode: "gender_based_violence_cases",
  locations: [REGION, "IQ"],
  placeless: true,
  name: (t) => t("chart.women-gbv-cases.name"),
});

export const womenBurned = defineWomenChart({
  slug: "women-burned",
  indicatorCode: "women_burned",
  name: (t) => t("chart.women-burned.name"),
});

export const womenSelfImmolations = defineWomenChart({
  slug: "women-self-immolations",
  indicatorCode: "self_immolations",
  name: (t) => t("chart.women-self-immolations.name"),
});

export const womenSuicides = defineWomenChart({
  slug: "women-suicides",
  indicatorCode: "suicides",
  name: (t) => t("chart.women-suicides.name"),
});
