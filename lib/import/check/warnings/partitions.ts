import type { DimensionColumn } from "@/lib/domain/dimension-columns";

/** Codes of a dimension that together make up a whole and don't overlap. */
export type Partition = {
  dimension: DimensionColumn;
  /** '' is the figure that is not split. */
  whole: string;
  /** The parts are complete when all of these are there. */
  parts: readonly string[];
  /** Further parts, added where they are there. */
  also?: readonly string[];
  /** Whether people are counted of whom the part is not known: then the parts may be fewer than the whole. */
  mayMiss?: "in casualties";
};

export const partitions: readonly Partition[] = [
  { dimension: "sex", whole: "", parts: ["female", "male"], mayMiss: "in casualties" },
  { dimension: "age_group", whole: "", parts: ["0-4", "5-11", "12-17", "18-59", "60+"], mayMiss: "in casualties" },
  { dimension: "age_group", whole: "", parts: ["0-17", "18-59", "60+"], mayMiss: "in casualties" },
  { dimension: "age_group", whole: "", parts: ["adults", "children"], mayMiss: "in casualties" },
  { dimension: "age_group", whole: "0-17", parts: ["0-4", "5-11", "12-17"] },
  { dimension: "shelter_type", whole: "", parts: ["camp", "out_of_camp"] },
  { dimension: "shelter_type", whole: "", parts: ["camp", "private_setting", "critical_shelter"], also: ["unknown", "other"] },
  { dimension: "shelter_type", whole: "", parts: ["camp_kri_administration", "camp_federal_administration"] },
  { dimension: "cause", whole: "", parts: ["conflict", "disaster"] },
  { dimension: "cause", whole: "disaster", parts: ["drought", "earthquake", "flood", "storm", "wildfire"] },
  { dimension: "cause", whole: "", parts: ["state_based", "non_state", "one_sided"] },
  { dimension: "cause", whole: "state_based", parts: ["state_based_interstate", "state_based_intrastate"] },
  { dimension: "population_group", whole: "civilians_incl_police", parts: ["civilians_excl_police", "police"] },
  { dimension: "population_group", whole: "civilians_and_security_forces", parts: ["civilians_incl_police", "security_forces"] },
  { dimension: "population_group", whole: "aid_workers", parts: ["aid_workers_national", "aid_workers_international"] },
  { dimension: "population_group", whole: "security_forces_and_idps", parts: ["security_forces", "idps"] },
  { dimension: "voting_scope", whole: "all", parts: ["general", "special"] },
];
