import { CampList } from "@/components/camps/camp-list";
import { Figure } from "@/components/figure/figure";
import { PageContents } from "@/components/site/page-contents";
import { SitePage } from "@/components/site/site-page";
import { KeyFigureList } from "@/components/ui/key-figure-list";
import { loadCampCatalogue } from "@/lib/publish/camp-catalogue";
import { listCampKeyFigures } from "@/lib/publish/camps-key-figures";
import { loadCampListProps } from "@/lib/publish/camps-list-props";
import { loadFigure } from "@/lib/publish/figure";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/camps";
const COUNTRY = { location: "IQ" };

/** What the page says of itself to search engines and in the browser's title. */
export function describeCampsPage({ t }: PageState) {
  return { title: t("camps.title"), description: t("camps.introduction"), path: PATH, chart: { slug: "camps-open", preset: COUNTRY } };
}

export async function CampsPage({ state }: { state: PageState }) {
  const { t } = state;
  const [keyFigures, list, ...figures] = await Promise.all([
    listCampKeyFigures(state),
    loadCampCatalogue(state).then((catalogue) => loadCampListProps(catalogue, state)),
    loadFigure("camps-map", state, PATH),
    loadFigure("camps-open", state, PATH, COUNTRY),
    loadFigure("people-in-camps", state, PATH, { ...COUNTRY, measure: "people" }),
    loadFigure("people-in-camps", state, PATH, { ...COUNTRY, measure: "households" }),
    loadFigure("camps-by-governorate", state, PATH),
  ]);
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("camps.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("camps.introduction")}</p>
      <section aria-labelledby="key-figures" className="mt-10">
        <h2 id="key-figures" className="sr-only">
          {t("camps.keyFigures")}
        </h2>
        <KeyFigureList figures={keyFigures} />
        <p className="mt-4 text-small text-second">{t("camps.keyFigureNote")}</p>
      </section>
      <PageContents title={t("camps.onThisPage")} specs={[{ id: "camps", title: list.heading }, ...figures.map(({ spec }) => spec)]} />
      <CampList {...list} />
      {figures.map((figure) => (
        <Figure key={figure.spec.id} figure={figure} />
      ))}
      <p className="mt-8">
        <a href={toPageHref(state, state.locale, "/locations/IQKR")}>{t("camps.region")}</a>
      </p>
    </SitePage>
  );
}
