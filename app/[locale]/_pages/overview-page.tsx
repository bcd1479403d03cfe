import { Figure } from "@/components/figure/figure";
import { SitePage } from "@/components/site/site-page";
import { KeyFigureList } from "@/components/ui/key-figure-list";
import { loadFigure } from "@/lib/publish/figure";
import { listKeyFigures } from "@/lib/publish/key-figures";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

/** What the page says of itself to search engines and in the browser's title. */
export function describeOverviewPage({ t }: PageState) {
  return { description: t("site.description"), path: "" };
}

export async function OverviewPage({ state }: { state: PageState }) {
  const { t } = state;
  const [keyFigures, overTime, byGovernorate] = await Promise.all([
    listKeyFigures(["idps", "yazidisInCamps", "turnout", "canalHotel"], state),
    loadFigure("idps-over-time", state, ""),
    loadFigure("idps-by-governorate", state, ""),
  ]);
  return (
    <SitePage frame={toSiteFrame(state, "")}>
      <h1 className="text-h1">{t("overview.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("overview.introduction")}</p>
      <section aria-labelledby="key-figures" className="mt-10">
        <h2 id="key-figures" className="text-h2">
          {t("overview.keyFigures")}
        </h2>
        <KeyFigureList figures={keyFigures} />
      </section>
      <section aria-labelledby="charts" className="mt-14">
        <h2 id="charts" className="text-h2">
          {t("overview.charts")}
        </h2>
        <Figure figure={overTime} headingLevel={3} />
        <Figure figure={byGovernorate} headingLevel={3} />
        <p className="mt-8">
          <a href={toPageHref(state, state.locale, "/displacement")}>{t("overview.more")}</a>
        </p>
      </section>
    </SitePage>
  );
}
