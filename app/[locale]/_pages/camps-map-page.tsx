import { Figure } from "@/components/figure/figure";
import { SitePage } from "@/components/site/site-page";
import { loadFigure } from "@/lib/publish/figure";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/camps/map";

/** What the page says of itself to search engines and in the browser's title. */
export function describeCampsMapPage({ t }: PageState) {
  return { title: t("camps.map.title"), description: t("camps.map.introduction"), path: PATH };
}

/** The camps on a map. A page of its own, for map and bars of all camps weigh as much as the list of them. */
export async function CampsMapPage({ state }: { state: PageState }) {
  const { t } = state;
  const figure = await loadFigure("camps-map", state, PATH);
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <p className="no-print text-small">
        <a href={`${toPageHref(state, state.locale, "/camps")}#camps`}>{t("camps.camp.back")}</a>
      </p>
      <h1 className="mt-2 text-h1">{t("camps.map.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("camps.map.introduction")}</p>
      <Figure figure={figure} />
    </SitePage>
  );
}
