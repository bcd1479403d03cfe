import { expect, test } from "vitest";
import { toRouteClass } from "./route.mjs";

test.each([
  ["/en", "page"],
  ["/ar/camps/XAC001", "page"],
  ["/en/camps?year=2020", "page-with-parameters"],
  ["/ckb/search", "page"],
  ["/ckb/search?q=duhok", "search"],
  ["/en/charts/idps-over-time", "page"],
  ["/en/charts/idps-over-time.png", "export"],
  ["/exports/en/idps-over-time/panel", "export"],
  ["/ar/report.pdf?r=1abc", "report"],
  ["/ar/report", "page"],
  ["/en/embed/idps-over-time", "embed"],
  ["/en/editions/feed.atom", "feed"],
  ["/geo/abc.json", "geo"],
  ["/downloads/18/iraq-humanitarian-indicators.zip", "export"],
  ["/api/v1/observations", "api"],
  ["/api/v1/observations?format=csv", "api-csv"],
  ["/api/v1/search?q=duhok", "api-search"],
  ["/_next/static/chunks/a.js", "built-file"],
  ["/fonts/a.woff2", "file"],
  ["/readyz", "watch"],
  ["/", "other"],
  ["/engine", "other"],
])("%s is counted as %s", (address, wanted) => {
  const [path = "", query] = address.split("?");
  expect(toRouteClass(path, new URLSearchParams(query))).toBe(wanted);
});
