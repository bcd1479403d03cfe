/** The first rows of a query's answer. */
export type PreviewTable = {
  fields: string[];
  rows: Record<string, string | number | boolean | string[] | null>[];
  /** Why there are none, in the API's words. */
  problem: string | null;
  /** Rows that the query asks for and that may not be passed on. */
  withheld: number;
};

/** Said with every figure, whatever else is asked for. */
const sourceFields = ["publisher_name", "source_title", "source_url"];
const figureFields = ["indicator", "location_name", "period_start", "period_end", "value", "lower", "upper", "qualifier", "unit"];
const MOST_FIELDS = 7;

/**
 * The columns of a preview: those asked for, else the ones that say most; of figures always the source too.
 *
 * @param chosen columns with commas between, as a query has them
 * @returns null where one is asked for that there is none of
 */
export function toPreviewFields(resource: string, columns: readonly string[], chosen: string | null): string[] | null {
  const asked = chosen ? chosen.split(",") : null;
  if (asked?.some((name) => !columns.includes(name))) return null;
  const own = asked ?? (resource === "observations" ? figureFields : columns.slice(0, MOST_FIELDS));
  return [...new Set([...own, ...(resource === "observations" ? sourceFields : [])])];
}

/** What a preview shows of a row: a document's title leads to it, so its address is no column of its own. */
export function toShownFields(fields: readonly string[]): string[] {
  return fields.filter((name) => name !== "source_url" || !fields.includes("source_title"));
}

/** A cell as text; null is empty. */
export function toPreviewText(cell: PreviewTable["rows"][number][string] | undefined): string {
  if (cell === null || cell === undefined) return "";
  return Array.isArray(cell) ? cell.join(" ") : String(cell);
}

/** An address of the web that a title may lead to; null for anything else. */
export function toPreviewLink(cell: unknown): string | null {
  return typeof cell === "string" && /^https?:\/\//.test(cell) ? cell : null;
}
