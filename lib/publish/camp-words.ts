import "server-only";
import type { CountLine } from "@/components/camps/camp-row";
import { toValueText } from "@/lib/charts/point";
import { toAttribution } from "@/lib/charts/source-list";
import type { Camp } from "@/lib/domain/camp";
import { isOutdated, listLatest } from "@/lib/domain/latest";
import { isDoubtful, type Observation } from "@/lib/domain/observation";
import { formatPartialDate, formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import type { CountedCamp } from "./camp-catalogue";
import { type PageState, toPageHref } from "./page-state";

export function toCampHref(state: PageState, { location }: Camp): string {
  return toPageHref(state, state.locale, `/camps/${location.code}`);
}

export function toCampName({ location }: Camp, { reader }: Pick<PageState, "reader">): string {
  return toName(location.names, reader);
}

/** Day of the page's edition, by which a count is recent or old. */
export function toEditionDay({ edition }: Pick<PageState, "edition">): string {
  return edition.committedAt.slice(0, 10);
}

/** A figure's words: value with qualifier, period and whose it is. */
export function toFigureWords(observation: Observation, unit: string, state: PageState) {
  const value = toValueText(observation, unit, state);
  return {
    value: isDoubtful(observation) ? `${value} (${state.t("chart.doubtful")})` : value,
    date: formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, state.reader),
    publisher: toAttribution(observation.source, state),
  };
}

/** The latest counts, each with its date and publisher, and whether none came since. */
export function toCountLines(counts: Observation[], unit: string, state: PageState): CountLine[] {
  return listLatest(counts).map((observation) => {
    const { value, date, publisher } = toFigureWords(observation, unit, state);
    const old = isOutdated(observation.referencePeriodEnd, toEditionDay(state));
    return { value, remark: state.t("camps.count.remark", { date, publisher }), old };
  });
}

/** What is known of a camp's closing: its date, or else when it was last known to be open. */
export function toStatusText({ camp, people, households }: CountedCamp, state: PageState): string {
  const { t, reader } = state;
  if (camp.closedOn !== null) {
    const date = formatPartialDate(camp.closedOn, reader);
    return t(camp.status === "reclassified" ? "camps.statusText.reclassified" : "camps.statusText.closed", { date });
  }
  const [latest] = listLatest([...people, ...households].filter(({ value }) => value !== 0));
  if (latest) {
    const date = formatPeriod(latest.referencePeriodStart, latest.referencePeriodEnd, reader);
    const old = isOutdated(latest.referencePeriodEnd, toEditionDay(state));
    return t(old ? "camps.statusText.unknownSince" : "camps.statusText.recent", { date });
  }
  if (camp.openedOn !== null) return t("camps.statusText.unknownSince", { date: formatPartialDate(camp.openedOn, reader) });
  return t("camps.statusText.unknown");
}

/** A camp's other names for those who search: in every language, and all spellings. */
export function listSpellings({ location: { names }, nameVariants }: Camp): string[] {
  return [names.en, names.ar, names.ckb, ...nameVariants].filter((name) => name !== null);
}
