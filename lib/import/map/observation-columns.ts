import type { Column } from "./column";

const required = (name: string): Column => ({ name, required: true });
const optional = (name: string): Column => ({ name, required: false });

/** Columns of a file of observations. Their order in the file is free. */
export const observationColumns: readonly Column[] = [
  required("indicator"),
  required("location"),
  required("period_start"),
  required("period_end"),
  required("value"),
  optional("lower"),
  optional("upper"),
  required("qualifier"),
  optional("population_group"),
  optional("sex"),
  optional("age_group"),
  optional("shelter_type"),
  optional("cause"),
  optional("origin"),
  optional("denominator"),
  optional("voting_scope"),
  optional("stage"),
  optional("election"),
  optional("incident"),
  required("source"),
  optional("coverage"),
  optional("note"),
];
