/** All that a figure needs once a reader chooses something in it; loaded at that moment, for most readers read. */
export { fetchChart, forgetChart, isRefused } from "./fetch-chart";
export { LiveBody } from "./live-body";
export { LiveFields } from "./live-fields";
