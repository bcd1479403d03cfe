/** `flag` is yes or no; `day` is `YYYY-MM-DD`. */
export type ColumnKind = "text" | "number" | "integer" | "day" | "flag" | "address";

/**
 * The columns of a chart's figures in CSV and XLSX, in their order. What the import format has bears its name there, so that those columns
 * alone can be imported again. Names never change and none is taken away: files of an edition stay the same in later releases.
 */
export const tableColumns = [
  { name: "series", kind: "text" },
  { name: "category", kind: "text" },
  { name: "value", kind: "number" },
  { name: "lower", kind: "number" },
  { name: "upper", kind: "number" },
  { name: "qualifier", kind: "text" },
  { name: "value_text", kind: "text" },
  { name: "unit", kind: "text" },
  { name: "status", kind: "text" },
  { name: "preliminary", kind: "flag" },
  { name: "doubtful", kind: "flag" },
  { name: "drawn", kind: "flag" },
  { name: "indicator", kind: "text" },
  { name: "location", kind: "text" },
  { name: "period_start", kind: "day" },
  { name: "period_end", kind: "day" },
  { name: "population_group", kind: "text" },
  { name: "sex", kind: "text" },
  { name: "age_group", kind: "text" },
  { name: "shelter_type", kind: "text" },
  { name: "cause", kind: "text" },
  { name: "origin", kind: "text" },
  { name: "denominator", kind: "text" },
  { name: "voting_scope", kind: "text" },
  { name: "stage", kind: "text" },
  { name: "election", kind: "text" },
  { name: "incident", kind: "text" },
  { name: "coverage", kind: "text" },
  { name: "note", kind: "text" },
  { name: "source", kind: "text" },
  { name: "publisher", kind: "text" },
  { name: "quoted_body", kind: "text" },
  { name: "attribution", kind: "text" },
  { name: "source_title", kind: "text" },
  { name: "source_url", kind: "address" },
  { name: "published_on", kind: "text" },
  { name: "licence", kind: "text" },
  { name: "credit_line", kind: "text" },
  { name: "edition", kind: "integer" },
  { name: "permalink", kind: "address" },
] as const satisfies { name: string; kind: ColumnKind }[];

export type ColumnName = (typeof tableColumns)[number]["name"];

/** `published` by the source named, `computed` by this site, `not_reported`: no figure, `withheld`: a line for rows that are left out. */
export const rowStatuses = ["published", "computed", "not_reported", "withheld"] as const;
export type RowStatus = (typeof rowStatuses)[number];
