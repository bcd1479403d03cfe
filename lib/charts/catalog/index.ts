import type { ChartDefinition } from "../definition";
import { campHouseholds, campPopulation, campYazidis } from "./camp-figures";
import { campsByGovernorate } from "./camps-by-governorate";
import { campsMap } from "./camps-map";
import { campsOpen } from "./camps-open";
import { deathsByCounter, ibcDeaths, warDeathsByCounter } from "./casualties/deaths-by-counter";
import { deathsInYear } from "./casualties/deaths-in-year";
import { aidWorkersByYear, aidWorkersUnStaff, explosiveOrdnance, journalists, protestsCasualties } from "./casualties/other-casualties";
import { ucdpDeathsByType } from "./casualties/ucdp-deaths";
import { unamiByGovernorate } from "./casualties/unami-by-governorate";
import { unamiByMonth } from "./casualties/unami-by-month";
import { unamiByYear } from "./casualties/unami-by-year";
import { turnoutByGovernorate } from "./elections/turnout-by-governorate";
import { turnoutCompare } from "./elections/turnout-compare";
import { turnoutComputed } from "./elections/turnout-computed";
import { turnoutDifference } from "./elections/turnout-difference";
import { turnoutOverTime } from "./elections/turnout-over-time";
import { turnoutPeers } from "./elections/turnout-peers";
import { turnoutPublished } from "./elections/turnout-published";
import { votesOverTime } from "./elections/votes-over-time";
import { womenInElections } from "./elections/women-in-elections";
import { idpsByGovernorate } from "./idps-by-governorate";
import { idpsByOrigin } from "./idps-by-origin";
import { idpsByShelter } from "./idps-by-shelter";
import { idpsOverTime } from "./idps-over-time";
import { incidentCasualties } from "./incidents/incident-casualties";
import { indicatorOverTime } from "./indicator-over-time";
import { newDisplacements } from "./new-displacements";
import { peopleInCamps } from "./people-in-camps";
import { asylumSeekersAbroad, refugeesAbroad } from "./refugees-abroad";
import { idpReturnsByPeriod, returneesOverTime } from "./returnees-over-time";
import { womenBurned, womenGbvCases, womenKilled, womenSelfImmolations, womenSuicides } from "./women/women-charts";
import {
  returneeHouseholdsInSinjar,
  returnsToSinjar,
  yazidiMassGraves,
  yazidisAbducted,
  yazidisDisplaced,
  yazidisDisplaced2014,
  yazidisInCamps,
  yazidisKilled,
  yazidisMissing,
  yazidisRescued,
} from "./yazidis-over-time";

const definitions: ChartDefinition[] = [
  idpsOverTime,
  idpsByGovernorate,
  idpsByOrigin,
  idpsByShelter,
  newDisplacements,
  returneesOverTime,
  idpReturnsByPeriod,
  refugeesAbroad,
  asylumSeekersAbroad,
  yazidisDisplaced2014,
  yazidisDisplaced,
  yazidisInCamps,
  yazidisKilled,
  yazidisAbducted,
  returnsToSinjar,
  returneeHouseholdsInSinjar,
  yazidisMissing,
  yazidisRescued,
  yazidiMassGraves,
  campsOpen,
  peopleInCamps,
  campsByGovernorate,
  campsMap,
  campPopulation,
  campHouseholds,
  campYazidis,
  turnoutOverTime,
  turnoutCompare,
  turnoutByGovernorate,
  turnoutDifference,
  turnoutPublished,
  turnoutComputed,
  turnoutPeers,
  votesOverTime,
  womenInElections,
  incidentCasualties,
  womenKilled,
  womenGbvCases,
  womenBurned,
  womenSelfImmolations,
  womenSuicides,
  unamiByMonth,
  unamiByYear,
  unamiByGovernorate,
  deathsInYear,
  deathsByCounter,
  ucdpDeathsByType,
  ibcDeaths,
  warDeathsByCounter,
  aidWorkersByYear,
  aidWorkersUnStaff,
  explosiveOrdnance,
  journalists,
  protestsCasualties,
  indicatorOverTime,
];

/** Every chart of the house, by slug. */
export const chartCatalog: ReadonlyMap<string, ChartDefinition> = new Map(definitions.map((definition) => [definition.slug, definition]));
