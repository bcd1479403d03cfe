import { elections, incidents, timeline } from "./events";
import { dimensions, indicators, seriesBreaks } from "./indicators";
import { camps, locations, regionMembers } from "./places";
import { publishers, sources } from "./publishers";

/** Every catalogue, each after those it refers to. */
export const catalogues = [
  publishers,
  sources,
  locations,
  regionMembers,
  indicators,
  dimensions,
  elections,
  incidents,
  camps,
  seriesBreaks,
  timeline,
] as const;
