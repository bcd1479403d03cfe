import "server-only";
import type { CountTable } from "@/components/elections/count-table";
import { toScopeName, toStageName } from "@/lib/charts/catalog/elections/turnout-words";
import { toValueText } from "@/lib/charts/point";
import { toAttribution, toChartSource } from "@/lib/charts/source-list";
import type { Election } from "@/lib/domain/election";
import type { Observation } from "@/lib/domain/observation";
import { type ElectionCatalogue, listFiguresOf } from "./election-catalogue";
import type { PageState } from "./page-state";

const tables = {
  voters: ["eligible_voters", "registered_voters", "votes_cast", "valid_votes", "invalid_votes"],
  women: ["candidates", "women_candidates", "seats", "seats_reserved_women", "women_elected", "women_elected_outside_quota"],
} as const;

/** Everything counted in an election as a whole, a row for each figure and source; tables without a row are left out. */
export function listElectionCounts(election: Election, catalogue: ElectionCatalogue, state: PageState): CountTable[] {
  const { t } = state;
  const figures = listFiguresOf(election, catalogue);
  return (["voters", "women"] as const).flatMap((id): CountTable[] => {
    const rows = tables[id].flatMap((code) =>
      figures.filter(({ indicatorCode }) => indicatorCode === code).map((one) => toRow(code, one, catalogue, state)),
    );
    if (rows.length === 0) return [];
    const heading = t(`elections.counts.${id}`);
    return [
      {
        id,
        heading,
        region: t("elections.counts.region", { heading }),
        note: t(`elections.counts.${id}Note`),
        headings: {
          what: t("elections.counts.what"),
          number: t("elections.counts.number"),
          which: t("elections.counts.which"),
          source: t("elections.counts.source"),
        },
        rows,
      },
    ];
  });
}

type Code = (typeof tables)["voters" | "women"][number];

function toRow(code: Code, observation: Observation, { words }: ElectionCatalogue, state: PageState): CountTable["rows"][number] {
  const { stage, source, id } = observation;
  const scope = toScopeName(observation, words, state);
  const parts = [...(scope === null ? [] : [scope]), ...(stage === null ? [] : [toStageName(stage, words, state)])];
  return {
    id,
    what: toCountName(code, observation, state),
    number: toValueText(observation, "persons", state),
    which: parts.join(state.t("list.comma")),
    source: toChartSource(source, 1, state),
    publisher: toAttribution(source, state),
  };
}

function toCountName(code: Code, { denominator }: Observation, { t }: PageState): string {
  switch (code) {
    case "invalid_votes":
      return t("elections.counts.invalidVotes");
    case "registered_voters":
      return t(`chart.votes-over-time.name.${denominator === "biometric_registered_voters" ? denominator : code}`);
    case "eligible_voters":
    case "votes_cast":
    case "valid_votes":
      return t(`chart.votes-over-time.name.${code}`);
    default:
      return t(`chart.women-in-elections.name.${code}`);
  }
}
