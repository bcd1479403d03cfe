import "server-only";
import type { QueryFieldProps } from "@/components/data/query-fields";
import { answer } from "@/lib/api/answer";
import type { ListOperation, Row } from "@/lib/api/operation";
import { API_PATH, listOperations } from "@/lib/api/operations";
import { observations } from "@/lib/api/operations/observations";
import { listIndicators } from "@/lib/data/indicators";
import { listLocations } from "@/lib/data/locations";
import { type LineColumn, type QueryLines, toQueryLines } from "@/lib/domain/query-lines";
import { type PreviewTable, toPreviewFields } from "@/lib/domain/query-preview";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { type PageState, toOnly } from "../page-state";
import { toPublicUrl } from "../public-url";
import { listLineColumns, listParameters } from "./parameter-words";

/** Rows that are shown. */
export const PREVIEW_ROWS = 5;

export type QueryForm = {
  resource: string;
  resources: { value: string; label: string }[];
  fields: QueryFieldProps[];
  /** Absolute address of the resource, without a query. */
  base: string;
  columns: LineColumn[];
  lines: QueryLines;
  preview: PreviewTable;
};

/** What most ask for; the others are folded. */
const mainParameters = new Set([
  "indicator",
  "location",
  "within",
  "from",
  "to",
  "publisher",
  "population_group",
  "kind",
  "sort",
  "limit",
  "format",
]);
/** The page says which edition; where a page of rows begins is no choice. */
const leftOut = new Set(["edition", "cursor"]);
/** Where nothing is asked for yet, the form shows what a query looks like. */
const firstQuery: Record<string, string> = { indicator: "idps", location: "IQ" };

/** The form as the page's address fills it, with the query that it writes and the first rows of its answer. */
export async function loadQueryForm(state: PageState): Promise<QueryForm> {
  const { parameters, pinned, edition } = state;
  const operation = listOperations.find(({ name }) => name === toOnly(parameters.resource)) ?? observations;
  const isAsked = toOnly(parameters.resource) !== "";
  const given = (name: string) => (isAsked ? toOnly(parameters[name]) : (firstQuery[name] ?? ""));
  const described = listParameters(operation.parameters).filter(({ name }) => !leftOut.has(name));
  const known = await readKnown(state);
  const fields = described.map(({ name, example, choices }): QueryFieldProps => {
    const isIndicator = name === "indicator";
    return {
      name,
      value: given(name).slice(0, 4000),
      example,
      choices: choices?.map((value) => ({ value, label: value })) ?? null,
      suggestions: isIndicator ? known.indicators : name === "location" || name === "within" ? known.places : [],
      isMain: mainParameters.has(name),
    };
  });
  const asked = [
    ...fields.map(({ name, value }) => [name, value] as const),
    ...(pinned ? [["edition", String(edition.number)] as const] : []),
  ];
  const base = toPublicUrl(`${API_PATH}${operation.path}`);
  const columns = listLineColumns(operation);
  return {
    resource: operation.name,
    resources: listOperations.map(({ name, summary }) => ({ value: name, label: `${name}: ${summary}` })),
    fields,
    base,
    columns,
    lines: toQueryLines(base, asked, columns),
    preview: await loadPreview(operation, asked, state),
  };
}

/** By the very API: the same checks, the same rows, the same words where it refuses. */
async function loadPreview(operation: ListOperation, asked: (readonly [string, string])[], { edition }: PageState): Promise<PreviewTable> {
  const query = new URLSearchParams(
    asked.filter(([name, value]) => value !== "" && !["format", "hxl"].includes(name)).map(([name, value]) => [name, value]),
  );
  const chosen = query.get("fields");
  const fields = toPreviewFields(
    operation.name,
    operation.columns.map(({ name }) => name),
    chosen,
  );
  // A column that there is none of is refused by its name.
  if (fields) query.set("fields", fields.join(","));
  const wanted = Number(query.get("limit") ?? PREVIEW_ROWS);
  if (wanted > PREVIEW_ROWS) query.set("limit", String(PREVIEW_ROWS));
  if (!query.has("limit")) query.set("limit", String(PREVIEW_ROWS));
  if (!query.has("edition")) query.set("edition", String(edition.number));
  const response = await answer(new Request(`http://localhost${API_PATH}${operation.path}?${query}`));
  const body = await response.json();
  if (!response.ok) return { fields: [], rows: [], problem: String(body.detail ?? ""), withheld: 0 };
  return { fields: fields ?? [], rows: body.data as Row[], problem: null, withheld: Number(body.withheld ?? 0) };
}

async function readKnown({ edition, reader }: PageState) {
  const [indicators, places] = await Promise.all([
    listIndicators(edition.number),
    listLocations({ kinds: ["country", "region", "governorate"] }, edition.number),
  ]);
  const toChoice = ({ code, names }: { code: string; names: Parameters<typeof toName>[0] }) => ({
    value: code,
    label: toName(names, reader),
  });
  return { indicators: indicators.map(toChoice), places: places.map(toChoice) };
}

/** A count in the reader's digits, as texts about rows want it. */
export function toCount(count: number, { reader }: Pick<PageState, "reader">) {
  return { count, text: formatNumber(count, reader) };
}
