import "server-only";
import type { OpenByCount } from "@/components/camps/camp-finder";
import type { KeyFigure } from "@/components/ui/key-figure-list";
import { toChartSource } from "@/lib/charts/source-list";
import { listLocations } from "@/lib/data/locations";
import { listObservations } from "@/lib/data/observations";
import { isOutdated, listLatestOfEachBody } from "@/lib/domain/latest";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { wasPublishedBy } from "@/lib/domain/publication-day";
import { formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { asOfSchema } from "./build-chart";
import { toEditionDay, toFigureWords } from "./camp-words";
import type { PageState } from "./page-state";

const wanted = [
  { name: "campsOpen", indicatorCode: "camps_open", place: "IQ" },
  { name: "campsOpen", indicatorCode: "camps_open", place: "IQKR" },
  { name: "peopleInCamps", indicatorCode: "idps_in_camps", place: "IQ" },
  { name: "peopleInCamps", indicatorCode: "idps_in_camps", place: "IQKR" },
] as const;

/**
 * Camps open and people in camps, in the country and the Kurdistan Region: the newest count in large letters, those of other bodies
 * beside it. Counts of more than two years ago are left to the charts, unless there is no other; so are those that are doubtful.
 */
export async function listCampKeyFigures(state: PageState): Promise<KeyFigure[]> {
  return Promise.all(
    wanted.map(async ({ name, indicatorCode, place }) => {
      const observations = await listPublished({ indicatorCode, locationCodes: [place] }, state);
      const latest = listLatestOfEachBody(observations.filter((observation) => !isDoubtful(observation)));
      const recent = latest.filter(({ referencePeriodEnd }) => !isOutdated(referencePeriodEnd, toEditionDay(state)));
      return toKeyFigure({ name, place }, recent.length > 0 ? recent : latest.slice(0, 1), recent.length === 0, state);
    }),
  );
}

type Wanted = Pick<(typeof wanted)[number], "name" | "place">;

function toKeyFigure({ name, place }: Wanted, [first, ...others]: Observation[], outdated: boolean, state: PageState): KeyFigure {
  const { t, reader } = state;
  if (!first) return { name: `${name} ${place}`, lines: [], date: "", source: null, note: t("keyFigure.missing") };
  const { value } = toFigureWords(first, "camps", state);
  const list = others.map((other) => t("camps.list.openByCountItem", toFigureWords(other, "camps", state))).join(t("list.separator"));
  return {
    name: `${name} ${place}`,
    lines: [{ value, sentence: t(`camps.${name}`, { value, count: first.value ?? 0, place }) }],
    date: formatPeriod(first.referencePeriodStart, first.referencePeriodEnd, reader),
    source: toChartSource(first.source, 1, state),
    note: [outdated && t("camps.outdatedNote"), list && t("camps.otherBodies", { list })].filter(Boolean).join(" ") || null,
  };
}

/** How many camps are open in each governorate, by the documents of the last two years or else by the last one. */
export async function loadOpenByCount(state: PageState): Promise<Record<string, OpenByCount>> {
  const { t, reader } = state;
  const [observations, places] = await Promise.all([
    listPublished({ indicatorCode: "camps_open", locationKind: "governorate" }, state),
    listLocations({ kinds: ["governorate"] }, state.edition.number),
  ]);
  return Object.fromEntries(
    places.flatMap(({ code, names }) => {
      const here = observations.filter(({ locationCode }) => locationCode === code).reverse();
      const recent = here.filter(({ referencePeriodEnd }) => !isOutdated(referencePeriodEnd, toEditionDay(state)));
      const shown = recent.length > 0 ? recent : here.slice(0, 1);
      if (shown.length === 0) return [];
      const items = shown.map((observation) => ({
        text: t("camps.list.openByCountItem", toFigureWords(observation, "camps", state)),
        source: { url: observation.source.url, title: observation.source.title },
      }));
      return [[code, { text: t("camps.list.openByCount", { place: toName(names, reader) }), items }]];
    }),
  );
}

async function listPublished(query: Parameters<typeof listObservations>[0], { edition, parameters }: PageState): Promise<Observation[]> {
  const asOf = asOfSchema.safeParse(parameters.asOf).data;
  const observations = await listObservations(query, edition.number);
  return observations.filter(({ source, value }) => value !== null && (asOf === undefined || wasPublishedBy(source, asOf)));
}
