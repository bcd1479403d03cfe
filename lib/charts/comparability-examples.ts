import type { Observation } from "@/lib/domain/observation";

/** Which figure an example quotes: the one that has all of these. */
export type WantedFigure = { publisher: string } & Partial<
  Pick<
    Observation,
    "indicatorCode" | "electionCode" | "locationCode" | "denominator" | "votingScope" | "stage" | "populationGroup" | "qualifier"
  >
>;

const ofAll = { locationCode: "IQ", votingScope: "all", populationGroup: null };
const turnout = { indicatorCode: "voter_turnout", ...ofAll };
const cardHolders = { denominator: "biometric_registered_voters" };
const in2021 = { electionCode: "IQ-PARL-2021-10" };
const in2025 = { electionCode: "IQ-PARL-2025-11" };
const idea = { publisher: "international-idea", stage: "final" };
const shafaq = { publisher: "shafaq-news" };

const final2025 = { ...turnout, ...in2025, ...cardHolders, ...shafaq, stage: "final" };
const idea2025 = { ...turnout, ...in2025, ...idea, denominator: "registered_voters" };
const councils2023 = { ...turnout, electionCode: "IQ-GOV-2023-12", stage: "final", ...cardHolders, ...shafaq };
const register = { indicatorCode: "registered_voters", ...ofAll };
const register2025 = { ...register, ...in2025, ...cardHolders, ...shafaq };
const eligible = { indicatorCode: "eligible_voters", locationCode: "IQ" };
const eligible2025 = { ...eligible, ...in2025, ...shafaq, qualifier: "about" as const };
const special2025 = { ...turnout, ...in2025, ...cardHolders, ...shafaq, votingScope: "special" };
const esta2021 = { ...turnout, ...in2021, publisher: "esta-media", denominator: "registered_voters" };

/** Figures of Iraqi elections that each rule is shown with, under the names that its message gives them. */
export const comparabilityExamples = {
  denominator: {
    one: final2025,
    other: { ...turnout, ...in2025, ...idea, denominator: "voting_age_population" },
    third: councils2023,
    fourth: { ...turnout, electionCode: "IQ-GOV-2023-12", publisher: "964media", denominator: "eligible_voters" },
  },
  register: {
    one: { ...register, ...in2021, publisher: "international-idea", denominator: "registered_voters" },
    other: { ...eligible, ...in2021, ...shafaq },
    third: register2025,
    fourth: eligible2025,
  },
  estimate: {
    one: { ...turnout, electionCode: "IQ-PARL-2014-04", ...idea, denominator: "voting_age_population" },
    other: { ...turnout, electionCode: "IQ-PARL-2014-04", ...idea, denominator: "registered_voters" },
  },
  voting_scope: {
    one: final2025,
    other: { ...final2025, votingScope: "general", stage: "preliminary" },
    third: { ...special2025, populationGroup: "security_forces" },
    fourth: { ...turnout, electionCode: "IQ-PARL-2005-12", publisher: "ieci", votingScope: "in_country", stage: "final" },
    fifth: { ...turnout, electionCode: "IQ-PARL-2005-12", ...idea, denominator: "registered_voters" },
  },
  stage: { one: { ...esta2021, stage: "preliminary" }, other: { ...esta2021, stage: "final" } },
  place: {
    one: { ...esta2021, locationCode: "IQG08-KARKH" },
    other: { ...esta2021, locationCode: "IQG08-RUSAFA" },
    third: { ...turnout, ...in2025, locationCode: "IQG08", publisher: "mehr-news", stage: "final" },
  },
  election_type: { one: councils2023, other: final2025 },
  group: {
    one: { ...special2025, populationGroup: "security_forces" },
    other: { ...special2025, populationGroup: "idps" },
  },
  publisher: {
    one: final2025,
    other: register2025,
    third: idea2025,
    fourth: { ...register, ...in2025, publisher: "international-idea", denominator: "registered_voters" },
  },
  exactness: {
    one: { ...turnout, electionCode: "IQ-KRP-2024-10", locationCode: "IQKR", stage: "final", ...cardHolders, ...shafaq },
  },
  method_break: {
    one: { ...turnout, electionCode: "IQ-PARL-2018-05", ...idea, denominator: "registered_voters" },
    other: { ...turnout, ...in2021, ...idea, denominator: "registered_voters" },
  },
  computed: {
    one: { indicatorCode: "votes_cast", ...ofAll, ...in2025, ...shafaq },
    other: eligible2025,
    third: final2025,
  },
} satisfies Record<string, Record<string, WantedFigure>>;

/** The first of the figures that an example quotes; null where an edition does not have it. */
export function findFigure(observations: readonly Observation[], { publisher, ...fields }: WantedFigure): Observation | null {
  const wanted = Object.entries(fields) as [keyof Observation, unknown][];
  const isWanted = (observation: Observation) =>
    observation.source.publisher.code === publisher && wanted.every(([name, value]) => observation[name] === value);
  return observations.find(isWanted) ?? null;
}
