import chart from "./ar/chart.json" with { type: "json" };
import displacementCharts from "./ar/charts-displacement.json" with { type: "json" };
import common from "./ar/common.json" with { type: "json" };
import displacement from "./ar/displacement.json" with { type: "json" };
import overview from "./ar/overview.json" with { type: "json" };

export const ar = { ...common, overview, displacement, chart: { ...chart, ...displacementCharts } };
