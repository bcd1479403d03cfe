/** Columns of dimensions, in files and in the database; empty means the whole of what the indicator counts, or not stated. */
export const dimensionColumns = [
  "population_group",
  "sex",
  "age_group",
  "shelter_type",
  "cause",
  "denominator",
  "voting_scope",
  "stage",
] as const;
export type DimensionColumn = (typeof dimensionColumns)[number];
