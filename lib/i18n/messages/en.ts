import about from "./en/about.json" with { type: "json" };
import camps from "./en/camps.json" with { type: "json" };
import casualties from "./en/casualties.json" with { type: "json" };
import chart from "./en/chart.json" with { type: "json" };
import campCharts from "./en/charts-camps.json" with { type: "json" };
import casualtyCharts from "./en/charts-casualties.json" with { type: "json" };
import unamiCharts from "./en/charts-casualties-unami.json" with { type: "json" };
import displacementCharts from "./en/charts-displacement.json" with { type: "json" };
import electionCharts from "./en/charts-elections.json" with { type: "json" };
import incidentCharts from "./en/charts-incidents.json" with { type: "json" };
import chartKinds from "./en/charts-kinds.json" with { type: "json" };
import womenCharts from "./en/charts-women.json" with { type: "json" };
import yazidiCharts from "./en/charts-yazidis.json" with { type: "json" };
import citations from "./en/citations.json" with { type: "json" };
import common from "./en/common.json" with { type: "json" };
import comparability from "./en/comparability.json" with { type: "json" };
import data from "./en/data.json" with { type: "json" };
import displacement from "./en/displacement.json" with { type: "json" };
import editions from "./en/editions.json" with { type: "json" };
import elections from "./en/elections.json" with { type: "json" };
import embed from "./en/embed.json" with { type: "json" };
import exported from "./en/export.json" with { type: "json" };
import exportDocument from "./en/export-document.json" with { type: "json" };
import exportSlide from "./en/export-slide.json" with { type: "json" };
import filters from "./en/filters.json" with { type: "json" };
import incidents from "./en/incidents.json" with { type: "json" };
import indicators from "./en/indicators.json" with { type: "json" };
import locations from "./en/locations.json" with { type: "json" };
import map from "./en/map.json" with { type: "json" };
import overview from "./en/overview.json" with { type: "json" };
import report from "./en/report.json" with { type: "json" };
import reportButton from "./en/report-button.json" with { type: "json" };
import search from "./en/search.json" with { type: "json" };
import sources from "./en/sources.json" with { type: "json" };
import tables from "./en/tables.json" with { type: "json" };
import timeline from "./en/timeline.json" with { type: "json" };
import trouble from "./en/trouble.json" with { type: "json" };
import verify from "./en/verify.json" with { type: "json" };
import women from "./en/women.json" with { type: "json" };
import yazidis from "./en/yazidis.json" with { type: "json" };

export const en = {
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
