import { z } from "zod";
import type { ChartDefinition } from "./definition";

/** Parameters that a chart reads in an address, beside those that every chart understands. */
export function listParameterNames({ slug, parameters }: ChartDefinition): string[] {
  if (!(parameters instanceof z.ZodObject)) throw new Error(`The parameters of the chart "${slug}" must be an object of Zod.`);
  return Object.keys(parameters.shape);
}
