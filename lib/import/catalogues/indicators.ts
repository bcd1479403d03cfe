import { type Catalogue, optional, required, translated } from "./catalogue";
import { code, codeOrNull, day, name, nameOrNull, oneOf, someOf, text, textOrNull, yesNo } from "./cells";

/** Columns of an observation that an indicator may allow. */
export const SPLITS = [
  "population_group",
  "sex",
  "age_group",
  "shelter_type",
  "cause",
  "origin",
  "denominator",
  "voting_scope",
  "stage",
  "election",
  "incident",
] as const;

/** What is counted, in which unit. */
export const indicators: Catalogue = {
  name: "indicators",
  table: "indicator",
  key: ["code"],
  columns: [
    required("code", code),
    required("theme", oneOf("displacement", "turnout", "casualties")),
    required("kind", oneOf("stock", "flow", "cumulative", "rate")),
    required("unit", code),
    ...translated("name", required("name_en", name), nameOrNull),
    ...translated("definition", required("definition_en", text), textOrNull),
    required("additive_over_places", yesNo),
    required("dimensions", someOf(SPLITS)),
  ],
};

/** Codes that the dimension columns and `qualifier` may hold. */
export const dimensions: Catalogue = {
  name: "dimensions",
  table: "dimension_value",
  key: ["dimension", "code"],
  columns: [
    required(
      "dimension",
      oneOf("population_group", "sex", "age_group", "shelter_type", "cause", "denominator", "voting_scope", "stage", "qualifier"),
    ),
    required("code", code),
    ...translated("name", required("name_en", name), nameOrNull),
    ...translated("note", optional("note_en", textOrNull, { formerly: "note" }), textOrNull),
  ],
};

/** Dates at which a series changed its method. */
export const seriesBreaks: Catalogue = {
  name: "series-breaks",
  table: "series_break",
  key: ["indicator_code", "publisher_code", "location_code", "date"],
  columns: [
    required("indicator", code, { field: "indicator_code", references: { table: "indicator", field: "code" } }),
    required("publisher", code, { field: "publisher_code", references: { table: "publisher", field: "code" } }),
    required("location", code, { field: "location_code", references: { table: "location", field: "code" } }),
    required("date", day),
    ...translated("reason", required("reason_en", text, { formerly: "reason" }), textOrNull),
    optional("source", codeOrNull, { field: "source_id", references: { table: "source", field: "id" } }),
  ],
};
