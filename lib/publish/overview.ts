import "server-only";
import type { ThemeLink } from "@/components/overview/theme-links";
import type { KeyFigure } from "@/components/ui/key-figure-list";
import { listKeyFigures } from "./key-figures";
import { type PageState, toPageHref } from "./page-state";
import { loadSmallFigure } from "./small-figure";

const BOMBING = "canal-hotel-2003";

/** The four key figures, each with the chart of which it is one reading. */
export async function loadOverviewCards(state: PageState) {
  const { t } = state;
  const [figures, ...smalls] = await Promise.all([
    listKeyFigures(["idps", "yazidisInCamps", "turnout", "canalHotel"], state),
    loadSmallFigure({ slug: "idps-over-time", path: "/displacement" }, state),
    loadSmallFigure({ slug: "yazidis-in-camps", path: "/yazidis" }, state),
    loadSmallFigure(
      {
        slug: "turnout-over-time",
        parameters: { type: "parliamentary", denominator: "registered_voters" },
        path: "/elections",
        note: t("overview.turnoutNote"),
      },
      state,
    ),
    loadSmallFigure(
      {
        slug: "incident-casualties",
        parameters: { incident: BOMBING, indicator: "killed" },
        path: `/incidents/${BOMBING}`,
        note: t("overview.canalHotelNote"),
      },
      state,
    ),
  ]);
  return figures.flatMap((figure, index) => {
    const small = smalls[index];
    return small ? [{ figure, small }] : [];
  });
}

/** The four figures in one sentence; null where an edition lacks one of them. */
export function toOpeningSentence(figures: KeyFigure[], { t }: PageState): string | null {
  const [idps, yazidis, turnout, bombing] = figures;
  const [killed, injured] = bombing?.lines ?? [];
  const [people, campPeople, share] = [idps?.lines[0], yazidis?.lines[0], turnout?.lines[0]];
  if (!idps?.source || !people || !campPeople || !share || !killed || !injured) return null;
  return t("overview.opening", {
    source: idps.source.attribution,
    date: idps.date,
    idps: people.value,
    yazidis: campPeople.value,
    turnout: share.value,
    electionDate: turnout?.date ?? "",
    bombingDate: bombing?.date ?? "",
    killed: killed.value,
    killedCount: killed.count ?? 0,
    injured: injured.value,
    injuredCount: injured.count ?? 0,
  });
}

const themes = ["displacement", "yazidis", "camps", "elections", "casualties", "women", "sources", "indicators"] as const;

/** The pages of the house with the questions that they answer. */
export function listThemeLinks(state: PageState): ThemeLink[] {
  const { t } = state;
  return themes.map((theme) => ({
    href: toPageHref(state, state.locale, `/${theme}`),
    title: t(`${theme}.title`),
    text: t(`overview.themes.${theme}`),
  }));
}
