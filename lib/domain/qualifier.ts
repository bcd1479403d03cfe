/** How exact the source says a figure is. `more_than` 100000 stays "more than 100,000" everywhere. */
export const qualifiers = ["exact", "about", "more_than", "less_than", "at_least", "at_most", "provisional", "estimate"] as const;
export type Qualifier = (typeof qualifiers)[number];

/** The figure is one end of a range the source leaves open upwards or downwards. */
export function toOpenEnd(qualifier: Qualifier): "above" | "below" | null {
  if (qualifier === "more_than" || qualifier === "at_least") return "above";
  if (qualifier === "less_than" || qualifier === "at_most") return "below";
  return null;
}
