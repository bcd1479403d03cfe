import "server-only";
import { toYearCoverage } from "@/lib/charts/catalog/women/year-coverage";
import { getIndicator } from "@/lib/data/indicators";
import { listLocations } from "@/lib/data/locations";
import { listObservations } from "@/lib/data/observations";
import type { Observation } from "@/lib/domain/observation";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { keepPublished, toMissing } from "./keep-published";
import type { PageState } from "./page-state";

const COUNTRY = "IQ";
const REGION = "IQKR";

/** What of violence against women is counted, each with the chart that shows it. */
const counted = [
  { indicatorCode: "gender_based_killings", slug: "women-killed" },
  { indicatorCode: "gender_based_violence_cases", slug: "women-gbv-cases" },
  { indicatorCode: "women_burned", slug: "women-burned" },
  { indicatorCode: "self_immolations", slug: "women-self-immolations" },
  { indicatorCode: "suicides", slug: "women-suicides" },
];

export const womenCharts = counted.map(({ slug }) => slug);

export type WomenGaps = {
  /** Which places the figures are about, and which have none. */
  places: string;
  /** Of each indicator, for which years there are figures. */
  years: { code: string; name: string; href: string; coverage: string }[];
};

/** What is missing in the figures of violence against women, from the figures there are. */
export async function loadWomenGaps(state: PageState): Promise<WomenGaps> {
  const edition = state.edition.number;
  const [locations, ...years] = await Promise.all([
    listLocations({ codes: [COUNTRY, REGION] }, edition),
    ...counted.map(async ({ indicatorCode, slug }) => {
      const dimensions = { populationGroup: "any", sex: "any", ageGroup: "any", cause: "any" } as const;
      const [indicator, figures] = await Promise.all([
        getIndicator(indicatorCode, edition),
        listObservations({ indicatorCode, dimensions }, edition),
      ]);
      return { slug, name: indicator ? toName(indicator.names, state.reader) : indicatorCode, figures: keepPublished(figures, state) };
    }),
  ]);
  return {
    places: toPlaces(
      years.flatMap(({ figures }) => figures),
      state,
    ),
    years: years.map(({ slug, name, figures }) => ({
      code: slug,
      name,
      href: `#${slug}`,
      coverage: figures.length === 0 ? toMissing(state) : toYearCoverage(figures, locations, state),
    })),
  };
}

function toPlaces(figures: Observation[], { t, reader }: PageState): string {
  const country = figures.filter(({ locationCode }) => locationCode === COUNTRY).length;
  const region = figures.filter(({ locationCode }) => locationCode === REGION).length;
  const counts = { country, countryText: formatPlain(country, reader), region, regionText: formatPlain(region, reader) };
  const hasOthers = country + region < figures.length;
  return [t("women.places", counts), ...(hasOthers ? [] : [t("women.onlyThese")])].join(" ");
}
