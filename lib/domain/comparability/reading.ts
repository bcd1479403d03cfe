import type { Election } from "@/lib/domain/election";
import { groupBy } from "@/lib/domain/group-by";
import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import { listCardHolderElections } from "./register-kind";
import { toVoice } from "./voice";

/** One turnout figure with what has to be known about it before it is compared with another. */
export type Reading = {
  observation: Observation;
  election: Election;
  /** Codes of the places that its place lies in: of Karkh, Baghdad and Iraq. */
  within: readonly string[];
  /** What the source calls registered voters are, in this election, only those with updated biometric records. */
  registerIsCardHolders: boolean;
  /** The same body's rate on registered voters is lower: it estimates fewer people of voting age than it counts registered voters. */
  estimateBelowRegister: boolean;
};

export type ReadingContext = {
  elections: readonly Election[];
  locations: readonly Location[];
  regionMembers?: readonly { regionCode: string; governorateCode: string }[];
};

/**
 * The turnout figures among some observations, as readings. Registers (`registered_voters`) among them tell what the readings'
 * denominators hold; without them, denominators are taken by their name. Figures of no known election are left out.
 */
export function toReadings(observations: readonly Observation[], context: ReadingContext): Reading[] {
  const elections = new Map(context.elections.map((election) => [election.code, election]));
  const cardHolders = listCardHolderElections(observations);
  const turnout = observations.filter(({ indicatorCode }) => indicatorCode === "voter_turnout");
  const registered = groupBy(
    turnout.filter(({ denominator }) => denominator === "registered_voters"),
    toCountKey,
  );
  const toWithin = toPlaceRule(context);
  return turnout.flatMap((observation) => {
    const election = elections.get(observation.electionCode ?? "");
    if (!election) return [];
    const alike = observation.denominator === "voting_age_population" ? (registered.get(toCountKey(observation)) ?? []) : [];
    const { value } = observation;
    return [
      {
        observation,
        election,
        within: toWithin(observation.locationCode),
        registerIsCardHolders: observation.denominator === "registered_voters" && cardHolders.has(election.code),
        estimateBelowRegister: value !== null && alike.some((other) => other.value !== null && other.value < value),
      },
    ];
  });
}

/** Same ballots, same place, same body: only what they are divided by can differ. */
function toCountKey(observation: Observation): string {
  const { electionCode, locationCode, votingScope, stage, populationGroup, sex } = observation;
  return [electionCode, locationCode, votingScope, stage, populationGroup, sex, toVoice(observation)].join("|");
}

function toPlaceRule({ locations, regionMembers = [] }: ReadingContext): (code: string) => string[] {
  const parents = groupBy(
    [
      ...locations.flatMap(({ code, parentCode }) => (parentCode === null ? [] : [{ code, parentCode }])),
      ...regionMembers.map(({ regionCode, governorateCode }) => ({ code: governorateCode, parentCode: regionCode })),
    ],
    ({ code }) => code,
  );
  return (code) => {
    const found = new Set<string>();
    const open = [code];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const { parentCode } of parents.get(next) ?? []) {
        if (found.has(parentCode)) continue;
        found.add(parentCode);
        open.push(parentCode);
      }
    }
    return [...found].sort();
  };
}
