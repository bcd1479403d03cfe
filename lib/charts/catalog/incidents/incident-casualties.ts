import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import { groupBy } from "@/lib/domain/group-by";
import { type Incident, incidentIndicators } from "@/lib/domain/incident";
import type { Indicator } from "@/lib/domain/indicator";
import { type DimensionName, dimensionNames, type Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { toName } from "@/lib/format/reader";
import { toValueAxis } from "../../axes";
import { type ChartContext, defineChart } from "../../definition";
import { toDimensionWords } from "../../dimension-words";
import { toFrame, toHeadings } from "../../frame";
import { toPoint } from "../../point";
import { toPublisherSlot } from "../../slots";
import { SourceList, toAttribution } from "../../source-list";
import type { ChartControl, ChartSeries } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { toIncidentSentence } from "./incident-sentence";
import { listSameCounts, type SameCount } from "./who-is-counted";

const SLUG = "incident-casualties";

const parameters = z.object({
  incident: zCode.optional(),
  indicator: zCode.optional(),
});
type Parameters = z.infer<typeof parameters>;

const everyPart = Object.fromEntries(dimensionNames.map((name) => [name, "any"])) as Record<DimensionName, "any">;

/** How many were killed, injured, abducted or displaced in one incident: every body's count as a row of its own. */
export const incidentCasualties = defineChart<Parameters>({
  slug: SLUG,
  parameters,
  needs: ({ incident, indicator }) => {
    const indicators = listIndicators(indicator);
    return {
      observations: indicators.map((indicatorCode) => ({
        indicatorCode,
        incidentCode: incident ?? "any",
        originCodes: "any",
        dimensions: everyPart,
      })),
      locations: { kinds: ["governorate", "district"] },
      indicators,
      incidents: true,
    };
  },
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const incidents = data.incidents ?? [];
    const withFigures = new Set(data.observations.map(({ incidentCode }) => incidentCode));
    const code = wanted.incident ?? incidents.find((one) => withFigures.has(one.code))?.code;
    const incident = incidents.find((one) => one.code === code);
    const own = data.observations.filter(({ incidentCode }) => incidentCode === code);
    const offered = listIndicators(wanted.indicator).filter((one) => own.some(({ indicatorCode }) => indicatorCode === one));
    const indicatorCode = wanted.indicator ?? offered[0] ?? incidentIndicators[0];
    const indicator = data.indicators.find((one) => one.code === indicatorCode);
    const unit = indicator?.unit ?? "persons";
    const observations = own.filter((one) => one.indicatorCode === indicatorCode);
    const words = { words: toDimensionWords(data.dimensionValues), locations: data.locations };
    const counts = listSameCounts(observations, words, context);
    const sources = new SourceList(context);
    const series = toSeries(counts, unit, sources, context);
    const names = {
      indicator: indicator ? toName(indicator.names, reader) : indicatorCode,
      incident: incident ? toName(incident.names, reader) : (code ?? ""),
    };
    const title = toTitle(names, observations, context);
    const frame = toFrame(
      {
        slug: SLUG,
        kind: "readings",
        parameters: toGiven(wanted),
        unit,
        category: "period",
        ...(wanted.indicator && { part: indicatorCode }),
      },
      context,
    );
    return {
      ...frame,
      tableHeadings: { ...frame.tableHeadings, category: t(`chart.${SLUG}.who`) },
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: toIncidentSentence(counts, unit, context),
      categoryAxis: { kind: "readings", title: t("chart.table.publisher"), domain: [0, observations.length], ticks: [] },
      valueAxis: toValueAxis(Math.max(0, ...observations.flatMap(({ value, upper }) => [value ?? 0, upper ?? 0])), unit, reader),
      series,
      breaks: [],
      notes: toNotes(code, indicatorCode, observations, context),
      sources: sources.sources,
      controls: [
        ...toIncidentControl(
          code,
          incidents.filter((one) => withFigures.has(one.code)),
          context,
        ),
        ...toIndicatorControl(indicatorCode, offered, data.indicators, context),
        toAsOfControl(context),
      ],
      emptyMessage: observations.length === 0 ? t(`chart.${SLUG}.empty`, names) : null,
    };
  },
});

/** What incidents usually have figures of, and what is asked for. */
function listIndicators(wanted: string | undefined): string[] {
  return [...new Set([...incidentIndicators, ...(wanted ? [wanted] : [])])];
}

/** "People killed: Bombing of the Canal Hotel (19 August 2003)", over the time that any of the figures counts. */
function toTitle(names: { indicator: string; incident: string }, observations: Observation[], { t, reader }: ChartContext): string {
  const from = observations.map(({ referencePeriodStart }) => referencePeriodStart).sort()[0];
  const to = observations
    .map(({ referencePeriodEnd }) => referencePeriodEnd)
    .sort()
    .at(-1);
  if (!from || !to) return t(`chart.${SLUG}.titleEmpty`, names);
  return t(`chart.${SLUG}.title`, { ...names, period: formatPeriod(from, to, reader) });
}

/** A series a body and the document that quotes it; a row a figure, named by whom it counts. */
function toSeries(counts: SameCount[], unit: string, sources: SourceList, context: ChartContext): ChartSeries[] {
  const rows = counts
    .flatMap(({ who, period, members }) => members.map((observation) => ({ observation, who, period })))
    .map(({ observation, who, period }, at) => {
      const category = period === "" ? who : context.t(`chart.${SLUG}.whoWhen`, { who, period });
      return { observation, point: toPoint(observation, { at, category, source: sources.add(observation.source), unit }, context) };
    });
  return [...groupBy(rows, ({ observation }) => toKey(observation))].flatMap(([key, members]): ChartSeries[] => {
    const source = members[0]?.observation.source;
    if (!source) return [];
    return [
      {
        key,
        label: toAttribution(source, context),
        slot: source.quotedBody ? 0 : toPublisherSlot(source.publisher.code),
        direct: true,
        points: members.map(({ point }) => point),
      },
    ];
  });
}

function toKey({ source }: Observation): string {
  return source.quotedBody ? `${source.publisher.code}:${source.quotedBody.code}` : source.publisher.code;
}

/** Counts of which we can say why they differ. */
const explained = [
  "canal-hotel-2003-killed",
  "sinjar-2014-killed",
  "sinjar-2014-abducted_persons",
  "sinjar-2014-newly_displaced_persons",
  "mosul-2016-2017-killed",
  "protests-2019-2020-killed",
  "protests-2019-2020-injured",
] as const;

/** Why the counts of this incident differ, and that they are not to be added. */
function toNotes(code: string | undefined, indicatorCode: string, observations: Observation[], { t }: ChartContext): string[] {
  if (observations.length < 2) return [];
  const differences = explained.filter((one) => one === `${code}-${indicatorCode}`).map((one) => t(`chart.${SLUG}.differences.${one}`));
  return [...differences, t("chart.readings.note")];
}

function toIncidentControl(value: string | undefined, incidents: Incident[], { t, reader }: ChartContext): ChartControl[] {
  if (incidents.length < 2) return [];
  const options = incidents.map(({ code, names }) => ({ value: code, label: toName(names, reader) }));
  return [{ name: "incident", label: t(`chart.${SLUG}.control`), value: value ?? "", options }];
}

function toIndicatorControl(value: string, offered: string[], indicators: Indicator[], { t, reader }: ChartContext): ChartControl[] {
  if (offered.length < 2) return [];
  const options = offered.map((code) => {
    const indicator = indicators.find((one) => one.code === code);
    return { value: code, label: indicator ? toName(indicator.names, reader) : code };
  });
  return [{ name: "indicator", label: t("chart.measure"), value, options }];
}
