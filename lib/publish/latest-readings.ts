import "server-only";
import { type DimensionWords, toDimensionWords, toPartName, withoutImplied } from "@/lib/charts/dimension-words";
import { toValueText } from "@/lib/charts/point";
import { toAttribution, toChartSource } from "@/lib/charts/source-list";
import type { ChartSource } from "@/lib/charts/spec";
import { toCountedUnit } from "@/lib/charts/units";
import { listDimensionValues } from "@/lib/data/dimension-values";
import { listIndicators } from "@/lib/data/indicators";
import { listObservations } from "@/lib/data/observations";
import { groupBy } from "@/lib/domain/group-by";
import type { Indicator, Theme } from "@/lib/domain/indicator";
import { dimensionNames, isDoubtful, type Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import { keepLeastSplit } from "@/lib/domain/whole-figures";
import { formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { type PageState, toPageHref } from "./page-state";

/** The newest figure of one indicator at one place, as read. */
export type LatestReading = {
  indicatorCode: string;
  name: string;
  href: string;
  value: string;
  unit: string;
  /** Which part it is, or what it was divided by; empty for a plain count. */
  parts: string;
  date: string;
  publisher: string;
  source: ChartSource;
  /** How many figures of the indicator there are at the place. */
  figures: number;
};

export const themes: readonly Theme[] = ["displacement", "turnout", "casualties"];

const anything: ObservationQuery["dimensions"] = Object.fromEntries(dimensionNames.map((name) => [name, "any" as const]));

/**
 * What is known of a place: for each indicator its newest figure that is neither a part nor doubtful, by theme, most figures first.
 * Those of single events stand with the event.
 */
export async function listLatestReadings(locationCode: string, state: PageState): Promise<Record<Theme, LatestReading[]>> {
  const [observations, indicators, dimensionValues] = await Promise.all([
    listObservations({ locationCodes: [locationCode], dimensions: anything }, state.edition.number),
    listIndicators(state.edition.number),
    listDimensionValues(state.edition.number),
  ]);
  const words = toDimensionWords(dimensionValues);
  const byIndicator = groupBy(
    observations.filter(({ incidentCode }) => incidentCode === null),
    ({ indicatorCode }) => indicatorCode,
  );
  const readings = indicators.flatMap((indicator) => {
    const members = byIndicator.get(indicator.code) ?? [];
    const latest = pickLatest(members);
    return latest ? [{ theme: indicator.theme, reading: toReading(indicator, latest, members.length, locationCode, words, state) }] : [];
  });
  const ofTheme = (theme: Theme) =>
    readings
      .filter((entry) => entry.theme === theme)
      .map(({ reading }) => reading)
      .sort((a, b) => b.figures - a.figures || a.indicatorCode.localeCompare(b.indicatorCode, "en"));
  return { displacement: ofTheme("displacement"), turnout: ofTheme("turnout"), casualties: ofTheme("casualties") };
}

/** Dimensions that split a count into parts. What a rate divides by and how final it is do not. */
const partNames = ["populationGroup", "sex", "ageGroup", "shelterType", "cause"] as const;

/** The newest figure, of those that each body splits least: a part doesn't stand for the whole where its body gives the whole. */
function pickLatest(members: Observation[]): Observation | null {
  const usable = members.filter((observation) => observation.value !== null && !isDoubtful(observation));
  // One part of the voting, where there is none of all of it, is better than nothing.
  const ofAllVoting = usable.filter(({ votingScope }) => votingScope === null || votingScope === "all");
  return keepLeastSplit(ofAllVoting.length > 0 ? ofAllVoting : usable, partNames).at(-1) ?? null;
}

function toReading(
  indicator: Indicator,
  latest: Observation,
  figures: number,
  locationCode: string,
  words: DimensionWords,
  state: PageState,
): LatestReading {
  const { reader, locale } = state;
  return {
    indicatorCode: indicator.code,
    name: toName(indicator.names, reader),
    href: toPageHref(state, locale, `/indicators/${indicator.code}`, { location: locationCode }),
    value: toValueText(latest, indicator.unit, state),
    unit: toCountedUnit(indicator.unit, latest.value ?? 0, state),
    parts: withoutImplied(dimensionNames, latest)
      .filter((name) => latest[name] !== null || (name === "denominator" && indicator.kind === "rate" && indicator.theme === "turnout"))
      .map((name) => toPartName(name, latest[name], words, state))
      .join(state.t("list.separator")),
    date: formatPeriod(latest.referencePeriodStart, latest.referencePeriodEnd, reader),
    publisher: toAttribution(latest.source, state),
    source: toChartSource(latest.source, 1, state),
    figures,
  };
}
