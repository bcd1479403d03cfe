import type { Observation } from "@/lib/domain/observation";
import type { ChartExport } from "../chart-export";
import { toStampText } from "../stamp/stamp-text";

/** Turned around, or broken, by whoever shows the text; equal in JSON when they are written as numbers. */
const escaped = /[\u007f-\u009f\u00ad\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\uffff]/g;

/**
 * The chart as plain data: its stamp, the spec, the figures that it shows, and their sources. Names are in alphabetical order within each,
 * so that equal data are equal bytes. Nothing in it is a number of the database: a point's `figure` is a position in `observations`.
 */
export async function writeJson(exported: ChartExport): Promise<Uint8Array> {
  const positions = new Map(exported.observations.map(({ id }, position) => [id, position]));
  const text = JSON.stringify(
    {
      stamp: JSON.parse(toStampText(exported)),
      spec: sortNames(toPortableSpec(exported.spec, positions)),
      observations: exported.observations.map((observation) => sortNames(toPortableObservation(observation))),
      sources: listSources(exported.observations).map(sortNames),
    },
    null,
    1,
  );
  return new TextEncoder().encode(`${escapeForJson(text)}\n`);
}

/** JSON in which nothing turns a text around or breaks it, wherever it is shown: the same data, written with numbers of letters. */
export function escapeForJson(json: string): string {
  return json.replace(escaped, toEscape);
}

/** What a chart is. What its page offers and how it is labelled there is not the chart's, and changes with the page. */
const ofTheChart = [
  "breaks",
  "categoryAxis",
  "comparability",
  "digits",
  "direction",
  "edition",
  "emptyMessage",
  "kind",
  "laneTexts",
  "legend",
  "locale",
  "map",
  "notes",
  "parameters",
  "sentence",
  "slug",
  "sources",
  "steps",
  "tableHeadings",
  "title",
  "unit",
  "valueAxis",
  "warning",
  "withheld",
] as const satisfies (keyof ChartExport["spec"])[];

function toPortableSpec(spec: ChartExport["spec"], positions: ReadonlyMap<string, number>) {
  const series = spec.series.map((one) => ({
    ...one,
    points: one.points.map((point) => ({ ...point, figure: point.figure === null ? null : (positions.get(point.figure) ?? null) })),
  }));
  // As the catalogue has them: files that were saved before hold no licence as read.
  const sources = spec.sources.map(({ licenceText: _licenceText, ...source }) => source);
  return { ...Object.fromEntries(ofTheChart.map((name) => [name, spec[name]])), sources, series };
}

/** Of the figure as it stood in the edition, whatever became of it later; its source by its id. */
function toPortableObservation({ id: _id, untilEdition: _untilEdition, source, ...observation }: Observation) {
  return { ...observation, source: source.id };
}

function listSources(observations: readonly Observation[]) {
  return [...new Map(observations.map(({ source }) => [source.id, source])).values()];
}

function sortNames(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortNames);
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, held]) => [name, sortNames(held)]));
}

function toEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
