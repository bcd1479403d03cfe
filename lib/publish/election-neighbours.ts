import "server-only";
import type { ElectionNeighbour } from "@/components/elections/election-neighbours";
import { toElectionName } from "@/lib/charts/catalog/elections/election-names";
import type { Election } from "@/lib/domain/election";
import { type ElectionCatalogue, toElectionHref } from "./election-catalogue";
import { type PageState, toPageHref } from "./page-state";
import { listTurnouts } from "./turnout-key-figures";

/** The elections before and after one, of its own kind and of any; and a comparison with the last of its kind. */
export function listElectionNeighbours(election: Election, catalogue: ElectionCatalogue, state: PageState): ElectionNeighbour[] {
  const { t } = state;
  const sameKind = catalogue.elections.filter(({ type }) => type === election.type);
  const steps = [
    ["previousOfType", toNext(sameKind, election, -1)],
    ["nextOfType", toNext(sameKind, election, 1)],
    ["previous", toNext(catalogue.elections, election, -1)],
    ["next", toNext(catalogue.elections, election, 1)],
  ] as const;
  const seen = new Set<string>();
  return steps.flatMap(([key, other]): ElectionNeighbour[] => {
    if (!other || seen.has(other.code)) return [];
    seen.add(other.code);
    return [
      { code: other.code, label: t(`elections.neighbours.${key}`), name: toElectionName(other, state), href: toElectionHref(state, other) },
    ];
  });
}

/** Leads to the comparison with the election of the same kind before it, or after it where it was the first. */
export function toCompareLink(election: Election, catalogue: ElectionCatalogue, state: PageState): { href: string; text: string } | null {
  const sameKind = catalogue.elections.filter((one) => one.type === election.type && listTurnouts(one, catalogue).length > 0);
  const other = toNext(sameKind, election, -1) ?? toNext(sameKind, election, 1);
  if (!other) return null;
  const href = toPageHref(state, state.locale, "/elections", { elections: [other.code, election.code].sort().join(",") });
  return { href: `${href}#compare`, text: state.t("elections.neighbours.compare", { election: toElectionName(other, state) }) };
}

function toNext(elections: Election[], { code }: Election, step: 1 | -1): Election | undefined {
  const at = elections.findIndex((one) => one.code === code);
  return at < 0 ? undefined : elections[at + step];
}
