import chart from "./en/chart.json";
import displacementCharts from "./en/charts-displacement.json";
import common from "./en/common.json";
import displacement from "./en/displacement.json";
import overview from "./en/overview.json";

export const en = { ...common, overview, displacement, chart: { ...chart, ...displacementCharts } };
