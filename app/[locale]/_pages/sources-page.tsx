import { PageContents } from "@/components/site/page-contents";
import { SitePage } from "@/components/site/site-page";
import { AfterMission } from "@/components/sources/after-mission";
import { PublisherGroups } from "@/components/sources/publisher-groups";
import { RecentBodies } from "@/components/sources/recent-bodies";
import { SearchForm } from "@/components/ui/search-form";
import { RECENT_YEARS, toRecentSince } from "@/lib/domain/carried-on";
import { formatDay } from "@/lib/format/day";
import { formatNumber } from "@/lib/format/number";
import { toMissing } from "@/lib/publish/keep-published";
import { type PageState, toKeptParameters, toOnly, toPageHref } from "@/lib/publish/page-state";
import { loadAfterMission } from "@/lib/publish/publisher-after";
import { loadPublisherCatalogue } from "@/lib/publish/publisher-catalogue";
import { listAllPublishers } from "@/lib/publish/publisher-list";
import { listRecentBodies } from "@/lib/publish/publisher-recent";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/sources";

/** What the page says of itself to search engines and in the browser's title. */
export function describeSourcesPage({ t }: PageState) {
  return { title: t("sources.title"), description: t("sources.introduction"), path: PATH };
}

/** Who publishes what: now, in the place of the mission that closed, and every publisher. */
export async function SourcesPage({ state }: { state: PageState }) {
  const { t, reader, locale } = state;
  const search = toOnly(state.parameters.q).slice(0, 200);
  const catalogue = await loadPublisherCatalogue(state);
  const recentSince = toRecentSince(catalogue.series);
  const themes = listRecentBodies(catalogue, recentSince, state);
  const verdicts = await loadAfterMission(catalogue, recentSince, state);
  const list = listAllPublishers(catalogue, search, state);
  const count = catalogue.publishers.size;
  const since = recentSince === "" ? "" : formatDay(recentSince, reader);
  const recent = { id: "recent", title: t("sources.recent.title") };
  const after = { id: "series", title: t("sources.after.title") };
  const all = { id: "publishers", title: t("sources.list.title") };
  const contents = [...themes.map(({ theme, heading }) => ({ id: `recent-${theme}`, title: heading })), after, all];
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("sources.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("sources.introduction")}</p>
      <PageContents title={t("sources.onThisPage")} specs={contents} />
      <section aria-labelledby={recent.id} className="mt-12">
        <h2 id={recent.id} className="text-h2">
          {recent.title}
        </h2>
        {since && (
          <p className="mt-2 max-w-[68ch] text-small text-second">
            {t("sources.recent.text", { date: since, count: RECENT_YEARS, years: formatNumber(RECENT_YEARS, reader) })}
          </p>
        )}
        {themes.map((theme) => (
          <RecentBodies
            key={theme.theme}
            theme={theme}
            words={{
              body: t("sources.recent.body"),
              newest: t("sources.recent.newest"),
              period: t("sources.recent.period"),
            }}
          />
        ))}
      </section>
      <section aria-labelledby={after.id} className="mt-14">
        <h2 id={after.id} className="text-h2">
          {after.title}
        </h2>
        <p className="mt-2 max-w-[68ch]">{since ? t("sources.after.rule", { date: since }) : toMissing(state)}</p>
        {verdicts.map((verdict) => (
          <AfterMission key={verdict.verdict} verdict={verdict} words={toAfterWords(state)} />
        ))}
      </section>
      <section aria-labelledby={all.id} className="mt-14">
        <h2 id={all.id} className="text-h2">
          {all.title}
        </h2>
        <p className="mt-2 max-w-[68ch]">{t("sources.list.text", { count, text: formatNumber(count, reader) })}</p>
        <SearchForm
          action={`${toPageHref({ parameters: {} }, locale, PATH)}#${all.id}`}
          kept={toKeptParameters(state)}
          value={search}
          words={{ label: t("sources.list.search"), submit: t("sources.list.find") }}
        />
        {search !== "" && (
          <p className="mt-4">
            {t("sources.list.found", { count: list.found, text: formatNumber(list.found, reader), search })}{" "}
            <a href={`${toPageHref(state, locale, PATH)}#${all.id}`}>{t("sources.list.all")}</a>
          </p>
        )}
        <PublisherGroups
          list={list}
          open={search !== ""}
          passingText={t("sources.list.passingText")}
          words={{
            document: t("sources.list.document"),
            comma: t("list.comma"),
            licence: t("sources.list.licence"),
            noFigures: t("sources.list.noFigures"),
          }}
          toHeading={({ heading, publishers }) => t("sources.list.groupCount", { heading, count: formatNumber(publishers.length, reader) })}
        />
      </section>
    </SitePage>
  );
}

function toAfterWords({ t }: PageState): Parameters<typeof AfterMission>[0]["words"] {
  return {
    counted: t("sources.after.counted"),
    last: t("sources.after.last"),
    others: t("sources.after.others"),
    besides: t("sources.after.besides"),
    toOwn: (reading) => t("sources.after.ownReading", reading),
    toOther: ({ body, value, period }) =>
      value === null ? t("sources.after.otherPeriod", { body, period }) : t("sources.after.otherReading", { body, value, period }),
    toBeside: (beside) => t("sources.after.beside", beside),
  };
}
