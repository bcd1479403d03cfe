import type { Comparability, Reason, Side, Verdict } from "@/lib/domain/comparability/reason";
import type { Election } from "@/lib/domain/election";
import type { Location } from "@/lib/domain/location";
import { formatPartialDate } from "@/lib/format/day";
import { formatPlain } from "@/lib/format/number";
import { toName } from "@/lib/format/reader";
import { toElectionLabels } from "./comparability-elections";
import { toSideValue } from "./comparability-values";
import type { ChartContext } from "./definition";
import type { DimensionWords } from "./dimension-words";
import type { ChartComparability } from "./spec";

/** Where the names in a comparison come from. */
export type ComparabilityNames = { elections: readonly Election[]; locations: readonly Location[]; dimensions: DimensionWords };

type WordContext = Pick<ChartContext, "t" | "reader">;

/**
 * A verdict and its reasons as a reader sees them, each reason a sentence. `shownAnyway`: the reader asked to see what can't be compared,
 * and the chart says so wherever it goes.
 */
export function toComparabilityWords(
  { verdict, reasons }: Comparability,
  names: ComparabilityNames,
  context: WordContext,
  { shownAnyway = false }: { shownAnyway?: boolean } = {},
): ChartComparability {
  const key = shownAnyway && verdict === "not_comparable" ? "shownAnyway" : verdict;
  const codes = reasons.flatMap(({ sides }) => sides.flatMap(({ electionCodes }) => electionCodes));
  const labels = toElectionLabels(codes, names, context);
  return {
    verdict,
    text: context.t(`comparability.verdict.${key}`),
    reasons: reasons.map((reason) => toReasonSentence(reason, labels, names, context)),
  };
}

/** A verdict in a word or two, for a table or a button. */
export function toVerdictMark(verdict: Verdict, { t }: Pick<ChartContext, "t">): string {
  return t(`comparability.mark.${verdict}`);
}

function toReasonSentence(reason: Reason, labels: ReadonlyMap<string, string>, names: ComparabilityNames, context: WordContext): string {
  const { t, reader } = context;
  const toElections = (sides: readonly Side[]) => listElections(sides, labels, context);
  const isOneElection = new Set(reason.sides.flatMap(({ electionCodes }) => electionCodes)).size === 1;
  const sides = sortByElection(reason.sides, labels).map((side) => {
    const value = toSideValue(reason.code, side, names, context);
    // Labels of elections of several kinds name the kind.
    if (reason.code === "election_type") return toElections([side]);
    return isOneElection || reason.code === "country" ? value : t("comparability.side", { elections: toElections([side]), value });
  });
  const change = reason.code === "method_break" ? reason.sides.find(({ names }) => names !== undefined) : undefined;
  return t(`comparability.reason.${toKey(reason)}`, {
    sides: sides.join(t("list.separator")),
    elections: toElections(toNamedSides(reason)),
    date: change?.value ? formatPartialDate(change.value, reader) : "",
    reason: change?.names ? toName(change.names, reader) : "",
  });
}

/** So many elections are named one by one, and no more. */
const MOST_NAMED = 6;

/** Elections of some sides in their order in time, each once. */
function listElections(sides: readonly Side[], labels: ReadonlyMap<string, string>, { t, reader }: WordContext): string {
  const codes = new Set(sides.flatMap(({ electionCodes }) => electionCodes));
  const found = [...labels].filter(([code]) => codes.has(code)).map(([, label]) => label);
  if (found.length <= MOST_NAMED) return found.join(t("list.comma"));
  const others = found.length - MOST_NAMED + 1;
  const named = found.slice(0, MOST_NAMED - 1).join(t("list.comma"));
  return t("comparability.moreElections", { named, count: others, text: formatPlain(others, reader) });
}

/** The side with the earliest election first. */
function sortByElection(sides: readonly Side[], labels: ReadonlyMap<string, string>): Side[] {
  const order = [...labels.keys()];
  const toFirst = ({ electionCodes }: Side) => Math.min(...electionCodes.map((code) => order.indexOf(code)));
  return [...sides].sort((a, b) => toFirst(a) - toFirst(b));
}

/** Findings that can warn and forbid have a sentence for each. */
function toKey({ code, verdict }: Reason) {
  if (verdict === "not_comparable") {
    if (code === "country" || code === "place_part" || code === "denominator_not_stated" || code === "voting_scope") {
      return `${code}_forbids` as const;
    }
  }
  return code;
}

/** Sides that a sentence about some of the elections is about; of the others it would say what is not so. */
function toNamedSides({ code, sides }: Reason): Side[] {
  if (code === "not_reported") return sides.filter(({ value }) => value === null);
  if (code === "doubtful" || code === "inexact") return sides.filter(({ value }) => value === code);
  return sides;
}
