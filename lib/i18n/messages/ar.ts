import about from "./ar/about.json" with { type: "json" };
import camps from "./ar/camps.json" with { type: "json" };
import casualties from "./ar/casualties.json" with { type: "json" };
import chart from "./ar/chart.json" with { type: "json" };
import campCharts from "./ar/charts-camps.json" with { type: "json" };
import casualtyCharts from "./ar/charts-casualties.json" with { type: "json" };
import unamiCharts from "./ar/charts-casualties-unami.json" with { type: "json" };
import displacementCharts from "./ar/charts-displacement.json" with { type: "json" };
import electionCharts from "./ar/charts-elections.json" with { type: "json" };
import incidentCharts from "./ar/charts-incidents.json" with { type: "json" };
import chartKinds from "./ar/charts-kinds.json" with { type: "json" };
import womenCharts from "./ar/charts-women.json" with { type: "json" };
import yazidiCharts from "./ar/charts-yazidis.json" with { type: "json" };
import citations from "./ar/citations.json" with { type: "json" };
import common from "./ar/common.json" with { type: "json" };
import comparability from "./ar/comparability.json" with { type: "json" };
import data from "./ar/data.json" with { type: "json" };
import displacement from "./ar/displacement.json" with { type: "json" };
import editions from "./ar/editions.json" with { type: "json" };
import elections from "./ar/elections.json" with { type: "json" };
import embed from "./ar/embed.json" with { type: "json" };
import exported from "./ar/export.json" with { type: "json" };
import exportDocument from "./ar/export-document.json" with { type: "json" };
import exportSlide from "./ar/export-slide.json" with { type: "json" };
import filters from "./ar/filters.json" with { type: "json" };
import incidents from "./ar/incidents.json" with { type: "json" };
import indicators from "./ar/indicators.json" with { type: "json" };
import locations from "./ar/locations.json" with { type: "json" };
import map from "./ar/map.json" with { type: "json" };
import overview from "./ar/overview.json" with { type: "json" };
import report from "./ar/report.json" with { type: "json" };
import reportButton from "./ar/report-button.json" with { type: "json" };
import search from "./ar/search.json" with { type: "json" };
import sources from "./ar/sources.json" with { type: "json" };
import tables from "./ar/tables.json" with { type: "json" };
import timeline from "./ar/timeline.json" with { type: "json" };
import trouble from "./ar/trouble.json" with { type: "json" };
import verify from "./ar/verify.json" with { type: "json" };
import women from "./ar/women.json" with { type: "json" };
import yazidis from "./ar/yazidis.json" with { type: "json" };

export const ar = {
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
