import { readFileSync } from "node:fs";
import { parse } from "csv-parse/sync";
import { shippedBreaks, shippedElections, shippedLocations, shippedObservations } from "@/lib/domain/comparability/testing/shipped-turnout";
import type { DimensionValue } from "@/lib/domain/dimension-value";
import type { Indicator } from "@/lib/domain/indicator";
import type { LocationQuery } from "@/lib/domain/location";
import { dimensionNames, type Observation } from "@/lib/domain/observation";
import type { ObservationQuery } from "@/lib/domain/query";
import type { ChartData, ChartNeeds } from "../definition";

/** What a chart of elections gets of the figures that are shipped, read from the files as the database would answer. */
export function toShippedTurnoutData({ observations, locations }: ChartNeeds): ChartData {
  return {
    observations: observations.flatMap((query) => shippedObservations.filter((one) => isWanted(one, query)).sort(byPeriod)),
    locations: shippedLocations.filter((one) => locations !== undefined && isPlaceWanted(one, locations)),
    camps: [],
    elections: shippedElections,
    indicators: [turnout],
    breaks: shippedBreaks.filter(({ indicatorCode }) => indicatorCode === "voter_turnout"),
    dimensionValues,
    boundaries: null,
  };
}

const turnout: Indicator = {
  code: "voter_turnout",
  theme: "turnout",
  kind: "rate",
  unit: "percent",
  names: { en: "Voter turnout", ar: null, ckb: null },
  definitions: { en: "", ar: null, ckb: null },
  additiveOverPlaces: false,
  dimensions: [],
};

const rows: Record<string, string>[] = parse(readFileSync("prisma/data/catalogue/dimensions.csv"), { columns: true });
const dimensionValues: DimensionValue[] = rows.map(({ dimension = "", code = "", name_en = "", name_ar = "", name_ckb = "" }) => ({
  dimension,
  code,
  names: { en: name_en, ar: name_ar, ckb: name_ckb },
  notes: null,
}));

const kinds = new Map(shippedLocations.map(({ code, kind }) => [code, kind]));

function isWanted(one: Observation, query: ObservationQuery): boolean {
  return (
    (!query.indicatorCode || one.indicatorCode === query.indicatorCode) &&
    (!query.locationCodes || query.locationCodes.includes(one.locationCode)) &&
    (!query.locationKind || kinds.get(one.locationCode) === query.locationKind) &&
    (!query.electionCode || one.electionCode === query.electionCode) &&
    (!query.publisherCodes || query.publisherCodes.includes(one.source.publisher.code)) &&
    dimensionNames.every((name) => {
      const wanted = query.dimensions?.[name] ?? [null];
      return wanted === "any" || wanted.includes(one[name]);
    })
  );
}

function isPlaceWanted({ code, kind }: { code: string; kind: string }, query: LocationQuery): boolean {
  return (
    (!query.kinds || query.kinds.includes(kind)) &&
    (!query.codes || query.codes.includes(code)) &&
    (!query.withFiguresOf || shippedObservations.some((one) => one.indicatorCode === query.withFiguresOf && one.locationCode === code))
  );
}

function byPeriod(a: Observation, b: Observation): number {
  return a.referencePeriodEnd.localeCompare(b.referencePeriodEnd);
}
