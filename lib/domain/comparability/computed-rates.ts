import { groupBy } from "@/lib/domain/group-by";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { toBodyCode } from "@/lib/domain/whole-figures";

/** A turnout that no source printed: ballots of one figure divided by people of another, both of one body. */
export type ComputedRate = {
  computed: true;
  electionCode: string;
  locationCode: string;
  votingScope: string | null;
  populationGroup: string | null;
  sex: string | null;
  denominator: string;
  /** Stage of the ballots. */
  stage: string | null;
  /** Per cent, not rounded. */
  value: number;
  /** As exact as its less exact part. */
  qualifier: "exact" | "about";
  /** Its formula: 100 × numerator ÷ base. */
  numerator: Observation;
  base: Observation;
};

const bases = new Set(["registered_voters", "eligible_voters"]);

/**
 * Turnout by denominator, computed where one body's figures of ballots cast and of people are known for the same election, place, voters
 * and voting. Never of a part that is missing, doubtful, a range or open-ended, nor where more ballots than people would come out, which
 * shows that the two don't belong together. Preliminary ballots only where the body has no final ones.
 */
export function toComputedRates(observations: readonly Observation[]): ComputedRate[] {
  const usable = observations.filter(isUsable);
  const people = usable.filter(({ indicatorCode }) => bases.has(indicatorCode));
  const ballots = groupBy(
    usable.filter(({ indicatorCode }) => indicatorCode === "votes_cast"),
    toVotersKey,
  );
  const rates = [...ballots.values()].flatMap((members) =>
    keepLatestStage(members).flatMap((numerator) => listBases(numerator, people).flatMap((base) => toRate(numerator, base) ?? [])),
  );
  return keepFirst(rates, ({ numerator, base, denominator }) =>
    [toVotersKey(numerator), numerator.votingScope, numerator.value, denominator, base.value].join("|"),
  );
}

function isUsable(observation: Observation): boolean {
  const { value, lower, upper, qualifier, electionCode } = observation;
  const isRange = (lower !== null || upper !== null) && lower !== upper;
  const isOpen = !["exact", "about", "estimate", "provisional"].includes(qualifier);
  return value !== null && value > 0 && electionCode !== null && !isRange && !isOpen && !isDoubtful(observation);
}

/** Who voted, where, and who says so; what its figure leaves out belongs to it. */
function toVotersKey(observation: Observation): string {
  const { electionCode, locationCode, populationGroup, sex, ageGroup, coverage } = observation;
  return [electionCode, locationCode, populationGroup, sex, ageGroup, coverage, toBodyCode(observation)].join("|");
}

function keepLatestStage(ballots: readonly Observation[]): Observation[] {
  const finals = new Set(ballots.filter(({ stage }) => stage === "final").map(toWholeScope));
  return ballots.filter((each) => each.stage === "final" || !finals.has(toWholeScope(each)));
}

/** A body that names no scope means its whole. */
function toWholeScope({ votingScope }: Observation): string {
  return votingScope ?? "all";
}

/** Of each denominator the figures that fit best: of the very same scope before one that names none, exact before rounded. */
function listBases(numerator: Observation, people: readonly Observation[]): Observation[] {
  const key = toVotersKey(numerator);
  const fitting = people.filter((base) => toVotersKey(base) === key && toWholeScope(base) === toWholeScope(numerator));
  return [...groupBy(fitting, toBaseCode).values()].flatMap((members) => {
    const best = Math.min(...members.map((base) => toMisfit(base, numerator)));
    return members.filter((base) => toMisfit(base, numerator) === best);
  });
}

function toMisfit(base: Observation, numerator: Observation): number {
  return (base.qualifier === "exact" ? 0 : 2) + (base.votingScope === numerator.votingScope ? 0 : 1);
}

/** Eligible voters name no denominator, since they are one. */
function toBaseCode({ indicatorCode, denominator }: Observation): string {
  return indicatorCode === "eligible_voters" ? "eligible_voters" : (denominator ?? "registered_voters");
}

function toRate(numerator: Observation, base: Observation): ComputedRate | null {
  if (numerator.value === null || base.value === null || numerator.value > base.value) return null;
  const { electionCode, locationCode, votingScope, populationGroup, sex, stage } = numerator;
  return {
    computed: true,
    electionCode: electionCode ?? "",
    locationCode,
    votingScope,
    populationGroup,
    sex,
    denominator: toBaseCode(base),
    stage,
    value: (100 * numerator.value) / base.value,
    qualifier: numerator.qualifier === "exact" && base.qualifier === "exact" ? "exact" : "about",
    numerator,
    base,
  };
}

/** One of those that say the same; whichever document comes first. */
function keepFirst<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] {
  return [...groupBy(items, keyOf).values()].flatMap((members) => members.slice(0, 1));
}
