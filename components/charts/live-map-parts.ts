/** All that a map needs once a reader turns to it; loaded at that moment. */
export { fetchBoundaries } from "./fetch-boundaries";
export { LiveMap } from "./live-map";
