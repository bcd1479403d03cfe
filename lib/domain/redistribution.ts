import type { Source } from "./observation";

/**
 * Whether single rows of a source may be passed on: in a file of data, in an answer of the API, in bulk. What may not be is drawn, and told
 * in words with its publisher, and nothing else. `facts_only` figures go out with source, licence and credit line.
 */
export function mayPassOnRows({ redistributable }: Pick<Source, "redistributable">): boolean {
  return redistributable !== "no";
}
