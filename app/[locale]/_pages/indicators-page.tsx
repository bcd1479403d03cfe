import { SitePage } from "@/components/site/site-page";
import { SearchForm } from "@/components/ui/search-form";
import { listIndicatorsByTheme } from "@/lib/publish/indicator-list";
import { type PageState, toKeptParameters, toOnly, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/indicators";

/** What the page says of itself to search engines and in the browser's title. */
export function describeIndicatorsPage({ t }: PageState) {
  return { title: t("indicators.title"), description: t("indicators.introduction"), path: PATH };
}

export async function IndicatorsPage({ state }: { state: PageState }) {
  const { t, locale, parameters } = state;
  const search = toOnly(parameters.q).slice(0, 200);
  const groups = await listIndicatorsByTheme(search, state);
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("indicators.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("indicators.introduction")}</p>
      <SearchForm
        action={toPageHref({ parameters: {} }, locale, PATH)}
        kept={toKeptParameters(state)}
        value={search}
        words={{ label: t("indicators.search"), submit: t("indicators.find") }}
      />
      {groups.length === 0 && <p className="mt-8">{t("indicators.nothingFound", { search })}</p>}
      {groups.map(({ theme, indicators }) => (
        <section key={theme} aria-labelledby={theme} className="mt-12">
          <h2 id={theme} className="text-h2">
            {t(`locations.theme.${theme}`)}
          </h2>
          <ul className="mt-4 grid gap-x-10 gap-y-6 md:grid-cols-2">
            {indicators.map((indicator) => (
              <li key={indicator.code} className="border-t border-hairline pt-3">
                <h3 className="font-semibold">
                  <a href={indicator.href}>{indicator.name}</a>
                </h3>
                <p className="mt-1 text-small">{indicator.definition}</p>
                <p className="mt-1 text-small text-second">{indicator.extent}</p>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </SitePage>
  );
}
