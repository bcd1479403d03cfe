import { groupBy } from "./group-by";
import type { DimensionName, Observation, Publisher } from "./observation";

/** Whose figure it is: the body that a document quotes, else its publisher. */
export function toBody({ source }: Pick<Observation, "source">): Publisher {
  return source.quotedBody ?? source.publisher;
}

export function toBodyCode(observation: Pick<Observation, "source">): string {
  return toBody(observation).code;
}

/**
 * Figures that are not split by a dimension; of bodies that only publish split ones (UNHCR gives displaced people by cause), those. What
 * a body gives as a whole is never shown beside its own parts.
 */
export function keepWholes(observations: readonly Observation[], dimension: DimensionName): Observation[] {
  const withWhole = new Set(observations.filter((observation) => observation[dimension] === null).map(toBodyCode));
  return observations.filter((observation) => observation[dimension] === null || !withWhole.has(toBodyCode(observation)));
}

/** Of each body the figures that are split by the fewest of the dimensions. */
export function keepLeastSplit(observations: readonly Observation[], dimensions: readonly DimensionName[]): Observation[] {
  const toParts = (observation: Observation) => dimensions.filter((name) => observation[name] !== null).length;
  const kept = [...groupBy(observations, toBodyCode).values()].flatMap((members) => {
    const least = Math.min(...members.map(toParts));
    return members.filter((member) => toParts(member) === least);
  });
  const wanted = new Set(kept);
  return observations.filter((observation) => wanted.has(observation));
}
