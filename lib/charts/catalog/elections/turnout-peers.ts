import { z } from "zod";
import type { Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { toTime, toTimeAxis, toValueAxis } from "../../axes";
import { type ChartContext, defineChart } from "../../definition";
import { toDimensionWords } from "../../dimension-words";
import { toFrame, toHeadings } from "../../frame";
import { COUNTRY } from "../../indicator-chart";
import { toPoint } from "../../point";
import { SourceList } from "../../source-list";
import type { ChartSeries } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { toDenominatorSlot, toTurnoutText } from "./turnout-words";

const SLUG = "turnout-peers";
/** The one publisher that counts all of these countries in the same way. */
const PUBLISHER = "international-idea";
const countries = [COUNTRY, "EG", "IR", "JO", "KW", "LB", "SY", "TN", "TR"];
const denominators = ["registered_voters", "voting_age_population"] as const;

/** By a name of its own: peers know other denominators than Iraq does, and the comparison on their page has one too. */
const parameters = z.object({ peers_denominator: z.enum(denominators).optional() });

/** Parliamentary elections of the country and its neighbours, from one publisher only; context, not a ranking. */
export const turnoutPeers = defineChart<z.infer<typeof parameters>>({
  slug: SLUG,
  parameters,
  needs: ({ peers_denominator: denominator = "registered_voters" }) => ({
    observations: [
      {
        indicatorCode: "voter_turnout",
        locationCodes: countries,
        publisherCodes: [PUBLISHER],
        dimensions: { denominator: [denominator], votingScope: "any", stage: "any" },
      },
    ],
    locations: { codes: countries },
    elections: true,
  }),
  build: (wanted, data, context) => {
    const { t, reader } = context;
    const denominator = wanted.peers_denominator ?? "registered_voters";
    const parliamentary = new Set(data.elections.flatMap(({ code, type }) => (type === "parliamentary" ? [code] : [])));
    const observations = data.observations.filter(
      ({ electionCode, value, source }) => parliamentary.has(electionCode ?? "") && value !== null && !source.quotedBody,
    );
    const words = toDimensionWords(data.dimensionValues);
    const sources = new SourceList(context);
    const names = new Map(data.locations.map(({ code, names }) => [code, toName(names, reader)]));
    const series = countries.flatMap((code): ChartSeries[] => {
      const members = observations.filter(({ locationCode }) => locationCode === code);
      if (members.length === 0) return [];
      const points = members.map((observation) => ({
        ...toPoint(observation, { ...toWhen(observation, context), source: sources.add(observation.source), unit: "percent" }, context),
        text: toTurnoutText(observation, words, context),
      }));
      return [
        { key: code, label: names.get(code) ?? code, slot: code === COUNTRY ? toDenominatorSlot(denominator) : 0, direct: true, points },
      ];
    });
    const others = series.filter(({ key }) => key !== COUNTRY).length;
    const title = t(`chart.${SLUG}.title.${denominator}`, { count: others, text: formatPlain(others, reader) });
    const missing = countries.filter((code) => !series.some(({ key }) => key === code)).map((code) => names.get(code) ?? code);
    const frame = toFrame({ slug: SLUG, kind: "trend", parameters: toGiven(wanted), unit: "percent", category: "period" }, context);
    const days = observations.map(({ referencePeriodEnd }) => referencePeriodEnd);
    const isEmpty = observations.length === 0;
    return {
      ...frame,
      tableHeadings: { ...frame.tableHeadings, series: t(`chart.${SLUG}.country`), value: t("chart.turnout.heading.turnout") },
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: toSentence(series, context),
      categoryAxis: toTimeAxis(isEmpty ? [context.edition.committedAt.slice(0, 10)] : days, t("chart.table.period"), reader),
      valueAxis: toValueAxis(isEmpty ? 100 : Math.max(...observations.map(({ value }) => value ?? 0)), "percent", reader),
      series,
      breaks: [],
      notes: [
        t(`chart.${SLUG}.note`),
        ...(missing.length > 0 ? [t(`chart.${SLUG}.missing`, { list: missing.join(t("list.comma")) })] : []),
        t(`chart.${SLUG}.yearNote`),
        ...(denominator === "voting_age_population" ? [t(`chart.${SLUG}.estimateNote`)] : []),
      ],
      sources: sources.sources,
      controls: [
        {
          name: "peers_denominator",
          label: t("chart.dimension.denominator"),
          value: denominator,
          options: denominators.map((value) => ({ value, label: t(`chart.turnout.denominator.${value}`) })),
        },
        toAsOfControl(context),
      ],
      emptyMessage: isEmpty ? t(`chart.${SLUG}.empty`) : null,
    };
  },
});

/** Where only the year of an election is known, its figure stands in the middle of that year. */
function toWhen({ referencePeriodStart: start, referencePeriodEnd: end }: Observation, { reader }: ChartContext) {
  return { at: (toTime(start) + toTime(end)) / 2, category: formatPeriod(start, end, reader) };
}

/** The country first, then the others' latest elections in the order of the alphabet: no order of rank. */
function toSentence(series: ChartSeries[], { t }: ChartContext): string {
  const toItem = ({ label, points }: ChartSeries) => {
    const last = points.at(-1);
    return last ? [t(`chart.${SLUG}.item`, { country: label, date: last.category, value: last.shortText })] : [];
  };
  const [own] = series.filter(({ key }) => key === COUNTRY);
  const last = own?.points.at(-1);
  if (!own || !last) return "";
  const list = series.filter(({ key }) => key !== COUNTRY).flatMap(toItem);
  return t(`chart.${SLUG}.sentence`, { country: own.label, date: last.category, text: last.text, list: list.join(t("list.separator")) });
}
