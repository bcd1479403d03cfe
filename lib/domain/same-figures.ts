import { groupBy } from "./group-by";
import { dimensionNames, type Observation } from "./observation";
import { toBodyCode } from "./whole-figures";

/** What several documents give as one body's figure for the same thing. */
export type SameFigures = {
  /** The body's own document first, else the one that came out first. */
  principal: Observation;
  /** Other documents that say the very same. */
  repeats: Observation[];
  /** Other documents that say something else; never averaged with the principal. */
  disagreeing: Observation[];
};

/** Figures gathered by what they are of: body, indicator, place, period and every dimension. In the order in which they came. */
export function gatherSameFigures(observations: readonly Observation[]): SameFigures[] {
  return [...groupBy(observations, toSubjectKey).values()].flatMap((members) => {
    const [principal, ...others] = [...members].sort(byStanding);
    if (!principal) return [];
    const isRepeat = (other: Observation) => toSaid(other) === toSaid(principal);
    return [{ principal, repeats: others.filter(isRepeat), disagreeing: others.filter((other) => !isRepeat(other)) }];
  });
}

/** Whose figure it is, and of what: two figures with different keys are never added or taken for one another. */
function toSubjectKey(observation: Observation): string {
  return [toPartKey(observation), observation.referencePeriodStart, observation.referencePeriodEnd].join("|");
}

/** The same without the period: figures of one key may follow one another in time. */
export function toPartKey(observation: Observation): string {
  const { indicatorCode, locationCode, originCode, electionCode, incidentCode } = observation;
  const dimensions = dimensionNames.map((name) => observation[name]);
  return [toBodyCode(observation), indicatorCode, locationCode, originCode, electionCode, incidentCode, ...dimensions].join("|");
}

function byStanding(a: Observation, b: Observation): number {
  const toRank = ({ source }: Observation) => (source.quotedBody === null ? 0 : 1);
  const toDay = ({ source }: Observation) => source.publishedOn ?? "9999";
  return toRank(a) - toRank(b) || toDay(a).localeCompare(toDay(b)) || a.source.id.localeCompare(b.source.id, "en");
}

function toSaid({ value, lower, upper, qualifier }: Observation): string {
  return [value, lower, upper, qualifier].join("|");
}
