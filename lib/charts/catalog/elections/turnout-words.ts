import type { Observation } from "@/lib/domain/observation";
import type { ChartContext } from "../../definition";
import { type DimensionWords, toPartName } from "../../dimension-words";
import { toValueText } from "../../point";
import type { ChartSeries } from "../../spec";

/** What a turnout is divided by and how far counting had come: without these a percentage says nothing. */
export type TurnoutBasis = Pick<Observation, "denominator" | "votingScope" | "stage" | "populationGroup">;

const known = ["registered_voters", "biometric_registered_voters", "eligible_voters", "voting_age_population"] as const;
type Known = (typeof known)[number];

const slots: Record<Known, ChartSeries["slot"]> = {
  registered_voters: 1,
  biometric_registered_voters: 2,
  voting_age_population: 3,
  eligible_voters: 5,
};

function isKnown(code: string | null): code is Known {
  return known.some((one) => one === code);
}

/** Each denominator keeps its colour and marker in every chart of turnout; what is not stated is grey. */
export function toDenominatorSlot(code: string | null): ChartSeries["slot"] {
  return isKnown(code) ? slots[code] : 0;
}

/** From the narrowest to the widest denominator, then others, then those not stated. */
export function toDenominatorRank(code: string | null): number {
  if (code === null) return 9;
  return isKnown(code) ? ([1, 0, 2, 3][known.indexOf(code)] ?? 8) : 8;
}

/** As a choice or in a legend: "Registered voters", "Denominator not stated". */
export function toDenominatorName(code: string | null, words: DimensionWords, context: ChartContext): string {
  const { t } = context;
  if (code === null) return t("chart.turnout.denominator.none");
  return isKnown(code) ? t(`chart.turnout.denominator.${code}`) : toPartName("denominator", code, words, context);
}

/** "preliminary", "final", "stage not stated". */
export function toStageName(stage: string | null, words: DimensionWords, context: ChartContext): string {
  const { t } = context;
  if (stage === null) return t("chart.turnout.stage.none");
  if (stage === "preliminary" || stage === "final") return t(`chart.turnout.stage.${stage}`);
  return toPartName("stage", stage, words, context);
}

/** Which votes are counted, and of whom; null where the source does not say, so that nothing is added to its figure. */
export function toScopeName({ votingScope, populationGroup }: TurnoutBasis, words: DimensionWords, context: ChartContext): string | null {
  const parts = [
    ...(votingScope === null ? [] : [toScopeWord(votingScope, words, context)]),
    ...(populationGroup === null ? [] : [toPartName("populationGroup", populationGroup, words, context)]),
  ];
  return parts.length === 0 ? null : parts.join(context.t("chart.turnout.colon"));
}

const scopes = ["all", "general", "special", "in_country", "out_of_country"] as const;

function toScopeWord(code: string, words: DimensionWords, context: ChartContext): string {
  const scope = scopes.find((one) => one === code);
  return scope ? context.t(`chart.turnout.scope.${scope}`) : toPartName("votingScope", code, words, context);
}

/** A percentage with what it is a share of: "56.11% of voters with biometric cards". */
export function toShareText(value: string, denominator: string | null, words: DimensionWords, context: ChartContext): string {
  const { t } = context;
  if (denominator === null) return t("chart.turnout.of.none", { value });
  if (isKnown(denominator)) return t(`chart.turnout.of.${denominator}`, { value });
  return t("chart.turnout.of.other", { value, denominator: toPartName("denominator", denominator, words, context) });
}

/** A turnout as it is read everywhere: value, denominator, which votes, and stage; never the bare percentage. */
export function toTurnoutText(observation: Observation, words: DimensionWords, context: ChartContext): string {
  const value = toValueText(observation, "percent", context);
  if (observation.value === null) return value;
  const scope = toScopeName(observation, words, context);
  return [
    toShareText(value, observation.denominator, words, context),
    ...(scope === null ? [] : [scope]),
    toStageName(observation.stage, words, context),
  ].join(context.t("list.comma"));
}

/** What a table or reading is of: "share of registered voters, general vote only, preliminary". */
export function toBasisText(basis: TurnoutBasis, words: DimensionWords, context: ChartContext): string {
  const scope = toScopeName(basis, words, context);
  return [
    toShareText(context.t("chart.turnout.share"), basis.denominator, words, context),
    ...(scope === null ? [] : [scope]),
    toStageName(basis.stage, words, context),
  ].join(context.t("list.comma"));
}

/** The stages of several figures: "final and preliminary". */
export function toStageList(figures: readonly Pick<Observation, "stage">[], words: DimensionWords, context: ChartContext): string {
  const stages = [...new Set(figures.map(({ stage }) => stage ?? "~"))].sort();
  const [one = "", two = "", three = ""] = stages.map((stage) => toStageName(stage === "~" ? null : stage, words, context));
  return context.t("chart.turnout.stages", { count: stages.length, one, two, three });
}
