import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import { toBody, toBodyCode } from "@/lib/domain/whole-figures";
import { formatPeriod, formatYear } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { toPlaceAxis, toValueAxis } from "./axes";
import type { ChartContext, ChartData } from "./definition";
import { toFrame, toHeadings } from "./frame";
import { toChartMap } from "./map/to-chart-map";
import { toNotReported } from "./not-reported-point";
import { choosePlaceReading, listPlaceReadings, listReadingYears, toReadingControls } from "./place-readings";
import { toPoint, toValueText } from "./point";
import { toPublisherSlot } from "./slots";
import { SourceList, toAttribution } from "./source-list";
import type { ChartControl, ChartPoint, ChartSpec } from "./spec";
import { toAsOfControl } from "./trend-controls";

/** How many places the sentence names after the first. */
const NAMED = 3;

export type PlaceBarsInput = {
  slug: string;
  parameters: Record<string, string>;
  wanted: { year?: string; publisher?: string };
  unit: string;
  /** What is counted: "Internally displaced people". */
  name: string;
  /** Its title, where "by place" does not say it. */
  title?: (values: { date: string; publisher: string }) => string;
  observations: Observation[];
  /** Places to show; those without a figure are shown as such. */
  locations: Location[];
  /** Places that the map shows beside these, without a figure. */
  alsoOnMap?: Location[];
  /** By which place a figure stands. */
  placeOf: (observation: Observation) => string;
  /** For the sentence: "North hosts the most: 1,200." */
  highest: (values: { place: string; value: string }) => string;
  notes: string[];
  controls: ChartControl[];
  /** Boundaries, where the figures are also shown on a map. */
  boundaries: ChartData["boundaries"];
  /** The figures to show, all of one body, where they are not the newest of a publisher and year; with the years there are. */
  reading?: { members: Observation[]; years: string[] };
  /** What is said of places without a figure, where it is not that the publisher reports none. */
  missing?: { text: string; sentence: (values: { count: number; text: string; list: string }) => string };
};

type Row = { point: ChartPoint; name: string; code: string };

/** Figures of places, one year and one publisher at a time, as bars and, where there are boundaries, on a map. */
export function toPlaceBarsSpec(input: PlaceBarsInput, context: ChartContext): ChartSpec {
  const { slug, wanted, unit, name } = input;
  const { reader, t } = context;
  const readings = listPlaceReadings(input.observations);
  const chosen = input.reading ? null : choosePlaceReading(readings, wanted);
  const members = input.reading?.members ?? chosen?.members ?? [];
  const sources = new SourceList(context);
  const [first] = members;
  const rows = first ? toRows(members, first, input, sources, context) : [];
  const year = wanted.year ? formatYear(Number(wanted.year), reader) : "";
  const said = first && {
    date: formatPeriod(first.referencePeriodStart, first.referencePeriodEnd, reader),
    publisher: input.reading ? toName(toBody(first).shortNames, reader) : toAttribution(first.source, context),
  };
  const years = input.reading?.years ?? listReadingYears(readings);
  const title = said
    ? (input.title?.(said) ?? t("chart.places.title", { indicator: name, ...said }))
    : year
      ? t("chart.places.titleEmpty", { indicator: name, year })
      : name;
  const publisherCode = first && (input.reading ? toBodyCode(first) : first.source.publisher.code);
  const series =
    said && publisherCode
      ? [
          {
            key: publisherCode,
            label: said.publisher,
            slot: toPublisherSlot(publisherCode),
            direct: false,
            points: rows.map((row) => row.point),
          },
        ]
      : [];
  const places = [
    ...rows.map((row, pointIndex) => ({ code: row.code, name: row.name, point: { seriesIndex: 0, pointIndex } })),
    ...(input.alsoOnMap ?? []).map(({ code, names }) => ({ code, name: toName(names, reader), point: null })),
  ];
  return {
    ...toFrame({ slug, kind: "bars", parameters: input.parameters, unit, category: "place" }, context),
    title,
    headings: toHeadings(title, sources.sources, context),
    sentence: toSentence(rows, input, context),
    categoryAxis: toPlaceAxis(
      rows.map((row) => row.name),
      t("chart.table.place"),
    ),
    valueAxis: toValueAxis(Math.max(0, ...rows.map(({ point }) => point.upper ?? point.value ?? 0)), unit, reader),
    series,
    map: first && input.boundaries ? toChartMap({ boundaries: input.boundaries, series, places, unit }, context) : null,
    breaks: [],
    notes: input.notes,
    sources: sources.sources,
    controls: [...input.controls, ...(input.reading ? [] : toReadingControls(readings, chosen, wanted, context)), toAsOfControl(context)],
    emptyMessage: first
      ? null
      : year && years.length > 0
        ? t("chart.places.empty", {
            indicator: name,
            year,
            years: years.map((one) => formatYear(Number(one), reader)).join(t("list.separator")),
          })
        : t("chart.emptyPlaceless", { indicator: name }),
  };
}

/** Every place once, the highest figure first, those without a figure last and said so. */
function toRows(members: Observation[], first: Observation, input: PlaceBarsInput, sources: SourceList, context: ChartContext): Row[] {
  // Of several periods that end on the same day, the longest: a year's flow, not that of its last month.
  const byPlace = new Map<string, Observation>();
  for (const member of members) {
    const known = byPlace.get(input.placeOf(member));
    if (!known || member.referencePeriodStart < known.referencePeriodStart) byPlace.set(input.placeOf(member), member);
  }
  const anySource = sources.add(first.source);
  return input.locations
    .map((location) => ({ location, observation: byPlace.get(location.code) ?? null }))
    .sort(
      (a, b) => (b.observation?.value ?? -1) - (a.observation?.value ?? -1) || a.location.names.en.localeCompare(b.location.names.en, "en"),
    )
    .map(({ location, observation }, at) => {
      const category = toName(location.names, context.reader);
      const point = observation
        ? toPoint(observation, { at, category, source: sources.add(observation.source), unit: input.unit }, context)
        : { ...toNotReported(at, category, anySource, context), ...(input.missing && toTexts(input.missing.text)) };
      return { point, name: category, code: location.code };
    });
}

function toTexts(text: string): Pick<ChartPoint, "text" | "shortText"> {
  return { text, shortText: text };
}

function toSentence(rows: Row[], input: PlaceBarsInput, context: ChartContext): string {
  const { t, reader } = context;
  const toText = ({ point }: Row) => toValueText(point, input.unit, context);
  const reported = rows.filter(({ point }) => point.value !== null);
  const missing = rows.filter(({ point }) => point.value === null);
  const [top, ...others] = reported;
  if (!top) return "";
  const sentences = [input.highest({ place: top.name, value: toText(top) })];
  if (others.length > 0) {
    const list = others.slice(0, NAMED).map((row) => t("chart.places.item", { place: row.name, value: toText(row) }));
    sentences.push(t("chart.places.next", { count: list.length, list: list.join(t("list.separator")) }));
  }
  if (missing.length > 0) {
    const list = missing.map((row) => row.name).join(t("list.separator"));
    const values = { count: missing.length, text: formatNumber(missing.length, reader), list };
    sentences.push(input.missing ? input.missing.sentence(values) : t("chart.places.missing", values));
  }
  return sentences.join(" ");
}
