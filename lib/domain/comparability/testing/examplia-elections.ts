import type { Reading } from "@/lib/domain/comparability/reading";
import type { Election } from "@/lib/domain/election";
import type { Observation, Publisher, Source } from "@/lib/domain/observation";

/** Elections and turnout of an invented country, which nobody can mistake for real ones. */

export function toExampleElection(code: string, over: Partial<Election> = {}): Election {
  return {
    code,
    countryCode: "XA",
    type: "parliamentary",
    names: { en: `Election ${code}`, ar: null, ckb: null },
    heldFrom: "2030-05-02",
    heldTo: "2030-05-04",
    seats: 50,
    denominatorNote: "Scope: national.",
    sourceUrl: null,
    ...over,
  };
}

export function toExamplePublisher(code: string): Publisher {
  const names = { en: code, ar: null, ckb: null };
  return {
    code,
    names,
    shortNames: names,
    url: null,
    licence: "CC BY 4.0",
    licenceUrl: null,
    redistributable: "yes",
    creditLine: code,
    activeUntil: null,
  };
}

export function toExampleSource(publisher: string, quotedBody: string | null = null, id = `${publisher}-${quotedBody ?? "own"}`): Source {
  return {
    id,
    publisher: toExamplePublisher(publisher),
    quotedBody: quotedBody === null ? null : toExamplePublisher(quotedBody),
    title: `Report of ${publisher}`,
    url: "https://example.org/report",
    publishedOn: "2030-06",
    licence: "CC BY 4.0",
    redistributable: "yes",
  };
}

/** A final turnout of all votes in Examplia, on registered voters, told by its commission. */
export function toExampleTurnout(over: Partial<Observation> = {}): Observation {
  const source = over.source ?? toExampleSource("commission");
  return {
    id: [source.id, ...Object.values(over).filter((value) => typeof value !== "object")].join(" "),
    indicatorCode: "voter_turnout",
    locationCode: "XA",
    referencePeriodStart: "2030-05-02",
    referencePeriodEnd: "2030-05-04",
    value: 60,
    lower: null,
    upper: null,
    qualifier: "exact",
    populationGroup: null,
    sex: null,
    ageGroup: null,
    shelterType: null,
    cause: null,
    denominator: "registered_voters",
    votingScope: "all",
    stage: "final",
    originCode: null,
    electionCode: "XA-PARL-2030",
    incidentCode: null,
    source,
    coverage: null,
    note: null,
    fromEdition: 7,
    untilEdition: null,
    ...over,
  };
}

export function toExampleReading(over: Partial<Observation> = {}, reading: Partial<Reading> = {}): Reading {
  const observation = toExampleTurnout(over);
  return {
    observation,
    election: toExampleElection(observation.electionCode ?? ""),
    within: observation.locationCode === "XA" ? [] : ["XA"],
    registerIsCardHolders: false,
    estimateBelowRegister: false,
    ...reading,
  };
}
