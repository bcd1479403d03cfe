import { defineIndicatorChart } from "../../indicator-chart";
import { defineCounterChart } from "./counter-chart";
import { toLatestSentence } from "./counter-spec";

const aidWorkers = { dimensions: { populationGroup: ["aid_workers"] } };

/** Aid workers killed, injured and kidnapped in attacks, by year. */
export const aidWorkersByYear = defineCounterChart({
  slug: "aid-workers",
  queries: ["killed", "injured", "kidnapped"].map((indicatorCode) => ({ indicatorCode, ...aidWorkers })),
  draw: "periods",
  name: (t) => t("chart.aid-workers.name"),
  notes: (t) => [t("chart.aid-workers.gapNote"), t("chart.aid-workers.incidentsNote")],
});

/** Of all aid workers killed, injured or kidnapped, how many were UN staff. */
export const aidWorkersUnStaff = defineIndicatorChart({
  slug: "aid-workers-un-staff",
  indicatorCode: "aid_workers_affected",
  dimensions: { populationGroup: ["aid_workers", "un_staff"] },
  splitBy: ["populationGroup"],
  name: (t) => t("chart.aid-workers-un-staff.name"),
  notes: (t) => [t("chart.aid-workers-un-staff.partNote"), t("chart.aid-workers.gapNote")],
});

const ordnance = { cause: ["explosive_ordnance"], ageGroup: [null, "children"] };

/** People killed and injured by mines and explosive remnants of war, by year. */
export const explosiveOrdnance = defineCounterChart({
  slug: "explosive-ordnance",
  queries: ["killed", "injured", "casualties_outcome_unknown"].map((indicatorCode) => ({ indicatorCode, dimensions: ordnance })),
  draw: "periods",
  name: (t) => t("chart.explosive-ordnance.name"),
  notes: (t) => [
    t("chart.explosive-ordnance.recordedNote"),
    t("chart.explosive-ordnance.gapNote"),
    t("chart.explosive-ordnance.childrenNote"),
    t("chart.explosive-ordnance.elsewhereNote"),
  ],
});

const journalistGroups = ["journalists", "iraqi_journalists", "media_support_workers", "journalists_and_media_assistants"];

/** Journalists and people who work with them, killed or kidnapped, as two bodies count them. */
export const journalists = defineCounterChart({
  slug: "journalists",
  queries: ["killed", "kidnapped"].map((indicatorCode) => ({ indicatorCode, dimensions: { populationGroup: journalistGroups } })),
  draw: "readings",
  ofSpans: true,
  name: (t) => t("chart.journalists.name"),
  notes: (t) => [t("chart.journalists.partNote"), t("chart.journalists.periodNote")],
  sentence: toLatestSentence,
});

const protestGroups = ["demonstrators", "demonstrators_and_security_forces"];

/** Killed and injured in the demonstrations of 2019 and 2020, each reading with its days. */
export const protestsCasualties = defineCounterChart({
  slug: "protests-casualties",
  queries: ["killed", "injured"].map((indicatorCode) => ({
    indicatorCode,
    incidentCode: "protests-2019-2020",
    dimensions: { populationGroup: protestGroups, stage: "any" },
  })),
  draw: "readings",
  ofSpans: true,
  name: (t) => t("chart.protests-casualties.name"),
  notes: (t) => [t("chart.protests-casualties.periodNote"), t("chart.protests-casualties.groupNote")],
  sentence: toLatestSentence,
});
