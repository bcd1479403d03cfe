import about from "./ckb/about.json" with { type: "json" };
import camps from "./ckb/camps.json" with { type: "json" };
import casualties from "./ckb/casualties.json" with { type: "json" };
import chart from "./ckb/chart.json" with { type: "json" };
import campCharts from "./ckb/charts-camps.json" with { type: "json" };
import casualtyCharts from "./ckb/charts-casualties.json" with { type: "json" };
import unamiCharts from "./ckb/charts-casualties-unami.json" with { type: "json" };
import displacementCharts from "./ckb/charts-displacement.json" with { type: "json" };
import electionCharts from "./ckb/charts-elections.json" with { type: "json" };
import incidentCharts from "./ckb/charts-incidents.json" with { type: "json" };
import chartKinds from "./ckb/charts-kinds.json" with { type: "json" };
import womenCharts from "./ckb/charts-women.json" with { type: "json" };
import yazidiCharts from "./ckb/charts-yazidis.json" with { type: "json" };
import citations from "./ckb/citations.json" with { type: "json" };
import common from "./ckb/common.json" with { type: "json" };
import comparability from "./ckb/comparability.json" with { type: "json" };
import data from "./ckb/data.json" with { type: "json" };
import displacement from "./ckb/displacement.json" with { type: "json" };
import editions from "./ckb/editions.json" with { type: "json" };
import elections from "./ckb/elections.json" with { type: "json" };
import embed from "./ckb/embed.json" with { type: "json" };
import exported from "./ckb/export.json" with { type: "json" };
import exportDocument from "./ckb/export-document.json" with { type: "json" };
import exportSlide from "./ckb/export-slide.json" with { type: "json" };
import filters from "./ckb/filters.json" with { type: "json" };
import incidents from "./ckb/incidents.json" with { type: "json" };
import indicators from "./ckb/indicators.json" with { type: "json" };
import locations from "./ckb/locations.json" with { type: "json" };
import map from "./ckb/map.json" with { type: "json" };
import overview from "./ckb/overview.json" with { type: "json" };
import report from "./ckb/report.json" with { type: "json" };
import reportButton from "./ckb/report-button.json" with { type: "json" };
import search from "./ckb/search.json" with { type: "json" };
import sources from "./ckb/sources.json" with { type: "json" };
import tables from "./ckb/tables.json" with { type: "json" };
import timeline from "./ckb/timeline.json" with { type: "json" };
import trouble from "./ckb/trouble.json" with { type: "json" };
import verify from "./ckb/verify.json" with { type: "json" };
import women from "./ckb/women.json" with { type: "json" };
import yazidis from "./ckb/yazidis.json" with { type: "json" };

export const ckb = {
  ...common,
  map,
  overview,
  report,
  reportButton,
  timeline,
  data,
  displacement,
  camps,
  editions,
  elections,
  embed,
  comparability,
  citations,
  trouble,
  verify,
  export: exported,
  exportDocument,
  exportSlide,
  yazidis,
  search,
  casualties,
  locations,
  indicators,
  sources,
  tables,
  about,
  incidents,
  women,
  filters,
  chart: {
    ...chart,
    ...chartKinds,
    ...displacementCharts,
    ...campCharts,
    ...yazidiCharts,
    ...electionCharts,
    ...casualtyCharts,
    ...unamiCharts,
    ...incidentCharts,
    ...womenCharts,
  },
};
