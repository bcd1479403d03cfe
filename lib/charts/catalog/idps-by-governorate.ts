import { z } from "zod";
import type { Location } from "@/lib/domain/location";
import type { Observation } from "@/lib/domain/observation";
import { formatPeriod, formatYear } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import type { Boundaries } from "@/lib/geo/boundaries";
import { toPlaceAxis, toValueAxis } from "../axes";
import { type ChartContext, defineChart } from "../definition";
import { toFrame, toHeadings } from "../frame";
import { toChartMap } from "../map/to-chart-map";
import { toNotReported } from "../not-reported-point";
import { toPoint, toValueText } from "../point";
import { toPublisherSlot } from "../slots";
import { SourceList, toAttribution } from "../source-list";
import type { ChartPoint, ChartSeries } from "../spec";

const SLUG = "idps-by-governorate";

const parameters = z.object({
  /** Year in which the reference period ends; without it the newest one that has figures. */
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  /** Publisher's code; without it the one that covers most governorates in the year. */
  publisher: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/)
    .optional(),
});
type Parameters = z.infer<typeof parameters>;

/** Stock of internally displaced people in each governorate that hosts them, one year and one publisher at a time. */
export const idpsByGovernorate = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: () => ({
    observations: [{ indicatorCode: "idps", locationKind: "governorate", dimensions: { cause: [null, "conflict"] } }],
    locations: { kinds: ["governorate"] },
    boundaries: true,
  }),
  build: (wanted, data, context) => {
    const { reader, t } = context;
    const readings = toReadings(data.observations);
    const chosen = choose(readings, wanted);
    const sources = new SourceList(context);
    const rows = chosen ? toRows(chosen, data.locations, sources, context) : [];
    const first = chosen?.members[0];
    const parametersShown = Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== undefined)) as Record<string, string>;
    const series: ChartSeries[] = first
      ? [
          {
            key: first.source.publisher.code,
            label: toAttribution(first.source, context),
            slot: toPublisherSlot(first.source.publisher.code),
            direct: false,
            points: rows.map((row) => row.point),
          },
        ]
      : [];
    const values = rows.map(({ point }) => point.upper ?? point.value ?? 0);
    const title = first
      ? t(`chart.${SLUG}.title`, {
          date: formatPeriod(first.referencePeriodStart, first.referencePeriodEnd, reader),
          publisher: toAttribution(first.source, context),
        })
      : t(`chart.${SLUG}.titleEmpty`, { year: wanted.year ? formatYear(Number(wanted.year), reader) : "" });
    return {
      ...toFrame({ slug: SLUG, kind: "bars", parameters: parametersShown, unit: "persons", category: "place" }, context),
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: toSentence(rows, context),
      categoryAxis: toPlaceAxis(
        rows.map((row) => row.point.category),
        t("chart.table.place"),
      ),
      valueAxis: toValueAxis(Math.max(0, ...values), "persons", reader),
      series,
      map: first && data.boundaries ? toMap(rows, series, data.boundaries, context) : null,
      breaks: [],
      notes: [t(`chart.${SLUG}.hosting`), t(`chart.${SLUG}.halabja`)],
      sources: sources.sources,
      controls: toControls(readings, chosen, wanted, context),
      emptyMessage: first
        ? null
        : t(`chart.${SLUG}.empty`, {
            year: wanted.year ? formatYear(Number(wanted.year), reader) : "",
            years: toYears(readings)
              .map((year) => formatYear(Number(year), reader))
              .join(t("list.separator")),
          }),
    };
  },
});

/** All figures that one publisher gives for one day or period. */
type Reading = { publisher: string; year: string; end: string; members: Observation[] };

/** Readings of publishers' own figures, newest first; where one has several in a year, only its last. Quoted figures stand elsewhere. */
function toReadings(observations: Observation[]): Reading[] {
  const readings = new Map<string, Reading>();
  for (const observation of observations) {
    if (observation.source.quotedBody) continue;
    const publisher = observation.source.publisher.code;
    const year = observation.referencePeriodEnd.slice(0, 4);
    const key = `${publisher} ${year}`;
    const known = readings.get(key);
    const end = observation.referencePeriodEnd;
    if (!known || end > known.end) readings.set(key, { publisher, year, end, members: [observation] });
    else if (end === known.end) known.members.push(observation);
  }
  return [...readings.values()].sort((a, b) => b.year.localeCompare(a.year) || b.members.length - a.members.length);
}

function choose(readings: Reading[], { year, publisher }: Parameters): Reading | null {
  return readings.find((reading) => (!year || reading.year === year) && (!publisher || reading.publisher === publisher)) ?? null;
}

function toYears(readings: Reading[]): string[] {
  return [...new Set(readings.map((reading) => reading.year))];
}

type Row = { point: ChartPoint; name: string; code: string };

/** Every governorate once, the most displaced people first, those without a figure last and said so. */
function toRows(reading: Reading, locations: Location[], sources: SourceList, context: ChartContext): Row[] {
  const byPlace = new Map(reading.members.map((observation) => [observation.locationCode, observation]));
  const anySource = reading.members[0] ? sources.add(reading.members[0].source) : 0;
  return locations
    .map((location) => ({ location, observation: byPlace.get(location.code) ?? null }))
    .sort(
      (a, b) => (b.observation?.value ?? -1) - (a.observation?.value ?? -1) || a.location.names.en.localeCompare(b.location.names.en, "en"),
    )
    .map(({ location, observation }, at) => {
      const category = toName(location.names, context.reader);
      const point = observation
        ? toPoint(observation, { at, category, source: sources.add(observation.source), unit: "persons" }, context)
        : toNotReported(at, category, anySource, context);
      return { point, name: category, code: location.code };
    });
}

function toMap(rows: Row[], series: ChartSeries[], boundaries: Boundaries, context: ChartContext) {
  const places = rows.map(({ code, name }, pointIndex) => ({ code, name, point: { seriesIndex: 0, pointIndex } }));
  return toChartMap({ boundaries, series, places, unit: "persons" }, context);
}

function toSentence(rows: Row[], context: ChartContext): string {
  const { t, reader } = context;
  const reported = rows.filter(({ point }) => point.value !== null);
  const missing = rows.filter(({ point }) => point.value === null);
  const [top, ...others] = reported;
  if (!top) return "";
  const sentences = [t(`chart.${SLUG}.highest`, { place: top.name, value: toText(top, context) })];
  if (others.length > 0) {
    const list = others.slice(0, 3).map((row) => t(`chart.${SLUG}.item`, { place: row.name, value: toText(row, context) }));
    sentences.push(t(`chart.${SLUG}.next`, { count: list.length, list: list.join(t("list.separator")) }));
  }
  if (missing.length > 0) {
    const list = missing.map((row) => row.name).join(t("list.separator"));
    sentences.push(t(`chart.${SLUG}.missing`, { count: missing.length, text: formatNumber(missing.length, reader), list }));
  }
  return sentences.join(" ");
}

function toText({ point }: Row, context: ChartContext): string {
  return toValueText(point, "persons", context);
}

function toControls(readings: Reading[], chosen: Reading | null, wanted: Parameters, { reader, t }: ChartContext) {
  const year = chosen?.year ?? wanted.year ?? "";
  const publishers = readings.filter((reading) => reading.year === year);
  return [
    {
      name: "year",
      kind: "slider" as const,
      label: t("chart.year"),
      value: year,
      options: toYears(readings).map((value) => ({ value, label: formatYear(Number(value), reader) })),
    },
    {
      name: "publisher",
      label: t("chart.publisher"),
      value: chosen?.publisher ?? "",
      options: publishers.map(({ publisher, members }) => ({
        value: publisher,
        label: members[0] ? toName(members[0].source.publisher.shortNames, reader) : publisher,
      })),
    },
  ];
}
