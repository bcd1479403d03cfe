import type { Election } from "@/lib/domain/election";
import type { Observation, Source } from "@/lib/domain/observation";
import { toObservation } from "./examplia";

/** Elections of Examplia, an invented country. */
export function toElection(code: string, over: Partial<Election> = {}): Election {
  return {
    code,
    countryCode: "XA",
    type: "parliamentary",
    names: { en: `Election ${code}`, ar: null, ckb: null },
    heldFrom: "2031-05-04",
    heldTo: "2031-05-04",
    seats: 90,
    denominatorNote: null,
    sourceUrl: null,
    ...over,
  };
}

/** A turnout of Examplia, of all registered voters and final unless said otherwise. */
export function toTurnout(electionCode: string, value: number | null, source: Source, over: Partial<Observation> = {}): Observation {
  return toObservation("2031-05-04", value, source, {
    indicatorCode: "voter_turnout",
    electionCode,
    denominator: "registered_voters",
    votingScope: "all",
    stage: "final",
    ...over,
  });
}
