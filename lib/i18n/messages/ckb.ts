import chart from "./ckb/chart.json" with { type: "json" };
import displacementCharts from "./ckb/charts-displacement.json" with { type: "json" };
import common from "./ckb/common.json" with { type: "json" };
import displacement from "./ckb/displacement.json" with { type: "json" };
import overview from "./ckb/overview.json" with { type: "json" };

export const ckb = { ...common, overview, displacement, chart: { ...chart, ...displacementCharts } };
