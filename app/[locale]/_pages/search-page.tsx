import { ResultList } from "@/components/search/result-list";
import { ShortcutSwitch } from "@/components/search/shortcut-switch";
import { SitePage } from "@/components/site/site-page";
import { SearchForm } from "@/components/ui/search-form";
import { type PageState, toKeptParameters, toOnly, toPageHref } from "@/lib/publish/page-state";
import { search } from "@/lib/publish/search";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/search";
const MOST_OF_GROUP = 25;
/** A code that shows what codes look like. */
const EXAMPLE_CODE = "IQG15";
const lists = ["indicators", "camps", "elections"] as const;

/** What the page says of itself to search engines and in the browser's title. */
export function describeSearchPage({ t, parameters }: PageState) {
  const asked = toOnly(parameters.q).trim().slice(0, 80);
  return { title: asked === "" ? t("search.title") : `${asked} · ${t("search.title")}`, description: t("search.introduction"), path: PATH };
}

/** Everything on the site by its name, with no script needed. */
export async function SearchPage({ state }: { state: PageState }) {
  const { t, locale } = state;
  const answer = await search(toOnly(state.parameters.q), state, MOST_OF_GROUP);
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("search.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("search.introduction")}</p>
      <search>
        <SearchForm
          action={toPageHref({ parameters: {} }, locale, PATH)}
          kept={toKeptParameters(state)}
          value={answer.query}
          words={{ label: t("search.label"), submit: t("search.submit") }}
        />
      </search>
      {answer.message !== "" && (
        <p role="status" className="mt-8 break-words">
          {answer.message}
        </p>
      )}
      <ResultList groups={answer.data} idPrefix="results" />
      {answer.data.length === 0 && (
        <section aria-labelledby="tips" className="mt-8">
          <h2 id="tips" className="text-h3">
            {t("search.tips")}
          </h2>
          <ul className="mt-2 list-disc ps-5">
            <li>{t("search.tip.spelling")}</li>
            <li>{t("search.tip.fewer")}</li>
            <li>{t("search.tip.code", { code: `\u2068${EXAMPLE_CODE}\u2069` })}</li>
            <li>
              {t("search.tip.lists")}
              <ul className="flex flex-wrap gap-x-5">
                {lists.map((key) => (
                  <li key={key}>
                    <a href={toPageHref(state, locale, `/${key}`)} className="inline-block py-1">
                      {t(`site.${key}`)}
                    </a>
                  </li>
                ))}
              </ul>
            </li>
          </ul>
        </section>
      )}
      <ShortcutSwitch words={{ label: t("search.shortcut"), note: t("search.shortcutNote") }} />
    </SitePage>
  );
}
