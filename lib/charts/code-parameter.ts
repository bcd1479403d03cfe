import { z } from "zod";
import { CODE } from "../domain/code";

/** A code as a parameter of a chart; whether there is such a thing is asked of the catalogue. */
export const zCode = z.string().regex(CODE);
