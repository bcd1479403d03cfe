import "server-only";
import { isOfPlace } from "@/lib/charts/catalog/elections/election-choice";
import { sortElections } from "@/lib/charts/catalog/elections/election-names";
import { type DimensionWords, toDimensionWords } from "@/lib/charts/dimension-words";
import { listDimensionValues } from "@/lib/data/dimension-values";
import { listElections } from "@/lib/data/elections";
import { listObservations } from "@/lib/data/observations";
import type { Election } from "@/lib/domain/election";
import { dimensionNames, isDoubtful, type Observation } from "@/lib/domain/observation";
import { wasPublishedBy } from "@/lib/domain/publication-day";
import { asOfSchema } from "./build-chart";
import { type PageState, toPageHref } from "./page-state";

const COUNTRY = "IQ";

const indicators = [
  "voter_turnout",
  "eligible_voters",
  "registered_voters",
  "votes_cast",
  "valid_votes",
  "invalid_votes",
  "seats",
  "seats_reserved_women",
  "candidates",
  "women_candidates",
  "women_elected",
  "women_elected_outside_quota",
];

/** The country's elections and what is known of them in numbers, as the pages about elections need it. */
export type ElectionCatalogue = {
  /** Oldest first. */
  elections: Election[];
  /** Everything that has been counted in elections, in all places, as published by the day the page asks for. */
  figures: Observation[];
  words: DimensionWords;
};

export async function loadElectionCatalogue({ edition, parameters }: PageState): Promise<ElectionCatalogue> {
  const dimensions = Object.fromEntries(dimensionNames.map((name) => [name, "any" as const]));
  const asOf = asOfSchema.safeParse(parameters.asOf).data;
  const [elections, values, ...figures] = await Promise.all([
    listElections(edition.number),
    listDimensionValues(edition.number),
    ...indicators.map((indicatorCode) => listObservations({ indicatorCode, dimensions }, edition.number)),
  ]);
  return {
    elections: sortElections(elections.filter(({ countryCode }) => countryCode === COUNTRY)),
    figures: figures.flat().filter(({ source }) => asOf === undefined || wasPublishedBy(source, asOf)),
    words: toDimensionWords(values),
  };
}

/** Figures of an election as a whole: of the country, or of the region that held it. */
export function listFiguresOf(election: Election, { figures }: ElectionCatalogue): Observation[] {
  return figures.filter((one) => one.electionCode === election.code && one.value !== null && !isDoubtful(one) && isOfPlace(one, election));
}

export function toElectionHref(state: PageState, { code }: Pick<Election, "code">): string {
  return toPageHref(state, state.locale, `/elections/${code}`);
}
