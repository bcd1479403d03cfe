import { z } from "zod";
import type { ListOperation } from "@/lib/api/operation";
import { toInner } from "@/lib/api/read-parameters";
import type { LineColumn } from "@/lib/domain/query-lines";

/** A parameter as the registry describes it, in the English of the API. */
export type ParameterWords = {
  name: string;
  description: string;
  example: string;
  /** What it can be where that never changes; null: it is written. */
  choices: string[] | null;
};

/** The parameters of a query, in the registry's order. */
export function listParameters({ shape }: z.ZodObject): ParameterWords[] {
  return Object.entries(shape).map(([name, schema]) => {
    const { description = "", examples = [] } = z.globalRegistry.get(schema as z.ZodType) ?? {};
    const inner = toInner(schema as z.ZodType);
    const one = inner instanceof z.ZodArray && name !== "fields" ? (inner.element as z.ZodType) : inner;
    const [example] = Array.isArray(examples) ? examples : [];
    return { name, description, example: String(example ?? ""), choices: one instanceof z.ZodEnum ? one.options.map(String) : null };
  });
}

/** Columns with what a program is told of them. */
export function listLineColumns({ columns }: ListOperation): LineColumn[] {
  return columns.map(({ name, schema }) => ({ name, kind: toKind(schema) }));
}

function toKind(schema: z.ZodType): LineColumn["kind"] {
  if (schema instanceof z.ZodNullable || schema instanceof z.ZodOptional) return toKind(schema.unwrap() as z.ZodType);
  if (schema instanceof z.ZodNumber) return "number";
  if (schema instanceof z.ZodBoolean) return "flag";
  return schema instanceof z.ZodISODate ? "day" : "text";
}
