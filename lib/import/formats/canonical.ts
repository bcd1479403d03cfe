import { recogniseExactly } from "../map/recognise";
import { observationColumnsWithSource } from "../map/source-columns";
import type { CanonicalObservation, Format } from "./format";

/** Our own columns, with the source in columns or named with the command instead of by its id. Goes the way of foreign formats. */
export const observationsWithSource: Format = {
  name: "observations",
  title: "observations in our own columns, with their source",
  terms: { publisher: "", licence: "", redistributable: null, defaultTitle: "" },
  recognises: ({ names }) => recogniseExactly([...names], [{ name: "observations", columns: observationColumnsWithSource }]) !== null,
  convert: ({ names }, _options, _places, out) => ({
    add({ number, cells }) {
      const row = Object.fromEntries(names.map((name, column) => [name, cells[column] ?? ""]));
      out.observation(row as CanonicalObservation, { rows: [number] });
    },
    finish() {},
  }),
};
