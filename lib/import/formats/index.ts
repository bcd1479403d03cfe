import type { Format } from "./format";

/** Every foreign format, asked in this order whether a header is its own. Canonical files are recognised before any of them. */
export const formats: readonly Format[] = [];
