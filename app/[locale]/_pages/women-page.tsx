import { Figure } from "@/components/figure/figure";
import { SitePage } from "@/components/site/site-page";
import { loadFigure } from "@/lib/publish/figure";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";
import { loadWomenGaps, type WomenGaps, womenCharts } from "@/lib/publish/women-gaps";

const PATH = "/women";

/** What the page says of itself to search engines and in the browser's title. */
export function describeWomenPage({ t }: PageState) {
  return { title: t("women.title"), description: t("women.description"), path: PATH, chart: { slug: "women-killed" } };
}

/** Violence against women: what is not known comes before what is. */
export async function WomenPage({ state }: { state: PageState }) {
  const { t } = state;
  const [gaps, figures] = await Promise.all([loadWomenGaps(state), Promise.all(womenCharts.map((slug) => loadFigure(slug, state, PATH)))]);
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("women.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("women.introduction")}</p>
      <Gaps gaps={gaps} state={state} />
      {figures.map((figure) => (
        <Figure key={figure.spec.id} figure={figure} />
      ))}
      <Further state={state} />
    </SitePage>
  );
}

/** What is missing, and for which years there is anything: the list leads to the figures. */
function Gaps({ gaps: { places, years }, state: { t } }: { gaps: WomenGaps; state: PageState }) {
  return (
    <section aria-labelledby="gaps" className="mt-10">
      <h2 id="gaps" className="text-h3">
        {t("women.gaps")}
      </h2>
      <ul className="mt-2 max-w-[68ch] list-disc ps-5">
        {[t("women.noTotal"), places, t("women.unreported")].map((gap) => (
          <li key={gap} className="py-1">
            {gap}
          </li>
        ))}
      </ul>
      <h3 id="years" className="mt-6 font-semibold">
        {t("women.years")}
      </h3>
      <dl className="mt-2 grid max-w-[60rem] gap-x-8 gap-y-3 sm:grid-cols-[minmax(14rem,1fr)_2fr]">
        {years.map(({ code, name, href, coverage }) => (
          <div key={code} className="sm:contents">
            <dt>
              <a href={href}>{name}</a>
            </dt>
            <dd className="text-second">{coverage}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function Further({ state }: { state: PageState }) {
  const { t, locale } = state;
  const links = [
    { href: `${toPageHref(state, locale, "/elections")}#women-in-elections`, text: t("women.inElections") },
    { href: `${toPageHref(state, locale, "/yazidis")}#yazidis-abducted`, text: t("women.yazidis") },
    { href: toPageHref(state, locale, "/casualties"), text: t("women.casualties") },
  ];
  return (
    <nav aria-labelledby="further" className="mt-14">
      <h2 id="further" className="text-h3">
        {t("women.further")}
      </h2>
      <ul className="mt-2">
        {links.map(({ href, text }) => (
          <li key={href} className="py-1">
            <a href={href}>{text}</a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
