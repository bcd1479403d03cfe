import { z } from "zod";
import type { ListOperation } from "./operation";

/** What may be asked of a single row of a list: its edition and its columns. */
export function rowParameters({ parameters }: ListOperation): z.ZodObject {
  const { edition, fields } = parameters.shape;
  return z.strictObject({ edition, fields } as z.ZodRawShape);
}
