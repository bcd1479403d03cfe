import type { Translator } from "@/lib/i18n/translator";
import { pageCharts } from "./page-charts";

type ChartName = { slug: string; section: string; toName: (t: Translator) => string };

/** Charts whose titles are of a place or a year, and what they show at any time. */
const renamed = [
  "idps-over-time",
  "idps-by-governorate",
  "camps-open",
  "people-in-camps",
  "turnout-over-time",
  "turnout-compare",
  "turnout-difference",
  "votes-over-time",
  "women-in-elections",
  "turnout-peers",
  "deaths-in-year",
  "unami-casualties-by-month",
  "unami-casualties-by-year",
  "unami-casualties-by-governorate",
] as const;

/** By the part of the site they stand in. */
const charts = {
  ...pageCharts,
  camps: ["camps-open", "people-in-camps"],
  elections: ["turnout-over-time", "turnout-compare", "turnout-difference", "votes-over-time", "women-in-elections", "turnout-peers"],
  women: ["women-killed", "women-gbv-cases", "women-burned", "women-self-immolations", "women-suicides"],
} as const;

type Slug = (typeof charts)[keyof typeof charts][number];
type Renamed = (typeof renamed)[number];

/** Charts that stand on a page of the site whatever its address asks. */
export const foundCharts: ChartName[] = [
  ...Object.entries(charts).flatMap(([section, slugs]) =>
    slugs.map(
      (slug: Slug): ChartName => ({
        slug,
        section,
        toName: (t) => (isRenamed(slug) ? t(`search.chart.${slug}`) : t(`chart.${slug}.name`)),
      }),
    ),
  ),
  { slug: "camps-map", section: "camps", toName: (t) => t("chart.camps-map.titleEmpty") },
  { slug: "camps-by-governorate", section: "camps", toName: (t) => t("chart.camps-by-governorate.titleEmpty") },
];

function isRenamed(slug: Slug): slug is Renamed {
  return renamed.some((one) => one === slug);
}
