import chart from "./ar/chart.json";
import displacementCharts from "./ar/charts-displacement.json";
import common from "./ar/common.json";
import displacement from "./ar/displacement.json";
import overview from "./ar/overview.json";

export const ar = { ...common, overview, displacement, chart: { ...chart, ...displacementCharts } };
