import "server-only";
import { type LoadedFigure, loadFigure } from "./figure";
import type { PageState } from "./page-state";

/**
 * Figures of the page of all elections beside its comparison. The kind of election is one choice for all of them; the denominator is the
 * comparison's.
 */
export async function loadElectionsFigures(state: PageState, path: string): Promise<{ overTime: LoadedFigure[]; context: LoadedFigure[] }> {
  const [turnout, votes, women, peers] = await Promise.all([
    loadFigure("turnout-over-time", state, path, { denominator: "" }),
    loadFigure("votes-over-time", state, path),
    loadFigure("women-in-elections", state, path),
    loadFigure("turnout-peers", state, path),
  ]);
  return { overTime: [turnout, votes], context: [women, peers] };
}
