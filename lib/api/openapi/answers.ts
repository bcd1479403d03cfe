import { z } from "zod";
import type { ListOperation } from "../operation";
import { type JsonSchema, toJsonSchema } from "./json-schema";

/** Name of a resource's rows in the document: `series-breaks` are `SeriesBreaksRow`. */
export function toRowName({ name }: Pick<ListOperation, "name">): string {
  const words = name.split("-").map((word) => `${word[0]?.toUpperCase()}${word.slice(1)}`);
  return `${words.join("")}Row`;
}

/** A row: with `fields` it has fewer columns, so none is required. */
export function toRowSchema({ columns, example }: ListOperation): JsonSchema {
  const schema = toJsonSchema(z.object(Object.fromEntries(columns.map(({ name, schema: cell }) => [name, cell]))), "output");
  const { required: _required, ...rest } = schema;
  return { ...rest, examples: [example] };
}

const refToRow = (operation: ListOperation) => ({ $ref: `#/components/schemas/${toRowName(operation)}` });
const editionSchema = { type: "integer", minimum: 1, description: "The edition that was read." };

/** A page of a list, or all of it as CSV. */
export function toListAnswer(operation: ListOperation): JsonSchema {
  const { summary, columns, example, withholds } = operation;
  const page = {
    type: "object",
    properties: {
      edition: editionSchema,
      data: { type: "array", maxItems: 1000, items: refToRow(operation) },
      next: { type: ["string", "null"], description: "`cursor` of the next page; null after the last." },
      ...(withholds && {
        withheld: { type: "integer", minimum: 0, description: "Rows of the whole query that are left out, as they may not be passed on." },
      }),
    },
    required: ["edition", "data", "next", ...(withholds ? ["withheld"] : [])],
    additionalProperties: false,
  };
  return {
    description: summary,
    headers: {
      ...answerHeaders,
      "X-Edition": { $ref: "#/components/headers/Edition" },
      ...(withholds && { "X-Withheld": { $ref: "#/components/headers/Withheld" } }),
    },
    content: {
      "application/json": { schema: page, example: { edition: 18, data: [example], next: null, ...(withholds && { withheld: 0 }) } },
      "text/csv": {
        schema: { type: "string", description: `Header, then a line a row: ${columns.map(({ name }) => name).join(",")}` },
      },
    },
  };
}

/** A single row. */
export function toRowAnswer(operation: ListOperation): JsonSchema {
  const schema = {
    type: "object",
    properties: { edition: editionSchema, data: refToRow(operation) },
    required: ["edition", "data"],
    additionalProperties: false,
  };
  return {
    description: operation.summary,
    headers: { ...answerHeaders, "X-Edition": { $ref: "#/components/headers/Edition" } },
    content: { "application/json": { schema, example: { edition: 18, data: operation.example } } },
  };
}

/** A document of its own. */
export function toDocumentAnswer(summary: string, schema: JsonSchema): JsonSchema {
  return { description: summary, headers: answerHeaders, content: { "application/json": { schema } } };
}

const answerHeaders = {
  ETag: { $ref: "#/components/headers/ETag" },
  "Cache-Control": { $ref: "#/components/headers/CacheControl" },
};

export const headers: JsonSchema = {
  ETag: {
    description: "Weak tag of the answer, for `If-None-Match`.",
    schema: { type: "string", pattern: '^W/"[A-Za-z0-9_-]+"$' },
  },
  CacheControl: {
    description: "`immutable` where the address names its edition, by `edition` or `cursor`.",
    schema: { type: "string" },
  },
  Edition: { description: "The edition that was read.", schema: { type: "integer" } },
  Withheld: { description: "In CSV: rows that are left out, as they may not be passed on.", schema: { type: "integer" } },
  RetryAfter: { description: "Seconds after which to try again.", schema: { type: "integer" } },
};

/** What every operation may answer when it does not answer with data. A line of text is for what breaks a rule of HTTP. */
export const problemResponses: JsonSchema = {
  "304": { description: "The asker has this answer already." },
  "400": { $ref: "#/components/responses/BadParameter" },
  "404": { $ref: "#/components/responses/NotFound" },
  "405": { $ref: "#/components/responses/MethodNotAllowed" },
  "414": { $ref: "#/components/responses/TooLong" },
  "429": { $ref: "#/components/responses/TooMany" },
  "503": { $ref: "#/components/responses/NotAvailable" },
};

export const problemSchema: JsonSchema = {
  type: "object",
  description: "Problem details of RFC 9457.",
  properties: {
    type: { type: "string", description: "`about:blank`, or where this kind of problem is explained." },
    title: { type: "string" },
    status: { type: "integer" },
    detail: { type: "string", description: "What is wrong, in a sentence." },
    requestId: { type: "string", description: "By which the server's log names the request." },
    errors: {
      type: "array",
      description: "What is wrong with each parameter.",
      items: {
        type: "object",
        properties: {
          parameter: { type: "string" },
          detail: { type: "string" },
          allowed: { type: "string", description: "What would be right." },
          suggestion: { type: "string", description: "The known code or name that was most likely meant." },
        },
        required: ["parameter", "detail", "allowed"],
        additionalProperties: false,
      },
    },
  },
  required: ["type", "title", "status", "detail"],
  additionalProperties: false,
};

const problem = (example: JsonSchema) => ({ "application/problem+json": { schema: { $ref: "#/components/schemas/Problem" }, example } });
const plain = { "text/plain": { schema: { type: "string" } } };
const retry = { "Retry-After": { $ref: "#/components/headers/RetryAfter" } };

export const responses: JsonSchema = {
  BadParameter: {
    description: "A parameter is unknown, given twice, or asks for what can't be. All that is wrong is listed.",
    content: {
      ...problem({
        type: "http://localhost:3000/en/data#problem-bad-parameter",
        title: "Bad parameter",
        status: 400,
        detail: 'Parameter "location": "IGQ15" is not known here. Did you mean "IQG15" (Ninewa)? Allowed: codes of /api/v1/locations.',
        errors: [
          {
            parameter: "location",
            detail: '"IGQ15" is not known here. Did you mean "IQG15" (Ninewa)?',
            allowed: "codes of /api/v1/locations",
            suggestion: "IQG15",
          },
        ],
      }),
      ...plain,
    },
  },
  NotFound: {
    description: "The code or edition in the address is not there.",
    content: problem({ type: "about:blank", title: "Not found", status: 404, detail: "There is no edition 999." }),
  },
  MethodNotAllowed: {
    description: "The API is for reading.",
    headers: { Allow: { schema: { type: "string" } } },
    content: { ...problem({ type: "about:blank", title: "Method not allowed", status: 405, detail: "The API is for reading." }), ...plain },
  },
  TooLong: { description: "The address is too long.", content: plain },
  TooMany: {
    description: "Too many requests from one address.",
    headers: retry,
    content: problem({
      type: "about:blank",
      title: "Too many requests",
      status: 429,
      detail: "This address asked too often: try again in 5 s.",
    }),
  },
  NotAvailable: {
    description: "The database is away, or the server is busy.",
    headers: retry,
    content: problem({ type: "about:blank", title: "Not available", status: 503, detail: "The database gives no answer." }),
  },
  NotImplemented: {
    description: "The format is none of this site's.",
    content: problem({ type: "about:blank", title: "Not implemented", status: 501, detail: "Answers are given in JSON only." }),
  },
};
