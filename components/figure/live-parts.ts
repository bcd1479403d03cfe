/** All that a figure needs once a reader chooses something in it; loaded at that moment, for most readers read. */
export { fetchAnswer, forgetAnswer, isRefused } from "./fetch-answer";
