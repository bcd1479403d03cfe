import type { Observation } from "@/lib/domain/observation";
import { toBodyCode } from "@/lib/domain/whole-figures";
import type { ChartSeries } from "../../spec";

/**
 * What a figure counts, as a series says it beside the counter's name: `chart.counted` in the messages. In the order in which series stand:
 * counts of civilians before counts of everyone, the killed before the injured.
 */
const countedThings = [
  "civilians",
  "civiliansWithPolice",
  "civiliansWithoutPolice",
  "documented",
  "documentedEarly",
  "documentedTotal",
  "knownCivilians",
  "civiliansAndForces",
  "everyone",
  "stateBased",
  "oneSided",
  "nonState",
  "violentDeaths",
  "excessMortality",
  "logsCivilians",
  "logs",
  "killed",
  "injured",
  "kidnapped",
  "outcomeUnknown",
  "childrenKilled",
  "childrenInjured",
  "journalistsKilled",
  "iraqiJournalistsKilled",
  "mediaWorkersKilled",
  "journalistsAndAssistantsKilled",
  "journalistsAndAssistantsKidnapped",
  "demonstratorsKilled",
  "demonstratorsAndForcesKilled",
  "demonstratorsInjured",
  "demonstratorsAndForcesInjured",
] as const;
export type Counted = (typeof countedThings)[number];

export function toCountedRank(counted: Counted): number {
  return countedThings.indexOf(counted);
}

const byGroup: Record<string, Record<string, Counted>> = {
  killed: {
    civilians: "civilians",
    civilians_incl_police: "civiliansWithPolice",
    civilians_excl_police: "civiliansWithoutPolice",
    civilians_and_security_forces: "civiliansAndForces",
    journalists: "journalistsKilled",
    iraqi_journalists: "iraqiJournalistsKilled",
    media_support_workers: "mediaWorkersKilled",
    journalists_and_media_assistants: "journalistsAndAssistantsKilled",
    demonstrators: "demonstratorsKilled",
    demonstrators_and_security_forces: "demonstratorsAndForcesKilled",
    aid_workers: "killed",
    "": "killed",
  },
  injured: {
    demonstrators: "demonstratorsInjured",
    demonstrators_and_security_forces: "demonstratorsAndForcesInjured",
    aid_workers: "injured",
    "": "injured",
  },
  kidnapped: { aid_workers: "kidnapped", journalists_and_media_assistants: "journalistsAndAssistantsKidnapped" },
  casualties_outcome_unknown: { "": "outcomeUnknown" },
  documented_civilian_deaths: { civilians: "documented" },
  documented_civilian_deaths_total: { civilians: "documentedTotal" },
  organized_violence_deaths: { civilians: "knownCivilians", "": "everyone" },
  war_deaths_total: { civilians: "logsCivilians", "": "logs" },
};

const byCause: Record<string, Record<string, Counted>> = {
  organized_violence_deaths: { state_based: "stateBased", one_sided: "oneSided", non_state: "nonState" },
  war_deaths_total: { violence: "violentDeaths", excess_mortality: "excessMortality" },
};

/** What a figure counts; null for what none of the counters' charts shows. */
export function toCounted({ indicatorCode, populationGroup, ageGroup, cause }: Observation): Counted | null {
  const ofCause = byCause[indicatorCode]?.[cause ?? ""];
  if (ofCause) return ofCause;
  if (ageGroup === "children") return indicatorCode === "killed" ? "childrenKilled" : "childrenInjured";
  return byGroup[indicatorCode]?.[populationGroup ?? ""] ?? null;
}

/** The same where a count that its own maker revised later stands beside what it said at last. */
export function toCountedByStage(observation: Observation): Counted | null {
  const counted = toCounted(observation);
  return counted === "documented" && observation.stage === "preliminary" ? "documentedEarly" : counted;
}

/** Main series keep their publisher's slot; a second one of the same publisher takes a slot that is free here. */
const slots: Record<string, ChartSeries["slot"]> = {
  "unami civiliansWithPolice": 4,
  "unami civilians": 2,
  "iraq-body-count documented": 6,
  "iraq-body-count documentedEarly": 2,
  "iraq-body-count documentedTotal": 6,
  "ucdp everyone": 5,
  "ucdp knownCivilians": 3,
  "ucdp stateBased": 5,
  "ucdp oneSided": 3,
  "ucdp nonState": 1,
  "unami demonstratorsKilled": 4,
  "unami demonstratorsInjured": 6,
  "unami demonstratorsAndForcesKilled": 4,
  "unami demonstratorsAndForcesInjured": 6,
  "humanitarian-outcomes killed": 4,
  "humanitarian-outcomes injured": 6,
  "humanitarian-outcomes kidnapped": 2,
  "landmine-monitor killed": 4,
  "landmine-monitor injured": 6,
  "landmine-monitor outcomeUnknown": 1,
};

export function toCountedSlot(observation: Observation, counted: Counted): ChartSeries["slot"] {
  return slots[`${toBodyCode(observation)} ${counted}`] ?? 0;
}
