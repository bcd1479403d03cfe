import { z } from "zod";
import { electionCode } from "./election-names";

/** A code of a dimension; `none` is what a source does not state. */
export const zDimensionCode = z.string().regex(/^[a-z_]{1,60}$/);
export const zDenominator = zDimensionCode;

export const zElection = z.string().regex(electionCode);

/** `A,B,C` in an address, or the parameter several times as a form sends it; each election once, in the order given. */
export const zElections = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [...new Set([value].flat().flatMap((one) => one.split(",")))].filter((code) => code !== ""))
  .pipe(z.array(zElection).max(8));
