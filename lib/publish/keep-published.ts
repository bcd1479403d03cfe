import "server-only";
import type { Observation } from "@/lib/domain/observation";
import { wasPublishedBy } from "@/lib/domain/publication-day";
import { formatDay } from "@/lib/format/day";
import { asOfSchema } from "./build-chart";
import type { PageState } from "./page-state";

/** The day by which figures must have been published, if the page's address names one. */
export function toAsOf({ parameters }: Pick<PageState, "parameters">): string | undefined {
  return asOfSchema.safeParse(parameters.asOf).data;
}

/** Figures that had been published by the day in the page's address; all of them where it names none. */
export function keepPublished(observations: Observation[], state: Pick<PageState, "parameters">): Observation[] {
  const asOf = toAsOf(state);
  return asOf === undefined ? observations : observations.filter(({ source }) => wasPublishedBy(source, asOf));
}

/** Why there is no figure: the edition has none, or it was published after the day in the page's address. */
export function toMissing(state: PageState): string {
  const asOf = toAsOf(state);
  return asOf === undefined ? state.t("keyFigure.missing") : state.t("filters.asOfNone", { date: formatDay(asOf, state.reader) });
}
