import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import { type ComputedRate, toComputedRates } from "@/lib/domain/comparability/computed-rates";
import type { Observation } from "@/lib/domain/observation";
import { toValueAxis } from "../../axes";
import { type ChartContext, defineChart } from "../../definition";
import { type DimensionWords, toDimensionWords } from "../../dimension-words";
import { toFrame, toHeadings } from "../../frame";
import { COUNTRY } from "../../indicator-chart";
import { toPoint, toValueText } from "../../point";
import { SourceList, toAttribution } from "../../source-list";
import type { ChartPoint, ChartSeries } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { isOfPlace, toElectionPlaces } from "./election-choice";
import { toDenominatorNote, toElectionName } from "./election-names";
import { chooseElection, toElectionControl } from "./one-election";
import { isWholeVote, wholeVote } from "./turnout-figures";
import { toDenominatorName, toDenominatorRank, toDenominatorSlot, toScopeName, toStageName, toTurnoutText } from "./turnout-words";

const SLUG = "turnout-computed";
const indicators = ["voter_turnout", "votes_cast", "registered_voters", "eligible_voters"];

const parameters = z.object({ election: zCode.optional() });

type WordContext = Pick<ChartContext, "t" | "reader">;

/** A published rate, or one that this site divides; both with what they are a share of. */
type Row = { denominator: string | null; value: number; series: Omit<ChartSeries, "points">; point: ChartPoint };

/** What turnout would be if it were divided by something else: computed where one body gives both parts, beside what was published. */
export const turnoutComputed = defineChart<z.infer<typeof parameters>>({
  slug: SLUG,
  parameters,
  needs: () => ({
    observations: indicators.map((indicatorCode) => ({
      indicatorCode,
      locationCodes: toElectionPlaces(undefined),
      dimensions: wholeVote,
    })),
    elections: true,
  }),
  build: (wanted, data, context) => {
    const { t } = context;
    const words = toDimensionWords(data.dimensionValues);
    const byCode = new Map(data.elections.map((one) => [one.code, one]));
    const figures = data.observations.filter((one) => isWholeVote(one) && isOfPlace(one, byCode.get(one.electionCode ?? "")));
    const rates = toComputedRates(figures);
    const { election, offered } = chooseElection(
      wanted.election,
      rates,
      data.elections.filter((one) => one.countryCode === COUNTRY),
    );
    const computed = rates.filter(({ electionCode }) => electionCode === election?.code);
    const published = figures.filter(
      (one) => one.indicatorCode === "voter_turnout" && one.value !== null && one.electionCode === election?.code,
    );
    const sources = new SourceList(context);
    const rows = [
      ...computed.map((rate) => toComputedRow(rate, words, sources, context)),
      ...published.map((one) => toPublishedRow(one, words, sources, context)),
    ];
    rows.sort((a, b) => toDenominatorRank(a.denominator) - toDenominatorRank(b.denominator) || b.value - a.value);
    const name = election ? toElectionName(election, context) : (wanted.election ?? "");
    const title = t(`chart.${SLUG}.title`, { election: name });
    const frame = toFrame({ slug: SLUG, kind: "readings", parameters: toGiven(wanted), unit: "percent", category: "publisher" }, context);
    const isEmpty = computed.length === 0;
    return {
      ...frame,
      tableHeadings: {
        ...frame.tableHeadings,
        category: t(`chart.${SLUG}.how`),
        series: t("chart.turnout.heading.denominator"),
        value: t("chart.turnout.heading.turnout"),
      },
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: isEmpty ? "" : toSentence(computed, words, context),
      categoryAxis: { kind: "readings", title: t(`chart.${SLUG}.how`), domain: [0, isEmpty ? 0 : rows.length], ticks: [] },
      valueAxis: toValueAxis(Math.max(0, ...rows.map(({ value }) => value)), "percent", context.reader),
      series: isEmpty ? [] : toSeries(rows),
      breaks: [],
      notes: [t(`chart.${SLUG}.note`), t(`chart.${SLUG}.partsNote`), ...(election ? toDenominatorNote(election, context) : [])],
      sources: sources.sources,
      controls: [toElectionControl(election?.code ?? wanted.election, offered, context), toAsOfControl(context)],
      emptyMessage: isEmpty ? t(`chart.${SLUG}.empty`, { election: name }) : null,
    };
  },
});

/** Rows in their order, gathered by whose they are. */
function toSeries(rows: Row[]): ChartSeries[] {
  const series = new Map<string, ChartSeries>();
  rows.forEach(({ series: own, point }, at) => {
    const known = series.get(own.key) ?? { ...own, points: [] };
    known.points.push({ ...point, at });
    series.set(own.key, known);
  });
  return [...series.values()];
}

/** As many decimals as are read; none where a part is rounded itself. */
function toReadable({ value, qualifier }: ComputedRate): number {
  return qualifier === "exact" ? Math.round(value * 100) / 100 : Math.round(value);
}

/** "9,629,601 votes ÷ 22,116,368 people". */
function toFormula({ numerator, base }: ComputedRate, { t, reader }: WordContext): string {
  return t(`chart.${SLUG}.formula`, {
    votes: toValueText(numerator, "votes", { t, reader }),
    people: toValueText(base, "persons", { t, reader }),
  });
}

/** The formula, and which documents give its two parts. */
function toRemark(rate: ComputedRate, { t, reader }: ChartContext): string {
  const parts = t(`chart.${SLUG}.parts`, {
    formula: toFormula(rate, { t, reader }),
    votesBy: toAttribution(rate.numerator.source, { t, reader }),
    peopleBy: toAttribution(rate.base.source, { t, reader }),
  });
  return t(`chart.${SLUG}.remark`, { formula: parts });
}

function toComputedRow(rate: ComputedRate, words: DimensionWords, sources: SourceList, context: ChartContext): Row {
  const { t } = context;
  const value = toReadable(rate);
  const figure: Observation = {
    ...rate.numerator,
    denominator: rate.denominator,
    value,
    qualifier: rate.qualifier,
    coverage: null,
    note: null,
  };
  sources.add(rate.base.source);
  const scope = toScopeName(rate, words, context);
  const formula = toFormula(rate, context);
  const category = [
    t(`chart.${SLUG}.computed`),
    formula,
    ...(scope === null ? [] : [scope]),
    ...toLaterStage(rate.stage, words, context),
  ].join(" · ");
  const point = toPoint(figure, { at: 0, category, source: sources.add(rate.numerator.source), unit: "percent" }, context);
  return {
    denominator: rate.denominator,
    value,
    series: {
      key: `computed.${rate.denominator}`,
      label: t("chart.seriesPart", { publisher: toDenominatorName(rate.denominator, words, context), part: t(`chart.${SLUG}.computed`) }),
      slot: toDenominatorSlot(rate.denominator),
      direct: true,
    },
    point: { ...point, text: toTurnoutText(figure, words, context), computed: true, figure: null, note: toRemark(rate, context) },
  };
}

function toPublishedRow(observation: Observation, words: DimensionWords, sources: SourceList, context: ChartContext): Row {
  const { t } = context;
  const scope = toScopeName(observation, words, context);
  const parts = [t(`chart.${SLUG}.published`), ...(scope === null ? [] : [scope]), ...toLaterStage(observation.stage, words, context)];
  const place = { at: 0, category: parts.join(" · "), source: sources.add(observation.source), unit: "percent" };
  return {
    denominator: observation.denominator,
    value: observation.value ?? 0,
    series: {
      key: `${observation.denominator ?? "none"}.${observation.source.publisher.code}.${observation.source.quotedBody?.code ?? ""}`,
      label: t("chart.seriesPart", {
        publisher: toDenominatorName(observation.denominator, words, context),
        part: toAttribution(observation.source, context),
      }),
      slot: toDenominatorSlot(observation.denominator),
      direct: true,
    },
    point: { ...toPoint(observation, place, context), text: toTurnoutText(observation, words, context) },
  };
}

/** What is preliminary is said so by the drawing itself. */
function toLaterStage(stage: string | null, words: DimensionWords, context: ChartContext): string[] {
  return stage === "preliminary" ? [] : [toStageName(stage, words, context)];
}

function toSentence(rates: ComputedRate[], words: DimensionWords, context: ChartContext): string {
  const { t } = context;
  const sorted = [...rates].sort((a, b) => b.value - a.value);
  const items = sorted.map((rate) =>
    t(`chart.${SLUG}.item`, {
      value: toValueText({ value: toReadable(rate), lower: null, upper: null, qualifier: rate.qualifier }, "percent", context),
      denominator: toDenominatorName(rate.denominator, words, context),
      people: toValueText(rate.base, "persons", context),
      stage: toStageName(rate.stage, words, context),
    }),
  );
  return t(`chart.${SLUG}.sentence`, { count: items.length, list: items.join(t("list.separator")) });
}
