import { z } from "zod";
import { formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { toPlaceAxis, toValueAxis } from "../axes";
import { type ChartContext, type ChartData, defineChart } from "../definition";
import { toFrame, toHeadings } from "../frame";
import { toChartMap } from "../map/to-chart-map";
import { toPoint } from "../point";
import { SourceList, toAttribution } from "../source-list";
import type { ChartSeries } from "../spec";
import { toAsOfControl } from "../trend-controls";
import { toGiven } from "../trend-parameters";
import { toReadingOptions } from "./camps-by-governorate-words";
import { chooseReading, listReadings, type Reading, toReadingSeries } from "./camps-readings";

const SLUG = "camps-map";
/** A count of fewer camps is no map of them. */
const CAMPS_AT_LEAST = 10;

const parameters = z.object({
  /** Which body's count of which day, as for the governorates; the newest one where nothing, or nothing of ours, is asked for. */
  reading: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}\.[a-z0-9.-]{1,120}$/)
    .optional(),
});
type Parameters = z.infer<typeof parameters>;

/** People in each camp, as sized circles on a map and as bars: one body's count of one day at a time. */
export const campsMap = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: () => ({
    observations: [{ indicatorCode: "camp_population", locationKind: "camp" }],
    locations: { kinds: ["governorate"] },
    camps: true,
    boundaries: true,
  }),
  build: (wanted, data, context) => {
    const { reader, t } = context;
    const readings = listReadings(data.observations, CAMPS_AT_LEAST);
    const chosen = chooseReading(readings, wanted.reading);
    const sources = new SourceList(context);
    const rows = chosen ? toCampRows(chosen, data, sources, context) : [];
    const points = rows.map(({ point }) => point);
    const first = chosen?.members[0];
    const title = first
      ? t(`chart.${SLUG}.title`, {
          date: formatPeriod(first.referencePeriodStart, first.referencePeriodEnd, reader),
          publisher: toAttribution(first.source, context),
        })
      : t(`chart.${SLUG}.titleEmpty`);
    const series = first ? [toReadingSeries(first, points, context)] : [];
    const [top] = points;
    const unplaced = rows.filter(({ at }) => at === null).map(({ point }) => point.category);
    return {
      ...toFrame({ slug: SLUG, kind: "bars", parameters: toGiven(wanted), unit: "persons", category: "place" }, context),
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: top ? t(`chart.${SLUG}.highest`, { place: top.category, value: top.text }) : "",
      categoryAxis: toPlaceAxis(
        points.map(({ category }) => category),
        t("camps.column.name"),
      ),
      valueAxis: toValueAxis(Math.max(0, ...points.map((point) => point.upper ?? point.value ?? 0)), "persons", reader),
      series,
      map: toMap(rows, series, data, context),
      breaks: [],
      notes: [
        t(`chart.${SLUG}.note`),
        t(`chart.${SLUG}.apart`),
        ...(unplaced.length > 0 ? [t(`chart.${SLUG}.unplaced`, { list: unplaced.join(t("list.comma")) })] : []),
      ],
      sources: sources.sources,
      controls: [...toReadingOptions(readings, chosen, context), toAsOfControl(context)],
      emptyMessage: first ? null : t(`chart.${SLUG}.empty`),
    };
  },
});

type Row = { point: ReturnType<typeof toPoint>; at: { lat: number; lon: number } | null };

/** The camps of a count, the most people first. */
function toCampRows({ members }: Reading, { camps }: Pick<ChartData, "camps">, sources: SourceList, context: ChartContext): Row[] {
  const places = new Map(camps.map(({ location }) => [location.code, location]));
  return [...members]
    .sort((a, b) => (b.value ?? -1) - (a.value ?? -1) || a.locationCode.localeCompare(b.locationCode, "en"))
    .map((observation, at) => {
      const place = places.get(observation.locationCode);
      const category = place ? toName(place.names, context.reader) : observation.locationCode;
      const point = toPoint(observation, { at, category, source: sources.add(observation.source), unit: "persons" }, context);
      return { point, at: place?.point ?? null };
    });
}

/** Governorates bear no figure here; the circles do. */
function toMap(rows: Row[], series: ChartSeries[], { locations, boundaries }: ChartData, context: ChartContext) {
  if (!boundaries || rows.length === 0) return null;
  const marks = rows.flatMap(({ at }, pointIndex) => (at ? [{ at, seriesIndex: 0, pointIndex }] : []));
  const places = locations.map(({ code, names }) => ({ code, name: toName(names, context.reader), point: null }));
  return toChartMap({ boundaries, series, places, marks, unit: "persons" }, context);
}
