import "server-only";
import type { KeyFigure } from "@/components/ui/key-figure-list";
import { toElectionName } from "@/lib/charts/catalog/elections/election-names";
import type { ElectionCatalogue } from "./election-catalogue";
import { listKeyFigures } from "./key-figures";
import type { PageState } from "./page-state";
import { findNewestElection, listTurnoutKeyFigures } from "./turnout-key-figures";

/** Whose key figure stands first, so that it is not told twice. */
const PUBLISHER = "un-news";

/** Turnout of the newest parliamentary election: what the UN says, and what it is by each denominator. */
export async function listElectionsKeyFigures(
  catalogue: ElectionCatalogue,
  state: PageState,
): Promise<{ heading: string; figures: KeyFigure[] }> {
  const { t } = state;
  const newest = findNewestElection("parliamentary", catalogue);
  if (!newest) return { heading: t("elections.keyFigures"), figures: [] };
  const byUn = await listKeyFigures(["turnout"], state);
  return {
    heading: t("elections.keyFiguresOf", { election: toElectionName(newest, state) }),
    figures: [...byUn, ...listTurnoutKeyFigures(newest, catalogue, state, { without: [PUBLISHER] })],
  };
}
