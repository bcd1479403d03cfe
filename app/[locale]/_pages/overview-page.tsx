import { Figure } from "@/components/figure/figure";
import { KeyFigureCards } from "@/components/overview/key-figure-cards";
import { LastChanges } from "@/components/overview/last-changes";
import { ThemeLinks } from "@/components/overview/theme-links";
import { SitePage } from "@/components/site/site-page";
import { Timeline } from "@/components/timeline/timeline";
import { loadFigure } from "@/lib/publish/figure";
import { loadLastChanges } from "@/lib/publish/last-changes";
import { listThemeLinks, loadOverviewCards, toOpeningSentence } from "@/lib/publish/overview";
import type { PageState } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";
import { loadTimeline } from "@/lib/publish/timeline";

/** What the page says of itself to search engines and in the browser's title. */
export function describeOverviewPage({ t }: PageState) {
  return { description: t("site.description"), path: "", chart: { slug: "idps-over-time" } };
}

/** The state of things in one screen, and from there to every question's answer. */
export async function OverviewPage({ state }: { state: PageState }) {
  const { t } = state;
  const [cards, byGovernorate, changes, timeline] = await Promise.all([
    loadOverviewCards(state),
    loadFigure("idps-by-governorate", state, ""),
    loadLastChanges(state),
    loadTimeline(state),
  ]);
  const opening = toOpeningSentence(
    cards.map(({ figure }) => figure),
    state,
  );
  return (
    <SitePage frame={toSiteFrame(state, "")}>
      <h1 className="text-h1">{t("overview.title")}</h1>
      {opening && <p className="mt-4 max-w-[68ch] text-lead">{opening}</p>}
      <p className="mt-4 max-w-[68ch]">{t("overview.introduction")}</p>
      <section aria-labelledby="key-figures" className="mt-10">
        <h2 id="key-figures" className="text-h2">
          {t("overview.keyFigures")}
        </h2>
        <KeyFigureCards cards={cards} />
      </section>
      <LastChanges
        id="last-changes"
        heading={t("overview.lastChanges.heading")}
        stamp={changes.stamp}
        sentences={changes.sentences}
        none={t("overview.lastChanges.none")}
        link={{ text: t("overview.lastChanges.link"), href: changes.href }}
        all={{ text: t("overview.lastChanges.all"), href: changes.allHref }}
      />
      <section aria-labelledby="map" className="mt-14">
        <h2 id="map" className="text-h2">
          {t("overview.map")}
        </h2>
        <Figure figure={byGovernorate} headingLevel={3} />
      </section>
      {timeline && <Timeline {...timeline} />}
      <ThemeLinks id="themes" heading={t("overview.themes.heading")} links={listThemeLinks(state)} />
    </SitePage>
  );
}
