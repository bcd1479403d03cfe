import { Figure } from "@/components/figure/figure";
import { IncidentList } from "@/components/incidents/incident-list";
import { PageContents } from "@/components/site/page-contents";
import { SitePage } from "@/components/site/site-page";
import { KeyFigureList } from "@/components/ui/key-figure-list";
import { listCasualtiesKeyFigures } from "@/lib/publish/casualties-key-figures";
import { loadFigure } from "@/lib/publish/figure";
import { listIncidentLinks } from "@/lib/publish/incident-links";
import { pageCharts } from "@/lib/publish/page-charts";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/casualties";

/** What the page says of itself to search engines and in the browser's title. */
export function describeCasualtiesPage({ t }: PageState) {
  return { title: t("casualties.title"), description: t("casualties.introduction"), path: PATH, chart: { slug: pageCharts.casualties[0] } };
}

/** Killed and injured as each counter counts them, and where single incidents are told. */
export async function CasualtiesPage({ state }: { state: PageState }) {
  const { t } = state;
  const [keyFigures, incidents, figures] = await Promise.all([
    listCasualtiesKeyFigures(state),
    listIncidentLinks(state),
    Promise.all(pageCharts.casualties.map((slug) => loadFigure(slug, state, PATH))),
  ]);
  const list = { id: "incidents", title: t("casualties.incidents") };
  const women = { id: "women", title: t("casualties.women") };
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("casualties.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("casualties.introduction")}</p>
      <section aria-labelledby="key-figures" className="mt-10">
        <h2 id="key-figures" className="text-h3">
          {t("casualties.keyFigures")}
        </h2>
        <KeyFigureList figures={keyFigures} />
        <p className="mt-4 max-w-[80ch] text-small text-second">
          {t("casualties.keyFigureNote")} <a href="#deaths-in-year">{t("casualties.whyLink")}</a>
        </p>
      </section>
      <PageContents title={t("casualties.onThisPage")} specs={[...figures.map(({ spec }) => spec), list, women]} />
      {figures.map((figure) => (
        <Figure key={figure.spec.id} figure={figure} />
      ))}
      <section aria-labelledby={list.id} className="mt-14">
        <h2 id={list.id} className="text-h2">
          {list.title}
        </h2>
        <p className="mt-2 mb-3 max-w-[68ch]">{t("casualties.incidentsIntroduction")}</p>
        <IncidentList incidents={incidents} />
      </section>
      <section aria-labelledby={women.id} className="mt-14">
        <h2 id={women.id} className="text-h2">
          {women.title}
        </h2>
        <p className="mt-2 max-w-[68ch]">
          {t("casualties.womenIntroduction")} <a href={toPageHref(state, state.locale, "/women")}>{women.title}</a>
        </p>
      </section>
    </SitePage>
  );
}
