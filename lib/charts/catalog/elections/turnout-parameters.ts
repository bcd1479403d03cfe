import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";

/** `A,B,C` in an address, or the parameter several times as a form sends it; each election once, in the order given. */
export const zElections = z
  .union([z.string(), z.array(z.string())])
  .transform((value) => [...new Set([value].flat().flatMap((one) => one.split(",")))].filter((code) => code !== ""))
  .pipe(z.array(zCode).max(8));
