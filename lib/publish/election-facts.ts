import "server-only";
import type { ElectionFact } from "@/components/elections/election-fact-list";
import type { Election } from "@/lib/domain/election";
import { isElectionType } from "@/lib/domain/election";
import type { Observation } from "@/lib/domain/observation";
import { formatPeriod } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { type ElectionCatalogue, listFiguresOf } from "./election-catalogue";
import { toDays } from "./election-list";
import type { PageState } from "./page-state";

/** What the catalogue says of an election, and on which days the special and the general vote were held as far as figures tell. */
export function listElectionFacts(election: Election, catalogue: ElectionCatalogue, state: PageState): ElectionFact[] {
  const { t, reader } = state;
  const figures = listFiguresOf(election, catalogue);
  const special = toVotingDays(figures, "special", state);
  const general = toVotingDays(figures, "general", state);
  const notKnown = t("elections.facts.notKnown");
  return [
    ...(["en", "ar", "ckb"] as const).flatMap((locale): ElectionFact[] => {
      const name = election.names[locale];
      return name === null ? [] : [{ label: t(`elections.facts.name.${locale}`), text: name, locale }];
    }),
    {
      label: t("elections.facts.type"),
      text: isElectionType(election.type) ? t(`chart.turnout.type.${election.type}`) : election.type.replaceAll("_", " "),
    },
    { label: t("elections.facts.days"), text: toDays(election, state) },
    ...(special === null ? [] : [{ label: t("elections.facts.special"), text: special }]),
    ...(general === null ? [] : [{ label: t("elections.facts.general"), text: general }]),
    ...(election.type === "referendum"
      ? []
      : [{ label: t("elections.facts.seats"), text: election.seats === null ? notKnown : formatNumber(election.seats, reader) }]),
    ...(election.denominatorNote === null
      ? []
      : [{ label: t("elections.facts.dividedBy"), text: election.denominatorNote, locale: "en" as const }]),
    ...(election.sourceUrl === null
      ? []
      : [{ label: t("elections.facts.source"), text: toHost(election.sourceUrl), url: election.sourceUrl }]),
  ];
}

/** Days of a kind of voting, where all figures of it agree on them. */
function toVotingDays(figures: Observation[], scope: string, { reader }: PageState): string | null {
  const days = new Set(
    figures.flatMap(({ votingScope, referencePeriodStart, referencePeriodEnd }) =>
      votingScope === scope ? [formatPeriod(referencePeriodStart, referencePeriodEnd, reader)] : [],
    ),
  );
  return days.size === 1 ? ([...days][0] ?? null) : null;
}

function toHost(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname.replace(/^www\./, "") : url;
}
