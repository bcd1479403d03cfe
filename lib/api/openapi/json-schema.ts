import { z } from "zod";

/** A schema of JSON Schema 2020-12, which OpenAPI 3.1 takes as it is. */
export type JsonSchema = Record<string, unknown>;

/** A Zod schema as JSON Schema: of what comes in, or of what goes out. */
export function toJsonSchema(schema: z.ZodType, io: "input" | "output"): JsonSchema {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io }) as JsonSchema;
  return rest;
}
