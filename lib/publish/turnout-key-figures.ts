import "server-only";
import type { KeyFigure } from "@/components/ui/key-figure-list";
import { isWholeVote } from "@/lib/charts/catalog/elections/turnout-figures";
import { toDenominatorRank, toTurnoutText } from "@/lib/charts/catalog/elections/turnout-words";
import { toValueText } from "@/lib/charts/point";
import { toChartSource } from "@/lib/charts/source-list";
import type { Election } from "@/lib/domain/election";
import { groupBy } from "@/lib/domain/group-by";
import type { Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { type ElectionCatalogue, listFiguresOf } from "./election-catalogue";
import type { PageState } from "./page-state";

/** The newest election of a kind of which a turnout is known. */
export function findNewestElection(type: string, catalogue: ElectionCatalogue): Election | undefined {
  return catalogue.elections.filter((one) => one.type === type && listTurnouts(one, catalogue).length > 0).at(-1);
}

/** Turnout of the whole vote or of the general vote of an election, in the order of denominators. */
export function listTurnouts(election: Election, catalogue: ElectionCatalogue): Observation[] {
  return listFiguresOf(election, catalogue)
    .filter((one) => one.indicatorCode === "voter_turnout" && isWholeVote(one))
    .sort((a, b) => toDenominatorRank(a.denominator) - toDenominatorRank(b.denominator) || toScopeRank(a) - toScopeRank(b));
}

/**
 * Turnout of an election by what it was divided by: each value once, in words. Where a final figure of the same votes on the same base is
 * known, what was said before is left to the chart; so are figures without a denominator where others have one.
 */
export function listTurnoutKeyFigures(
  election: Election,
  catalogue: ElectionCatalogue,
  state: PageState,
  { without = [] }: { without?: string[] } = {},
): KeyFigure[] {
  const all = listTurnouts(election, catalogue).filter(({ source }) => !without.includes(source.publisher.code));
  const stated = all.filter(({ denominator }) => denominator !== null);
  const known = stated.length > 0 ? stated : all;
  const shown = [...groupBy(known, ({ denominator, votingScope }) => `${denominator}|${votingScope}`).values()].flatMap((members) => {
    const final = members.filter(({ stage }) => stage === "final");
    return final.length > 0 ? final : members;
  });
  const byText = new Map<string, Observation>();
  for (const one of shown) {
    const text = toTurnoutText(one, catalogue.words, state);
    if (!byText.has(text)) byText.set(text, one);
  }
  return [...byText].map(([text, observation]) => ({
    name: text,
    lines: [{ value: toValueText(observation, "percent", state), sentence: text }],
    date: formatPeriod(observation.referencePeriodStart, observation.referencePeriodEnd, state.reader),
    source: toChartSource(observation.source, 1, state),
    note: null,
  }));
}

/** The whole vote before a part of it. */
function toScopeRank({ votingScope }: Observation): number {
  return votingScope === "all" ? 0 : votingScope === null ? 1 : 2;
}
