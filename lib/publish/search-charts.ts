import type { Translator } from "@/lib/i18n/translator";

type ChartName = { slug: string; section: string; toName: (t: Translator) => string };

/** Charts whose own messages name them, by the part of the site they stand in. */
const named = {
  displacement: [
    "idps-by-origin",
    "returnees-over-time",
    "idp-returns-by-period",
    "new-displacements",
    "idps-by-shelter",
    "refugees-abroad",
  ],
  yazidis: [
    "yazidis-in-camps",
    "yazidis-displaced-2014",
    "yazidis-displaced",
    "returns-to-sinjar",
    "returnee-households-in-sinjar",
    "yazidis-killed",
    "yazidis-abducted",
    "yazidis-rescued",
    "yazidis-missing",
    "yazidi-mass-graves",
  ],
  casualties: [
    "deaths-by-counter",
    "ucdp-deaths-by-type",
    "war-deaths-by-counter",
    "protests-casualties",
    "aid-workers",
    "aid-workers-un-staff",
    "explosive-ordnance",
    "journalists",
  ],
  women: ["women-killed", "women-gbv-cases", "women-burned", "women-self-immolations", "women-suicides"],
} as const;

/** Charts whose titles are of a place or a year: what they show at any time. */
const renamed = {
  displacement: ["idps-over-time", "idps-by-governorate"],
  camps: ["camps-open", "people-in-camps"],
  elections: ["turnout-over-time", "turnout-compare", "turnout-difference", "votes-over-time", "women-in-elections", "turnout-peers"],
  casualties: ["deaths-in-year", "unami-casualties-by-month", "unami-casualties-by-year", "unami-casualties-by-governorate"],
} as const;

/** Charts that stand on a page of the site whatever its address asks. */
export const foundCharts: ChartName[] = [
  ...Object.entries(named).flatMap(([section, slugs]) =>
    slugs.map((slug): ChartName => ({ slug, section, toName: (t) => t(`chart.${slug}.name`) })),
  ),
  ...Object.entries(renamed).flatMap(([section, slugs]) =>
    slugs.map((slug): ChartName => ({ slug, section, toName: (t) => t(`search.chart.${slug}`) })),
  ),
  { slug: "camps-map", section: "camps", toName: (t) => t("chart.camps-map.titleEmpty") },
  { slug: "camps-by-governorate", section: "camps", toName: (t) => t("chart.camps-by-governorate.titleEmpty") },
];
