import { Figure } from "@/components/figure/figure";
import { PageContents } from "@/components/site/page-contents";
import { SitePage } from "@/components/site/site-page";
import { KeyFigureList } from "@/components/ui/key-figure-list";
import { loadFigure } from "@/lib/publish/figure";
import { listKeyFigures } from "@/lib/publish/key-figures";
import { pageCharts } from "@/lib/publish/page-charts";
import type { PageState } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/yazidis";

/** What the page says of itself to search engines and in the browser's title. */
export function describeYazidisPage({ t }: PageState) {
  return { title: t("yazidis.title"), description: t("yazidis.introduction"), path: PATH, chart: { slug: pageCharts.yazidis[0] } };
}

export async function YazidisPage({ state }: { state: PageState }) {
  const { t } = state;
  const [keyFigures, figures] = await Promise.all([
    listKeyFigures(["yazidisInCamps"], state),
    Promise.all(pageCharts.yazidis.map((slug) => loadFigure(slug, state, PATH))),
  ]);
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("yazidis.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("yazidis.introduction")}</p>
      <section aria-labelledby="key-figures" className="mt-10">
        <h2 id="key-figures" className="sr-only">
          {t("displacement.keyFigures")}
        </h2>
        <KeyFigureList figures={keyFigures} />
      </section>
      <PageContents title={t("displacement.onThisPage")} specs={figures.map(({ spec }) => spec)} />
      {figures.map((figure) => (
        <Figure key={figure.spec.id} figure={figure} />
      ))}
    </SitePage>
  );
}
