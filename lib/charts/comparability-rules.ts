import { toComputedRates } from "@/lib/domain/comparability/computed-rates";
import { toCountedShare } from "@/lib/domain/comparability/counted-share";
import type { Observation } from "@/lib/domain/observation";
import { formatPercent } from "@/lib/format/number";
import { comparabilityExamples, findFigure } from "./comparability-examples";
import type { ChartContext } from "./definition";
import { toValueText } from "./point";
import { SourceList } from "./source-list";
import type { ChartSource } from "./spec";

/** A rule as the method page tells it. */
export type ComparabilityRuleWords = {
  key: string;
  title: string;
  text: string;
  /** What the rule makes of figures of Iraqi elections; null for a rule without, or where the edition lacks a figure of it. */
  example: { text: string; sources: ChartSource[] } | null;
};

type Example = keyof typeof comparabilityExamples;

/** The rules in the order in which they are told. */
export const comparabilityRuleKeys = [
  "denominator",
  "register",
  "estimate",
  "voting_scope",
  "stage",
  "place",
  "election_type",
  "group",
  "publisher",
  "country",
  "exactness",
  "method_break",
  "computed",
] as const;

/**
 * The rules of comparability in words, each with an example from the figures of this edition. `observations`: turnout, registers, people
 * entitled to vote and votes cast of Iraqi elections.
 */
export function toComparabilityRuleWords(observations: readonly Observation[], context: ChartContext): ComparabilityRuleWords[] {
  return comparabilityRuleKeys.map((key) => ({
    key,
    title: context.t(`comparability.rules.${key}.title`),
    text: context.t(`comparability.rules.${key}.text`),
    example: key === "country" ? null : toExample(key, observations, context),
  }));
}

function toExample(key: Example, observations: readonly Observation[], context: ChartContext): ComparabilityRuleWords["example"] {
  const figures = new Map<string, Observation>();
  for (const [name, wanted] of Object.entries(comparabilityExamples[key])) {
    const figure = findFigure(observations, wanted);
    if (!figure) return null;
    figures.set(name, figure);
  }
  const computed = toComputedValues(key, figures, context);
  if (!computed) return null;
  const sources = new SourceList(context);
  for (const figure of figures.values()) sources.add(figure.source);
  const values = Object.fromEntries([...figures].map(([name, figure]) => [name, toFigureText(figure, context)]));
  return { text: context.t(`comparability.rules.${key}.example`, { ...noValues, ...values, ...computed }), sources: sources.sources };
}

/** Messages fill only the names that they have. */
const noValues = { one: "", other: "", third: "", fourth: "", fifth: "", share: "", rate: "" };

/** What an example says beyond its figures; null where they do not give it. */
function toComputedValues(key: Example, figures: ReadonlyMap<string, Observation>, { reader, t }: ChartContext) {
  const one = figures.get("one");
  if (key === "stage") {
    const share = one ? toCountedShare(one) : null;
    return share === null ? null : { share: formatPercent(share, reader) };
  }
  if (key !== "computed") return {};
  const rate = toComputedRates([...figures.values()])[0];
  // A rounded part does not bear two decimals.
  return rate
    ? { rate: toValueText({ ...rate, value: Math.round(rate.value * 10) / 10, lower: null, upper: null }, "percent", { reader, t }) }
    : null;
}

function toFigureText(observation: Observation, context: ChartContext): string {
  const isRate = observation.indicatorCode === "voter_turnout";
  return toValueText(observation, isRate ? "percent" : "persons", context);
}
