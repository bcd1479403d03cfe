import { EditionCitation } from "@/components/editions/edition-citation";
import { EditionFeeds } from "@/components/editions/edition-feeds";
import { EditionLogList } from "@/components/editions/edition-log-list";
import { PageTurner } from "@/components/editions/page-turner";
import { SitePage } from "@/components/site/site-page";
import { isolate } from "@/lib/format/isolate";
import { toEditionCitation } from "@/lib/publish/edition-citation";
import { listFeedLinks } from "@/lib/publish/edition-feed-links";
import { loadEditionLog } from "@/lib/publish/edition-log";
import { type PageState, toOnly } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/editions";

/** What the page says of itself to search engines and in the browser's title. */
export function describeEditionsPage({ t }: PageState) {
  return { title: t("editions.title"), description: t("editions.introduction"), path: PATH };
}

/** The log of all editions, how to cite one, and the feeds that tell of new ones. */
export async function EditionsPage({ state }: { state: PageState }) {
  const { t, parameters } = state;
  const page = Number(/^[1-9]\d{0,6}$/.exec(toOnly(parameters.page))?.[0] ?? 1);
  const log = await loadEditionLog(page, PATH, state);
  // What stands in the sentence to be typed is held together: a line would break after its question mark.
  const [before, after] = t("editions.cite.text", { parameter: "\n" }).split("\n");
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("editions.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("editions.introduction")}</p>
      <section aria-labelledby="log" className="mt-10">
        <h2 id="log" className="text-h3">
          {t("editions.log")}
        </h2>
        <p className="mt-1 text-small text-second">{log.range}</p>
        <EditionLogList
          entries={log.entries}
          words={{
            whatChanged: t("editions.whatChanged"),
            file: (file, by) => t("editions.fileBy", { file: isolate(file), by: isolate(by) }),
          }}
        />
        <PageTurner
          label={t("editions.log")}
          previous={{ href: log.previousHref, text: t("editions.newer") }}
          next={{ href: log.nextHref, text: t("editions.older") }}
        />
      </section>
      <EditionCitation
        heading={t("editions.cite.heading")}
        text={
          <>
            {before}
            <bdi className="whitespace-nowrap">?edition=</bdi>
            {after}
          </>
        }
        citation={toEditionCitation(state.edition, state)}
      />
      <EditionFeeds heading={t("editions.feeds.heading")} text={t("editions.feeds.text")} links={listFeedLinks(state)} />
    </SitePage>
  );
}
