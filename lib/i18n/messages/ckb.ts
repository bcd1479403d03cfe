import chart from "./ckb/chart.json";
import displacementCharts from "./ckb/charts-displacement.json";
import common from "./ckb/common.json";
import displacement from "./ckb/displacement.json";
import overview from "./ckb/overview.json";

export const ckb = { ...common, overview, displacement, chart: { ...chart, ...displacementCharts } };
