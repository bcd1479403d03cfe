import "server-only";
import { type LoadedFigure, loadFigure } from "./figure";
import type { PageState } from "./page-state";

const CHARTS = ["turnout-published", "turnout-by-governorate", "turnout-computed"];

/** Turnout of one election: as it was published, by governorate, and what else it could be divided by. */
export async function loadElectionFigures(code: string, state: PageState, path: string): Promise<LoadedFigure[]> {
  return Promise.all(CHARTS.map((slug) => loadFigure(slug, state, path, { election: code })));
}
