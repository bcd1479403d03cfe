import "server-only";
import { createHash } from "node:crypto";
import { escapeForJson } from "@/lib/export/tables/json";
import packageFile from "@/package.json" with { type: "json" };
import { readCursor, toQueryName, writeCursor } from "./cursor";
import type { Column, ListOperation, Position, Row, Wanted } from "./operation";
import { type CommonQuery, USUAL_ROWS } from "./parameters";
import { readEdition } from "./read-edition";
import { type Given, readQuery } from "./read-parameters";
import { NotFoundError, ParametersRefused, refuseCursor, toShown } from "./refusal";
import { isKnown, toHeaders } from "./response-headers";
import { rowParameters } from "./row-parameters";
import { streamCsv, toCsvHead, toCsvLines } from "./write-csv";

/** Rows that a CSV reads at a time: a megabyte or two. */
const ROWS_OF_STREAM = 2_000;

/** A list, as a page of JSON or a whole CSV. All pages of both are of one edition, and each page's cursor says which. */
export async function answerWithList(request: Request, operation: ListOperation, given: Given): Promise<Response> {
  const query = readQuery(operation.parameters, given) as CommonQuery & Record<string, unknown>;
  const columns = toColumns(operation, query.fields);
  const isCsv = query.format === "csv";
  if (query.hxl === "1" && !isCsv)
    throw new ParametersRefused([{ parameter: "hxl", detail: "Hashtags are for CSV.", allowed: "hxl=1 together with format=csv" }]);
  const name = toQueryName(operation.name, query);
  const cursor = query.cursor === undefined ? null : readCursor(query.cursor, name);
  if (cursor && query.edition !== undefined && query.edition !== cursor.edition) throw refuseCursor();
  const { number: edition } = await readEdition(cursor?.edition ?? query.edition);
  const read = (after: Position | null, limit: number) =>
    operation.read(query, { edition, sort: toSort(operation, query.sort), after, limit } satisfies Wanted);
  const pinned = cursor !== null || query.edition !== undefined;
  const answered = { request, operation, query, columns, edition, pinned, read, after: cursor?.after ?? null };
  return isCsv ? answerWithCsv(answered) : answerWithPage(answered, name);
}

type Answered = {
  request: Request;
  operation: ListOperation;
  query: CommonQuery;
  columns: readonly Column[];
  edition: number;
  pinned: boolean;
  after: Position | null;
  read: (after: Position | null, limit: number) => ReturnType<ListOperation["read"]>;
};

async function answerWithPage({ request, operation, query, columns, edition, pinned, after, read }: Answered, name: string) {
  const [page, withheld] = await Promise.all([read(after, query.limit ?? USUAL_ROWS), operation.countWithheld?.(query, edition)]);
  const body = {
    edition,
    data: page.rows.map((row) => pick(row, columns)),
    next: page.next && writeCursor({ edition, query: name, after: page.next }),
    ...(withheld !== undefined && { withheld }),
  };
  return answerWithJson(request, body, edition, pinned);
}

/** The tag is that of what is asked for, as the bytes are not known before they have left. */
async function answerWithCsv({ request, operation, query, columns, edition, pinned, after, read }: Answered): Promise<Response> {
  const { limit } = query;
  const [first, withheld] = await Promise.all([read(after, limit ?? ROWS_OF_STREAM), operation.countWithheld?.(query, edition)]);
  const head = toCsvHead(columns, query.hxl === "1");
  const headers = {
    ...toHeaders({ pinned, tag: toTag(packageFile.version, edition, withheld, head, after, { ...query, edition: null, cursor: null }) }),
    "X-Edition": String(edition),
    ...(withheld !== undefined && { "X-Withheld": String(withheld) }),
  };
  if (isKnown(request, headers)) return new Response(null, { status: 304, headers });
  const begun = limit === undefined ? first : { ...first, next: null };
  const body = streamCsv(
    head,
    begun,
    (position) => read(position, ROWS_OF_STREAM),
    (rows) => toCsvLines(rows, columns),
  );
  return new Response(body, {
    headers: {
      ...headers,
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${operation.name}-edition-${edition}.csv"`,
    },
  });
}

/** One row, by its key. */
export async function answerWithRow(request: Request, operation: ListOperation, key: string, given: Given): Promise<Response> {
  const query = readQuery(rowParameters(operation), given) as Pick<CommonQuery, "edition" | "fields">;
  const columns = toColumns(operation, query.fields);
  const { number: edition } = await readEdition(query.edition);
  const row = await operation.find?.(key, edition);
  if (!row || typeof row === "string") {
    const nearest = row ? null : await operation.suggest?.(key, edition);
    const meant = nearest ? ` Did you mean "${nearest}"?` : "";
    throw new NotFoundError(row || `Edition ${edition} has no "${toShown(key)}" in ${operation.path}.${meant}`);
  }
  return answerWithJson(request, { edition, data: pick(row, columns) }, edition, query.edition !== undefined);
}

function answerWithJson(request: Request, body: unknown, edition: number, pinned: boolean): Response {
  const text = escapeForJson(JSON.stringify(body));
  const headers = { ...toHeaders({ pinned, tag: toTag(text) }), "X-Edition": String(edition) };
  if (isKnown(request, headers)) return new Response(null, { status: 304, headers });
  return new Response(text, { headers: { ...headers, "Content-Type": "application/json; charset=utf-8" } });
}

function toTag(...parts: unknown[]): string {
  return createHash("sha256").update(JSON.stringify(parts)).digest("base64url").slice(0, 27);
}

function toSort({ sortKeys: [usual = ""] }: ListOperation, sort = usual): Wanted["sort"] {
  return sort.startsWith("-") ? { key: sort.slice(1), descending: true } : { key: sort, descending: false };
}

function toColumns({ columns }: ListOperation, fields: string[] | undefined): readonly Column[] {
  if (!fields) return columns;
  return [...new Set(fields)].flatMap((name) => columns.find((one) => one.name === name) ?? []);
}

function pick(row: Row, columns: readonly Column[]): Row {
  return Object.fromEntries(columns.map(({ name }) => [name, row[name] ?? null]));
}
