import { z } from "zod";
import { toInner } from "../read-parameters";
import { type JsonSchema, toJsonSchema } from "./json-schema";

type Place = "query" | "path";

/** Parameters of an operation as the document describes them, from the schemas that check them. */
export function toParameters(schema: z.ZodObject, place: Place = "query"): JsonSchema[] {
  return Object.entries(schema.shape).map(([name, one]) => toParameter(name, one as z.ZodType, place));
}

function toParameter(name: string, schema: z.ZodType, place: Place): JsonSchema {
  const inner = toInner(schema);
  const { description, examples, ...described } = toJsonSchema(schema, "input") as JsonSchema & { examples?: string[] };
  const isList = inner instanceof z.ZodArray;
  const [example] = examples ?? [];
  return {
    name,
    in: place,
    ...(description !== undefined && { description }),
    required: place === "path" || !schema.safeParse(undefined).success,
    // Several values with commas between.
    ...(isList && { style: "form", explode: false }),
    schema: described,
    ...(example !== undefined && { example: isList ? example.split(",") : inner instanceof z.ZodNumber ? Number(example) : example }),
  };
}

/** What a chart takes beside the parameters that all take. */
export const chartParameters: JsonSchema = {
  name: "parameters",
  in: "query",
  description: "The chart's own parameters, each by its name, as `/charts` lists them.",
  required: false,
  style: "form",
  explode: true,
  schema: { type: "object", additionalProperties: { type: "string" } },
  example: {},
};
