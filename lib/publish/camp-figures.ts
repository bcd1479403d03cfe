import "server-only";
import type { CampFacts } from "./camp-facts";
import { type LoadedFigure, loadFigure } from "./figure";
import type { PageState } from "./page-state";

/** Charts that a camp's page may have, by what is counted in it; the last stands only where it has a figure. */
export function listCampCharts(has: CampFacts["has"]): string[] {
  return [...(has.people ? ["camp-population"] : []), ...(has.households ? ["camp-households"] : []), "camp-yazidis"];
}

/** The figures of a camp's page: people, households and Yazidis, each where there is any count of them. */
export async function loadCampFigures(code: string, has: CampFacts["has"], state: PageState, path: string): Promise<LoadedFigure[]> {
  const preset = { location: code };
  const figures = await Promise.all(listCampCharts(has).map((slug) => loadFigure(slug, state, path, preset)));
  return figures.filter(({ spec }) => spec.slug !== "camp-yazidis" || spec.emptyMessage === null);
}
