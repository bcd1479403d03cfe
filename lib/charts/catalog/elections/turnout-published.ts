import { z } from "zod";
import { zCode } from "@/lib/charts/code-parameter";
import { toCountedShare } from "@/lib/domain/comparability/counted-share";
import { groupBy } from "@/lib/domain/group-by";
import type { Observation } from "@/lib/domain/observation";
import { formatPartialDate } from "@/lib/format/day";
import { formatPercent } from "@/lib/format/number";
import { toValueAxis } from "../../axes";
import { type ChartContext, defineChart } from "../../definition";
import { type DimensionWords, toDimensionWords } from "../../dimension-words";
import { toFrame, toHeadings } from "../../frame";
import { COUNTRY } from "../../indicator-chart";
import { toPoint } from "../../point";
import { SourceList, toAttribution } from "../../source-list";
import type { ChartPoint, ChartSeries } from "../../spec";
import { toAsOfControl } from "../../trend-controls";
import { toGiven } from "../../trend-parameters";
import { isOfPlace, toElectionPlaces } from "./election-choice";
import { toDenominatorNote, toElectionName } from "./election-names";
import { chooseElection, toElectionControl } from "./one-election";
import { everyVote, isWholeVote } from "./turnout-figures";
import { toDenominatorName, toDenominatorSlot, toScopeName, toStageName, toTurnoutText } from "./turnout-words";

const SLUG = "turnout-published";

/** `special`: the votes before the others'; without it the whole, or the general vote. */
const parameters = z.object({ election: zCode.optional(), voting_scope: zCode.optional() });

/** Every turnout of one election in the order in which it was published: from the first counts to the final figure. */
export const turnoutPublished = defineChart<z.infer<typeof parameters>>({
  slug: SLUG,
  parameters,
  needs: () => ({
    observations: [{ indicatorCode: "voter_turnout", locationCodes: toElectionPlaces(undefined), dimensions: everyVote }],
    elections: true,
  }),
  build: (wanted, data, context) => {
    const { t } = context;
    const words = toDimensionWords(data.dimensionValues);
    const byCode = new Map(data.elections.map((one) => [one.code, one]));
    const all = data.observations.filter((one) => one.value !== null && isOfPlace(one, byCode.get(one.electionCode ?? "")));
    const { election, offered } = chooseElection(
      wanted.election,
      all,
      data.elections.filter((one) => one.countryCode === COUNTRY),
    );
    const own = all.filter(({ electionCode }) => electionCode === election?.code);
    const isSpecial = wanted.voting_scope === "special";
    const observations = sortByPublication(own.filter((one) => isWholeVote(one) !== isSpecial));
    const sources = new SourceList(context);
    const series = toSeries(observations, words, sources, context);
    const name = election ? toElectionName(election, context) : (wanted.election ?? "");
    const title = t(`chart.${SLUG}.title`, { election: name, scope: t(`chart.${SLUG}.${isSpecial ? "special" : "whole"}`) });
    const frame = toFrame({ slug: SLUG, kind: "readings", parameters: toGiven(wanted), unit: "percent", category: "period" }, context);
    const hasSpecial = own.some((one) => !isWholeVote(one));
    return {
      ...frame,
      tableHeadings: {
        ...frame.tableHeadings,
        category: t(`chart.${SLUG}.published`),
        series: t("chart.turnout.heading.denominator"),
        value: t("chart.turnout.heading.turnout"),
      },
      title,
      headings: toHeadings(title, sources.sources, context),
      sentence: toSentence(observations, words, context),
      categoryAxis: { kind: "readings", title: t(`chart.${SLUG}.published`), domain: [0, observations.length], ticks: [] },
      valueAxis: toValueAxis(Math.max(0, ...observations.map(({ value, upper }) => upper ?? value ?? 0)), "percent", context.reader),
      series,
      breaks: [],
      notes: [t(`chart.${SLUG}.note`), t("chart.turnout.denominatorNote"), ...(election ? toDenominatorNote(election, context) : [])],
      sources: sources.sources,
      controls: [
        toElectionControl(election?.code ?? wanted.election, offered, context),
        ...(hasSpecial || isSpecial ? [toScopeControl(isSpecial, context)] : []),
        toAsOfControl(context),
      ],
      emptyMessage: observations.length === 0 ? t(`chart.${SLUG}.empty`, { election: name }) : null,
    };
  },
});

const stages = ["preliminary", null, "final"];

/** By day of publication; documents without one after the others, as far as counting had come. */
function sortByPublication(observations: Observation[]): Observation[] {
  const toDay = ({ source }: Observation) => source.publishedOn ?? "9999";
  return [...observations].sort(
    (a, b) => toDay(a).localeCompare(toDay(b)) || stages.indexOf(a.stage) - stages.indexOf(b.stage) || (a.value ?? 0) - (b.value ?? 0),
  );
}

/** A row a figure, named by what it is divided by and who says so. */
function toSeries(observations: Observation[], words: DimensionWords, sources: SourceList, context: ChartContext): ChartSeries[] {
  const rows = observations.map((observation, at) => ({ observation, point: toRow(observation, at, words, sources, context) }));
  const groups = groupBy(rows, ({ observation }) => toKey(observation));
  return [...groups].flatMap(([key, members]): ChartSeries[] => {
    const first = members[0]?.observation;
    if (!first) return [];
    const label = context.t("chart.seriesPart", {
      publisher: toDenominatorName(first.denominator, words, context),
      part: toAttribution(first.source, context),
    });
    return [{ key, label, slot: toDenominatorSlot(first.denominator), direct: true, points: members.map(({ point }) => point) }];
  });
}

function toKey({ source, denominator, votingScope, populationGroup }: Observation): string {
  return [source.publisher.code, source.quotedBody?.code, denominator, votingScope, populationGroup].map((part) => part ?? "").join(".");
}

/** When it was published, and how far counting had come. */
function toRow(observation: Observation, at: number, words: DimensionWords, sources: SourceList, context: ChartContext): ChartPoint {
  const { t, reader } = context;
  const { publishedOn } = observation.source;
  const date = publishedOn ? t(`chart.${SLUG}.on`, { date: formatPartialDate(publishedOn, reader) }) : t("chart.undated");
  const share = toCountedShare(observation);
  const scope = toScopeName(observation, words, context);
  const parts = [
    date,
    ...(scope === null ? [] : [scope]),
    ...(observation.stage === "preliminary" ? [] : [toStageName(observation.stage, words, context)]),
    ...(share === null ? [] : [t(`chart.${SLUG}.counted`, { share: formatPercent(share, reader) })]),
  ];
  const place = { at, category: parts.join(" · "), source: sources.add(observation.source), unit: "percent" };
  return { ...toPoint(observation, place, context), text: toTurnoutText(observation, words, context) };
}

/** The first and the last that are dated, and the final ones. */
function toSentence(observations: Observation[], words: DimensionWords, context: ChartContext): string {
  const { t, reader } = context;
  const [first] = observations;
  const last = observations.findLast(({ stage }) => stage === "final") ?? observations.at(-1);
  if (!first || !last) return "";
  const toItem = (one: Observation) => {
    const date = one.source.publishedOn ? formatPartialDate(one.source.publishedOn, reader) : t("chart.undated");
    return t(`chart.${SLUG}.item`, { text: toTurnoutText(one, words, context), publisher: toAttribution(one.source, context), date });
  };
  if (first === last) return t(`chart.${SLUG}.only`, { item: toItem(first) });
  return t(`chart.${SLUG}.sentence`, { first: toItem(first), last: toItem(last) });
}

function toScopeControl(isSpecial: boolean, { t }: ChartContext) {
  return {
    name: "voting_scope",
    label: t("chart.dimension.votingScope"),
    value: isSpecial ? "special" : "",
    options: [
      { value: "", label: t(`chart.${SLUG}.whole`) },
      { value: "special", label: t(`chart.${SLUG}.special`) },
    ],
  };
}
