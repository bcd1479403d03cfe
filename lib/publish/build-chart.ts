import "server-only";
import { chartCatalog } from "@/lib/charts/catalog";
import type { ChartData, ChartNeeds } from "@/lib/charts/definition";
import type { ChartSpec } from "@/lib/charts/spec";
import { listSeriesBreaks } from "@/lib/data/indicators";
import { listLocations } from "@/lib/data/locations";
import { listObservations } from "@/lib/data/observations";
import type { Edition } from "@/lib/domain/indicator";
import type { Reader } from "@/lib/format/reader";
import { getTranslator } from "@/lib/i18n/translator";

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

/**
 * A chart of the catalog, built from the figures of one edition for one reader.
 *
 * @returns null where the catalog has no such chart
 * @throws BadParametersError where a parameter does not meet the chart's schema
 */
export async function buildChart(slug: string, raw: RawParameters, edition: Edition, reader: Reader): Promise<ChartSpec | null> {
  const definition = chartCatalog.get(slug);
  if (!definition) return null;
  const parsed = definition.parameters.safeParse(raw);
  if (!parsed.success) {
    const names = [...new Set(parsed.error.issues.map((issue) => String(issue.path[0] ?? "")))];
    throw new BadParametersError(
      slug,
      names.map((name) => ({ name, value: [raw[name]].flat().join(", ").slice(0, 80) })),
    );
  }
  const data = await loadChartData(definition.needs(parsed.data), edition.number);
  return definition.build(parsed.data, data, { reader, t: getTranslator(reader), edition });
}

async function loadChartData(needs: ChartNeeds, edition: number): Promise<ChartData> {
  const [observations, locations, breaks] = await Promise.all([
    listObservations(needs.observations, edition),
    needs.locationKind ? listLocations(needs.locationKind, edition) : [],
    needs.breaks ? listSeriesBreaks(needs.breaks.indicatorCode, needs.breaks.locationCode, edition) : [],
  ]);
  return { observations, locations, breaks };
}
