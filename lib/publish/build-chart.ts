import "server-only";
import { z } from "zod";
import { chartCatalog } from "@/lib/charts/catalog";
import type { ChartContext, ChartData, ChartNeeds } from "@/lib/charts/definition";
import { listParameterNames } from "@/lib/charts/parameter-names";
import type { ChartSpec } from "@/lib/charts/spec";
import { listWithheld } from "@/lib/charts/withheld";
import { getBoundaries } from "@/lib/data/boundaries";
import { listCamps } from "@/lib/data/camps";
import { listDimensionValues } from "@/lib/data/dimension-values";
import { listElections } from "@/lib/data/elections";
import { listIncidents } from "@/lib/data/incidents";
import { getIndicator, listSeriesBreaks } from "@/lib/data/indicators";
import { listLocations } from "@/lib/data/locations";
import { listObservations } from "@/lib/data/observations";
import type { Edition } from "@/lib/domain/indicator";
import type { Observation } from "@/lib/domain/observation";
import { wasPublishedBy } from "@/lib/domain/publication-day";
import { formatDay } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import type { Reader } from "@/lib/format/reader";
import { getTranslator } from "@/lib/i18n/translator";
import { nameUnoffered } from "./name-unoffered";

/** A day: only what had been published by then is shown. */
export const asOfSchema = z.iso.date().optional();

/** Parameters of a chart as an address has them. */
export type RawParameters = Record<string, string | string[] | undefined>;

export type ParameterProblem = { name: string; value: string };

/** The address asks a chart for something that no chart of that name could ever offer. */
export class BadParametersError extends Error {
  readonly problems: ParameterProblem[];

  constructor(slug: string, problems: ParameterProblem[]) {
    super(`chart ${slug}: ${problems.map(({ name, value }) => `${name} can't be "${value}"`).join("; ")}`);
    this.problems = problems;
  }
}

/** Parameters of an address that change a chart of the catalog; none where the catalog has no such chart. */
export function listChartParameters(slug: string): string[] {
  const definition = chartCatalog.get(slug);
  return definition ? [...listParameterNames(definition), "asOf"] : [];
}

/**
 * A chart of the catalog, built from the figures of one edition for one reader.
 *
 * @returns null where the catalog has no such chart
 * @throws BadParametersError where a parameter does not meet the chart's schema
 */
export async function buildChart(slug: string, asked: RawParameters, edition: Edition, reader: Reader): Promise<ChartSpec | null> {
  return (await buildChartWithFigures(slug, asked, edition, reader))?.spec ?? null;
}

/**
 * The same, with the figures that it was built from: at least those that it draws.
 *
 * @throws BadParametersError where a parameter does not meet the chart's schema
 */
export async function buildChartWithFigures(
  slug: string,
  asked: RawParameters,
  edition: Edition,
  reader: Reader,
): Promise<{ spec: ChartSpec; observations: Observation[] } | null> {
  const definition = chartCatalog.get(slug);
  if (!definition) return null;
  // A form sends what was left empty as well.
  const raw = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== ""));
  const parsed = definition.parameters.safeParse(raw);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? "")))];
    throw new BadParametersError(
      slug,
      names.map((name) => toProblem(name, raw)),
    );
  }
  const asOf = asOfSchema.safeParse(raw.asOf);
  if (!asOf.success) throw new BadParametersError(slug, [toProblem("asOf", raw)]);
  const { data, leftOut } = restrictToPublished(await loadChartData(definition.needs(parsed.data), edition.number), asOf.data);
  const context = { reader, t: getTranslator(reader), edition };
  const built = definition.build(parsed.data, data, context);
  const withheld = listWithheld(built);
  const controls = await nameUnoffered(built.controls, edition, reader);
  const spec: ChartSpec = { ...built, controls, ...(withheld.length > 0 ? { withheld } : {}) };
  return { spec: asOf.data === undefined ? spec : toSpecAsOf(spec, asOf.data, leftOut, context), observations: data.observations };
}

function toProblem(name: string, raw: RawParameters): ParameterProblem {
  return { name, value: [raw[name]].flat().join(", ").slice(0, 80) };
}

function toSpecAsOf(spec: ChartSpec, asOf: string, leftOut: number, { reader, t }: ChartContext): ChartSpec {
  const note = t("chart.asOf", { date: formatDay(asOf, reader), count: leftOut, text: formatNumber(leftOut, reader) });
  const controls = spec.controls.map((control) => (control.name === "asOf" ? { ...control, value: asOf } : control));
  return { ...spec, parameters: { ...spec.parameters, asOf }, notes: [note, ...spec.notes], controls };
}

async function loadChartData(needs: ChartNeeds, edition: number): Promise<ChartData> {
  const [observations, locations, camps, elections, incidents, indicators, breaks, dimensionValues, boundaries] = await Promise.all([
    Promise.all(needs.observations.map((query) => listObservations(query, edition))),
    needs.locations ? listLocations(needs.locations, edition) : [],
    needs.camps ? listCamps(edition) : [],
    needs.elections ? listElections(edition) : [],
    needs.incidents ? listIncidents(edition) : [],
    Promise.all((needs.indicators ?? []).map((code) => getIndicator(code, edition))),
    Promise.all((needs.breaks ?? []).map((series) => listSeriesBreaks(series.indicatorCode, series.locationCode, edition))),
    listDimensionValues(edition),
    needs.boundaries ? getBoundaries(edition) : null,
  ]);
  return {
    observations: observations.flat(),
    locations,
    camps,
    elections,
    incidents,
    indicators: indicators.filter((indicator) => indicator !== null),
    breaks: breaks.flat(),
    dimensionValues,
    boundaries,
  };
}

/** Keeps the figures whose documents had been published by a day; the spec says that, and how many were left out. */
function restrictToPublished(data: ChartData, asOf: string | undefined): { data: ChartData; leftOut: number } {
  if (asOf === undefined) return { data, leftOut: 0 };
  const observations = data.observations.filter(({ source }) => wasPublishedBy(source, asOf));
  return { data: { ...data, observations }, leftOut: data.observations.length - observations.length };
}
