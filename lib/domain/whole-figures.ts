import { groupBy } from "./group-by";
import { type DimensionName, dimensionNames, type Observation, type Publisher } from "./observation";

/** Whose figure it is: the body that a document quotes, else its publisher. */
export function toBody({ source }: Pick<Observation, "source">): Publisher {
  return source.quotedBody ?? source.publisher;
}

export function toBodyCode(observation: Pick<Observation, "source">): string {
  return toBody(observation).code;
}

/**
 * Figures that are not split by a dimension; of bodies that publish split ones (UNHCR gives displaced people by cause), those. What a body gives
 * as a whole is not shown beside its own parts, unless it gives the whole for less than half of the days for which it gives parts: a single
 * round figure in a speech does not stand for a series of many years.
 */
export function keepWholes(observations: readonly Observation[], dimension: DimensionName): Observation[] {
  const isWhole = (observation: Observation) => observation[dimension] === null;
  const byBody = groupBy(observations, toBodyCode);
  const isWholeBody = new Map(
    [...byBody].map(([body, members]) => {
      const days = (kept: Observation[]) => new Set(kept.map(({ referencePeriodEnd }) => referencePeriodEnd)).size;
      return [body, days(members.filter(isWhole)) * 2 >= days(members.filter((member) => !isWhole(member)))];
    }),
  );
  return observations.filter((observation) => isWhole(observation) || !isWholeBody.get(toBodyCode(observation)));
}

/** Preliminary figures are superseded by what their body gives later for the same: those are left out. */
export function keepLatestStages(observations: readonly Observation[]): Observation[] {
  const revised = new Set(observations.filter(({ stage }) => stage !== "preliminary").map(toKeyWithoutStage));
  return observations.filter((observation) => observation.stage !== "preliminary" || !revised.has(toKeyWithoutStage(observation)));
}

function toKeyWithoutStage(observation: Observation): string {
  const { indicatorCode, locationCode, referencePeriodStart, referencePeriodEnd, electionCode } = observation;
  const parts = dimensionNames.filter((name) => name !== "stage").map((name) => observation[name]);
  return [toBodyCode(observation), indicatorCode, locationCode, referencePeriodStart, referencePeriodEnd, electionCode, ...parts].join("|");
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
