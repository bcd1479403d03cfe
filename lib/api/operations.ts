import "server-only";
import { chart, charts } from "./operations/charts";
import { elections, incidents, seriesBreaks, timeline } from "./operations/events";
import { indicators } from "./operations/indicators";
import { observations } from "./operations/observations";
import { oembed } from "./operations/oembed";
import { camps, locations, regionMembers } from "./operations/places";
import { dimensionValues, editions, publishers, sources } from "./operations/publications";
import { search } from "./operations/search";

/** Where the API begins, below the site's own path. */
export const API_PATH = "/api/v1";

/** Every resource that is read row by row, in the order in which they are described. */
export const listOperations = [
  observations,
  indicators,
  locations,
  camps,
  elections,
  incidents,
  publishers,
  sources,
  editions,
  seriesBreaks,
  dimensionValues,
  regionMembers,
  timeline,
  charts,
];

/** What answers with a document of its own. */
export const documentOperations = [chart, search, oembed];
