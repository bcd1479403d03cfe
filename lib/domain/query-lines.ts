/** What a column holds, as programs that read a CSV have to be told. */
export type LineColumn = { name: string; kind: "text" | "number" | "day" | "flag" };

/** A query's address in both formats, and lines that read it. */
export type QueryLines = Record<"url" | "curl" | "r" | "python" | "pandas" | "powerQuery", string>;

export const lineNames = ["url", "curl", "r", "pandas", "python", "powerQuery"] as const satisfies (keyof QueryLines)[];

/** Says nothing about which rows are asked for, or is none of a table that programs read whole. */
const notForTables = ["format", "cursor", "hxl"];

/**
 * Address and lines of a query, pure, so that a page and a script in it write the same. Tables are read as CSV, without hashtags, which has all
 * rows; an empty cell is a missing value and nothing else is, so that codes such as NA stay what they are.
 *
 * @param base where the resource is: an absolute address without a query
 * @param given parameters as they stand in a form; empty ones are left out
 */
export function toQueryLines(base: string, given: Iterable<readonly [string, string]>, columns: readonly LineColumn[]): QueryLines {
  const asked = new URLSearchParams([...given].filter(([, value]) => value !== "").map(([name, value]) => [name, value]));
  const url = toAddress(base, asked);
  const table = new URLSearchParams([...asked].filter(([name]) => !notForTables.includes(name)));
  table.set("format", "csv");
  const csv = toAddress(base, table);
  const fields = asked.get("fields")?.split(",");
  const kept = fields ? columns.filter(({ name }) => fields.includes(name)) : columns;
  const name = base.split("/").at(-1)?.replace(/\W/g, "_") ?? "data";
  return {
    url,
    curl: `curl --fail --globoff --output ${name}.${asked.get("format") === "csv" ? "csv" : "json"} '${url}'`,
    r: toR(name, csv, kept),
    pandas: toPandas(name, csv, kept),
    python: toPython(name, csv),
    powerQuery: toPowerQuery(csv, kept),
  };
}

/** In single quotes of a shell, and in double ones of other languages, an address must have neither. */
function toAddress(base: string, query: URLSearchParams): string {
  const text = query.toString().replaceAll("%2C", ",").replaceAll("'", "%27");
  return `${base}${text === "" ? "" : `?${text}`}`;
}

function toR(name: string, csv: string, columns: readonly LineColumn[]): string {
  const days = columns.filter(({ kind }) => kind === "day");
  return [
    `${name} <- read.csv("${csv}", encoding = "UTF-8", na.strings = "", check.names = FALSE)`,
    ...days.map((column) => `${name}$${column.name} <- as.Date(${name}$${column.name})`),
  ].join("\n");
}

function toPandas(name: string, csv: string, columns: readonly LineColumn[]): string {
  const days = columns.filter(({ kind }) => kind === "day").map((column) => `"${column.name}"`);
  const parsed = days.length > 0 ? `,\n    parse_dates=[${days.join(", ")}]` : "";
  return `import pandas as pd\n\n${name} = pd.read_csv(\n    "${csv}",\n    keep_default_na=False, na_values=[""]${parsed},\n)`;
}

function toPython(name: string, csv: string): string {
  return `import csv, io, urllib.request

with urllib.request.urlopen("${csv}") as answer:
    ${name} = list(csv.DictReader(io.TextIOWrapper(answer, "utf-8", newline="")))`;
}

const powerTypes = { text: "type text", number: "type number", day: "type date", flag: "type text" };

function toPowerQuery(csv: string, columns: readonly LineColumn[]): string {
  const types = columns.map(({ name, kind }) => `{"${name}", ${powerTypes[kind]}}`);
  return `let
    Source = Csv.Document(Web.Contents("${csv}"), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]),
    Promoted = Table.PromoteHeaders(Source, [PromoteAllScalars = true]),
    Missing = Table.ReplaceValue(Promoted, "", null, Replacer.ReplaceValue, Table.ColumnNames(Promoted)),
    Typed = Table.TransformColumnTypes(Missing, {${types.join(", ")}}, "en-US")
in
    Typed`;
}
