import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import type { Election } from "@/lib/domain/election";
import { type ElectionType, electionTypes } from "@/lib/domain/election";
import type { Observation } from "@/lib/domain/observation";
import { toName } from "@/lib/format/reader";
import type { ChartContext, ChartData } from "../../definition";
import { COUNTRY } from "../../indicator-chart";
import type { ChartControl } from "../../spec";
import { REGION } from "./turnout-figures";

/** Which elections of the country, and where; without a place each where it was held. */
export const electionParameters = z.object({
  type: z.enum([...electionTypes, "all"]).optional(),
  location: zCode.optional(),
});
export type ElectionParameters = z.infer<typeof electionParameters>;

/** Places to ask for: the one wanted, or the country with the region that holds elections of its own. */
export function toElectionPlaces(location: string | undefined): string[] {
  return location ? [location] : [COUNTRY, REGION];
}

/** Elections of the kind wanted, and their figures at the place wanted. */
export function chooseElections(
  { type = "all", location }: ElectionParameters,
  data: Pick<ChartData, "elections" | "observations">,
): { type: ElectionType | "all"; elections: Election[]; observations: Observation[] } {
  const elections = data.elections.filter((one) => one.countryCode === COUNTRY && (type === "all" || one.type === type));
  const byCode = new Map(elections.map((election) => [election.code, election]));
  const observations = data.observations.filter((one) => isOfPlace(one, byCode.get(one.electionCode ?? ""), location));
  return { type, elections, observations };
}

/** A region's own election stands beside the country's only where no place was asked for. */
export function isOfPlace({ locationCode }: Observation, election: Election | undefined, location?: string): boolean {
  if (!election) return false;
  if (location !== undefined) return locationCode === location;
  return locationCode === (election.type === "regional_parliamentary" ? REGION : election.countryCode);
}

export function toPlaceName(location: string | undefined, data: Pick<ChartData, "locations">, { reader }: ChartContext): string {
  const place = data.locations.find(({ code }) => code === (location ?? COUNTRY));
  return place ? toName(place.names, reader) : (location ?? COUNTRY);
}

export function toTypeControl(type: ElectionType | "all", { t }: ChartContext): ChartControl {
  const options = (["all", ...electionTypes] as const).map((value) => ({ value, label: t(`chart.turnout-over-time.type.${value}`) }));
  return { name: "type", label: t("chart.turnout-over-time.typeLabel"), value: type, options };
}

/** Places of the country that have figures, those that hold no election of their own included. */
export function toPlaceControl(
  location: string | undefined,
  data: Pick<ChartData, "locations">,
  { t, reader }: ChartContext,
): ChartControl {
  const places = data.locations.filter(({ code, parentCode }) => code !== COUNTRY && (parentCode?.startsWith(COUNTRY) ?? false));
  const options = places.map(({ code, names }) => ({ value: code, label: toName(names, reader) }));
  return {
    name: "location",
    label: t("chart.place"),
    value: location ?? "",
    options: [{ value: "", label: t("chart.turnout-over-time.whole") }, ...options],
  };
}
