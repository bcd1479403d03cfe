import { PanelAnswers } from "@/components/export/panel-answers";
import { Figure } from "@/components/figure/figure";
import { SitePage } from "@/components/site/site-page";
import { ServerHtml } from "@/components/ui/server-html";
import { VerdictWords } from "@/components/verify/verdict-words";
import { describeChart, loadChartPage } from "@/lib/publish/chart-page";
import { leadToMissingPage } from "@/lib/publish/missing-page";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

/** What the page says of itself to search engines and in the browser's title. */
export async function describeChartPage(state: PageState, slug: string) {
  return (await describeChart(slug, state)) ?? leadToMissingPage(state.locale);
}

/** One chart full-size: choices, table, sources, and every way to take it away. */
export async function ChartPage({ state, slug }: { state: PageState; slug: string }) {
  const { t, locale } = state;
  const { figure, indicators, panel, verdict } = (await loadChartPage(slug, state)) ?? leadToMissingPage(locale);
  return (
    <SitePage frame={toSiteFrame(state, `/charts/${slug}`)}>
      <p className="no-print text-small">
        <a href={toPageHref(state, locale, "/indicators")}>{t("export.page.back")}</a>
      </p>
      <Figure figure={figure} headingLevel={1} />
      {verdict && (
        <section aria-labelledby="verdict" className="no-print mt-10 max-w-[52rem]">
          <h2 id="verdict" className="text-h3">
            {t("verify.title")}
          </h2>
          <VerdictWords verdict={verdict} />
        </section>
      )}
      {indicators.length > 0 && (
        <section aria-labelledby="counted" className="no-print mt-10">
          <h2 id="counted" className="text-h3">
            {t("export.page.indicators")}
          </h2>
          <ul className="mt-2">
            {indicators.map(({ code, name, href }) => (
              <li key={code} className="py-0.5">
                <a href={href}>{name}</a>
              </li>
            ))}
          </ul>
        </section>
      )}
      {panel && (
        <PanelAnswers>
          <ServerHtml id={panel} />
        </PanelAnswers>
      )}
    </SitePage>
  );
}
