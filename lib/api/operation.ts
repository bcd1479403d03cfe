import { z } from "zod";
import { type CommonName, toCommonParameters } from "./parameters";

/** What a cell of an answer holds; null: nothing is stated. */
export type Cell = string | number | boolean | string[] | null;
/** A row of an answer, by column. */
export type Row = Record<string, Cell>;

/** A column of a resource: the same in JSON and CSV. */
export type Column = {
  name: string;
  /** Of its cells in JSON, with its description. */
  schema: z.ZodType<Cell>;
  /** Hashtag of HXL 1.1 with attributes; null where the field has none for it. */
  hxl: string | null;
};

/** Where a page begins: what the row before it held in the columns it is ordered by. */
export type Position = (string | number)[];

/** Which rows of a resource are wanted. */
export type Wanted = {
  edition: number;
  /** A key of the operation's `sortKeys`, and the way. */
  sort: { key: string; descending: boolean };
  /** Null for the first page. */
  after: Position | null;
  limit: number;
};

export type Page = { rows: Row[]; next: Position | null };

type Described = {
  /** In code and in the OpenAPI document. */
  name: string;
  /** Below `/api/v1`. */
  path: string;
  summary: string;
  description: string;
};

/** A resource that is read row by row: a list in JSON, page by page, or a CSV of any size. */
export type ListOperation<Query = unknown> = Described & {
  /** Of the query: a list is several values separated by commas. */
  parameters: z.ZodObject;
  columns: readonly Column[];
  /** What rows can be ordered by, the usual order first; each also with `-` before it, for the other way. */
  sortKeys: readonly string[];
  /** Columns that tell one row from another; with one of them a row has an address of its own, `{path}/{key}`. */
  key: readonly string[];
  /** A row as it is answered, for the document. */
  example: Row;
  /** Whether rows are left out that may not be passed on. */
  withholds: boolean;
  /** @throws ParametersRefused where the query names codes that the edition does not know */
  read: (query: Query, wanted: Wanted) => Promise<Page>;
  /** Rows that the query asks for and that may not be passed on. */
  countWithheld?: (query: Query, edition: number) => Promise<number>;
  /** A row by its key; null where the edition has none. A text says why there is none. */
  find?: (key: string, edition: number) => Promise<Row | string | null>;
  /** The known code that a mistyped one most likely stands for. */
  suggest?: (key: string, edition: number) => Promise<string | null>;
};

/** Names of parameters that every list takes, and of those that it takes by itself. */
type ListDefinition<Own extends z.ZodRawShape> = Omit<ListOperation, "parameters" | "read" | "countWithheld" | "withholds"> & {
  /** Those of the resource alone; `edition`, `limit`, `cursor` and the like are added. */
  parameters: Own;
  read: (query: z.output<z.ZodObject<Own>>, wanted: Wanted) => Promise<Page>;
  countWithheld?: (query: z.output<z.ZodObject<Own>>, edition: number) => Promise<number>;
};

/** A resource whose parameters are checked where it is written, and hidden where all resources are listed. */
export function defineList<const Own extends z.ZodRawShape>(definition: ListDefinition<Own>): ListOperation {
  const common = toCommonParameters(
    definition.columns.map(({ name }) => name),
    definition.sortKeys,
  );
  return {
    ...definition,
    withholds: definition.countWithheld !== undefined,
    parameters: z.strictObject({ ...definition.parameters, ...common }),
  } as ListOperation;
}

/** An operation whose answer is a document of its own: a chart, a search, a description. */
export type DocumentOperation<Query = unknown> = Described & {
  parameters: z.ZodObject;
  /** What its address holds in braces, with what it may be. */
  pathParameters: z.ZodObject;
  /** Of the answer's body. */
  answer: z.ZodType;
  /** Further parameters may be given, which are those of the chart asked for. */
  takesChartParameters: boolean;
  /** @throws ParametersRefused, NotFoundError */
  load: (query: Query, path: Record<string, string>, given: Record<string, string>) => Promise<{ body: unknown; pinned: boolean }>;
};

type DocumentDefinition<Own extends z.ZodRawShape> = Omit<
  DocumentOperation,
  "parameters" | "pathParameters" | "load" | "takesChartParameters"
> & {
  parameters: Own;
  pathParameters?: z.ZodRawShape;
  takesChartParameters?: boolean;
  load: (
    query: z.output<z.ZodObject<Own>>,
    path: Record<string, string>,
    given: Record<string, string>,
  ) => Promise<{ body: unknown; pinned: boolean }>;
};

export function defineDocument<const Own extends z.ZodRawShape>(definition: DocumentDefinition<Own>): DocumentOperation {
  return {
    takesChartParameters: false,
    ...definition,
    parameters: z.strictObject(definition.parameters),
    pathParameters: z.strictObject(definition.pathParameters ?? {}),
  } as DocumentOperation;
}

export type { CommonName };

/** A column whose cells are described. */
export function column(name: string, schema: z.ZodType<Cell>, description: string, hxl: string | null = null): Column {
  return { name, schema: schema.describe(description), hxl };
}
