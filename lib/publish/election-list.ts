import "server-only";
import type { ElectionListProps } from "@/components/elections/election-list";
import { toElectionDay, toElectionName } from "@/lib/charts/catalog/elections/election-names";
import { toDenominatorName, toDenominatorRank, toScopeName, toStageName } from "@/lib/charts/catalog/elections/turnout-words";
import { toValueText } from "@/lib/charts/point";
import type { Election } from "@/lib/domain/election";
import type { Observation } from "@/lib/domain/observation";
import { formatPartialDate, formatPeriod } from "@/lib/format/day";
import { type ElectionCatalogue, toElectionHref } from "./election-catalogue";
import type { PageState } from "./page-state";
import { listTurnouts } from "./turnout-key-figures";

/** All elections of the country, newest first, with every turnout that was published, by what it was divided by. */
export function toElectionList(catalogue: ElectionCatalogue, state: PageState): ElectionListProps {
  const { t } = state;
  const rows = [...catalogue.elections].reverse().map((election) => ({ election, turnouts: listTurnouts(election, catalogue) }));
  const denominators = [...new Set(rows.flatMap(({ turnouts }) => turnouts.map(({ denominator }) => denominator)))];
  denominators.sort((a, b) => toDenominatorRank(a) - toDenominatorRank(b));
  return {
    id: "all-elections",
    heading: t("elections.list.heading"),
    note: t("elections.list.note"),
    caption: t("elections.list.caption"),
    headings: {
      election: t("chart.turnout.heading.election"),
      days: t("elections.facts.days"),
      denominators: denominators.map((code) => toDenominatorName(code, catalogue.words, state)),
    },
    rows: rows.map(({ election, turnouts }) => ({
      code: election.code,
      href: toElectionHref(state, election),
      name: toElectionName(election, state),
      days: toDays(election, state),
      cells: denominators.map((code) =>
        listShort(
          turnouts.filter(({ denominator }) => denominator === code),
          catalogue,
          state,
        ),
      ),
    })),
    none: t("elections.list.none"),
  };
}

/** "9 to 11 November 2025", as far as the days are known. */
export function toDays(election: Election, { reader }: Pick<PageState, "reader">): string {
  const { heldFrom } = election;
  const heldTo = toElectionDay(election);
  return heldFrom.length === 10 && heldTo.length === 10 ? formatPeriod(heldFrom, heldTo, reader) : formatPartialDate(heldFrom, reader);
}

/** Each value once, final ones first; what is not final or not the whole vote says so. */
function listShort(turnouts: Observation[], { words }: ElectionCatalogue, state: PageState): string[] {
  const sorted = [...turnouts].sort((a, b) => toStageRank(a) - toStageRank(b) || (b.value ?? 0) - (a.value ?? 0));
  // What the final count confirmed is told once.
  const finals = new Set(sorted.flatMap((one) => (one.stage === "final" ? [`${one.value} ${one.votingScope}`] : [])));
  const told = sorted.filter((one) => one.stage === "final" || !finals.has(`${one.value} ${one.votingScope}`));
  const texts = told.map((one) => {
    const isWhole = one.votingScope === "all" || one.votingScope === null;
    const remarks = [
      ...(isWhole ? [] : [toScopeName(one, words, state) ?? ""]),
      ...(one.stage === "final" ? [] : [toStageName(one.stage, words, state)]),
    ];
    const value = toValueText(one, "percent", state);
    return remarks.length === 0 ? value : state.t("elections.list.value", { value, remarks: remarks.join(state.t("list.comma")) });
  });
  return [...new Set(texts)];
}

function toStageRank({ stage }: Observation): number {
  return stage === "final" ? 0 : stage === null ? 1 : 2;
}
