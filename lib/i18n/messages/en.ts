import chart from "./en/chart.json" with { type: "json" };
import displacementCharts from "./en/charts-displacement.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import displacement from "./en/displacement.json" with { type: "json" };
import overview from "./en/overview.json" with { type: "json" };

export const en = { ...common, overview, displacement, chart: { ...chart, ...displacementCharts } };
