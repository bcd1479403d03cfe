import type { Election } from "@/lib/domain/election";
import type { ChartContext } from "../../definition";
import { type DimensionWords, toPartName } from "../../dimension-words";
import { toAttribution } from "../../source-list";
import type { ChartControl } from "../../spec";
import { toElectionName } from "./election-names";
import type { TurnoutTable } from "./turnout-tables";
import { toDenominatorName, toStageName } from "./turnout-words";

type Input = {
  wanted: { election?: string };
  election: Election | undefined;
  /** Elections with a table, oldest first. */
  withTables: Election[];
  /** Tables of the election shown. */
  own: TurnoutTable[];
  table: TurnoutTable | null;
  words: DimensionWords;
};

/** The elections, and of the one shown what its tables differ in. */
export function toTableControls({ wanted, election, withTables, own, table, words }: Input, context: ChartContext): ChartControl[] {
  const { t } = context;
  const elections = [...withTables].reverse().map((one) => ({ value: one.code, label: toElectionName(one, context) }));
  if (election && !elections.some(({ value }) => value === election.code)) {
    elections.unshift({ value: election.code, label: toElectionName(election, context) });
  }
  const names = {
    denominator: (one: TurnoutTable) => [one.denominator ?? "none", toDenominatorName(one.denominator, words, context)] as const,
    voting_scope: (one: TurnoutTable) => [one.votingScope ?? "none", toPartName("votingScope", one.votingScope, words, context)] as const,
    population_group: (one: TurnoutTable) =>
      [
        one.populationGroup ?? "none",
        one.populationGroup === null ? t("chart.turnout.everyone") : toPartName("populationGroup", one.populationGroup, words, context),
      ] as const,
    stage: (one: TurnoutTable) => [one.stage ?? "none", toStageName(one.stage, words, context)] as const,
    publisher: (one: TurnoutTable) => [one.body, one.members[0] ? toAttribution(one.members[0].source, context) : one.body] as const,
  };
  const labels = {
    denominator: t("chart.dimension.denominator"),
    voting_scope: t("chart.dimension.votingScope"),
    population_group: t("chart.dimension.populationGroup"),
    stage: t("chart.dimension.stage"),
    publisher: t("chart.publisher"),
  };
  const parts = (Object.keys(names) as (keyof typeof names)[]).flatMap((name): ChartControl[] => {
    const options = new Map(own.map(names[name]));
    if (options.size < 2) return [];
    const list = [...options].map(([value, label]) => ({ value, label }));
    return [{ name, label: labels[name], value: table ? names[name](table)[0] : "", options: list }];
  });
  return [
    { name: "election", label: t("chart.turnout.heading.election"), value: election?.code ?? wanted.election ?? "", options: elections },
    ...parts,
  ];
}
