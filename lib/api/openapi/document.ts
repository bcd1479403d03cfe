import "server-only";
import { z } from "zod";
import { toPublicUrl } from "@/lib/publish/public-url";
import packageFile from "@/package.json" with { type: "json" };
import type { ListOperation } from "../operation";
import { API_PATH, documentOperations, listOperations } from "../operations";
import { codeSchema } from "../parameters";
import { rowParameters } from "../row-parameters";
import {
  headers,
  problemResponses,
  problemSchema,
  responses,
  toDocumentAnswer,
  toListAnswer,
  toRowAnswer,
  toRowName,
  toRowSchema,
} from "./answers";
import { type JsonSchema, toJsonSchema } from "./json-schema";
import { chartParameters, toParameters } from "./parameters";

const description = `Humanitarian indicators of Iraq as they stood in any edition of this site: figures with their sources, and the catalogues that they name.

Everything is read with GET (or HEAD), without a key, from any site. \`edition=N\` pins an answer for ever; without it the newest edition is read. Lists come page by page in JSON, with \`next\` as the \`cursor\` of the next page, or whole with \`format=csv\`. Values of one parameter are separated by commas. A parameter that is unknown, or given twice, is refused.`;

/** The API in OpenAPI 3.1, made from the schemas by which requests are checked and answers described. */
export function toOpenApi(): JsonSchema {
  const lists = listOperations.flatMap((operation): [string, JsonSchema][] => [
    [operation.path, { get: toListGet(operation) }],
    ...(operation.find ? [[`${operation.path}/{${toKeyName(operation)}}`, { get: toRowGet(operation) }] as [string, JsonSchema]] : []),
  ]);
  const documents = documentOperations.map((operation): [string, JsonSchema] => {
    const { name, path, summary, description, parameters, pathParameters, takesChartParameters, answer } = operation;
    const given = [
      ...toParameters(pathParameters, "path"),
      ...toParameters(parameters),
      ...(takesChartParameters ? [chartParameters] : []),
    ];
    const answers = { "200": toDocumentAnswer(summary, toJsonSchema(answer, "output")), ...problemResponses };
    const more = name === "oembed" ? { "501": { $ref: "#/components/responses/NotImplemented" } } : {};
    return [path, { get: { operationId: name, summary, description, parameters: given, responses: { ...answers, ...more } } }];
  });
  return {
    openapi: "3.1.0",
    info: { title: "Iraq humanitarian indicators", version: packageFile.version, description },
    servers: [{ url: toPublicUrl(API_PATH) }],
    externalDocs: { url: toPublicUrl("/en/data") },
    paths: { ...Object.fromEntries(lists), ...Object.fromEntries(documents), "/openapi.json": { get: toOwnGet() } },
    components: {
      schemas: { ...Object.fromEntries(listOperations.map((one) => [toRowName(one), toRowSchema(one)])), Problem: problemSchema },
      headers,
      responses,
    },
  };
}

function toListGet(operation: ListOperation): JsonSchema {
  const { name, summary, description, parameters } = operation;
  return {
    operationId: `list-${name}`,
    summary,
    description,
    parameters: toParameters(parameters),
    responses: { "200": toListAnswer(operation), ...problemResponses },
  };
}

function toRowGet(operation: ListOperation): JsonSchema {
  const name = toKeyName(operation);
  const key = z.strictObject({
    [name]: codeSchema.meta({ description: `The ${name} of a row.`, examples: [String(operation.example[name])] }),
  });
  return {
    operationId: `get-${operation.name}`,
    summary: `${operation.summary}: one of them`,
    description: operation.description,
    parameters: [...toParameters(key, "path"), ...toParameters(rowParameters(operation))],
    responses: { "200": toRowAnswer(operation), ...problemResponses },
  };
}

function toOwnGet(): JsonSchema {
  return {
    operationId: "openapi",
    summary: "This document",
    description: "The API in OpenAPI 3.1.",
    parameters: [],
    responses: { "200": toDocumentAnswer("This document", { type: "object" }), ...problemResponses },
  };
}

function toKeyName({ key: [name = "code"] }: ListOperation): string {
  return name;
}
