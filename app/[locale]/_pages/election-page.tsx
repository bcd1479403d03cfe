import { CountTableSection } from "@/components/elections/count-table";
import { ElectionFactList } from "@/components/elections/election-fact-list";
import { ElectionNeighbours } from "@/components/elections/election-neighbours";
import { Figure } from "@/components/figure/figure";
import { PageContents } from "@/components/site/page-contents";
import { SitePage } from "@/components/site/site-page";
import { KeyFigureList } from "@/components/ui/key-figure-list";
import { toName } from "@/lib/format/reader";
import { loadElectionCatalogue } from "@/lib/publish/election-catalogue";
import { listElectionCounts } from "@/lib/publish/election-counts";
import { listElectionFacts } from "@/lib/publish/election-facts";
import { loadElectionFigures } from "@/lib/publish/election-figures";
import { listElectionNeighbours, toCompareLink } from "@/lib/publish/election-neighbours";
import { leadToMissingPage } from "@/lib/publish/missing-page";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";
import { listTurnoutKeyFigures } from "@/lib/publish/turnout-key-figures";

/** What the page says of itself to search engines and in the browser's title. */
export async function describeElectionPage(state: PageState, code: string) {
  const { election } = await loadElection(state, code);
  const name = toName(election.names, state.reader);
  return {
    title: name,
    description: state.t("elections.one.description", { election: name }),
    path: `/elections/${code}`,
    chart: { slug: "turnout-published", preset: { election: code } },
  };
}

/** Everything known about one election. */
export async function ElectionPage({ state, code }: { state: PageState; code: string }) {
  const { t, locale } = state;
  const path = `/elections/${code}`;
  const { catalogue, election } = await loadElection(state, code);
  const figures = await loadElectionFigures(code, state, path);
  const counts = listElectionCounts(election, catalogue, state);
  const keyFigures = listTurnoutKeyFigures(election, catalogue, state);
  const compare = toCompareLink(election, catalogue, state);
  return (
    <SitePage frame={toSiteFrame(state, path)}>
      <p className="no-print text-small">
        <a href={toPageHref(state, locale, "/elections")}>{t("elections.one.back")}</a>
      </p>
      <h1 className="mt-2 text-h1">{toName(election.names, state.reader)}</h1>
      <section aria-labelledby="key-figures" className="mt-8">
        <h2 id="key-figures" className="text-h3">
          {t("elections.one.turnout")}
        </h2>
        {keyFigures.length === 0 && <p className="mt-2">{t("elections.one.noTurnout")}</p>}
        <KeyFigureList figures={keyFigures} />
        {keyFigures.length > 1 && <p className="mt-4 max-w-[80ch] text-small text-second">{t("elections.keyFigureNote")}</p>}
        {compare && (
          <p className="mt-4">
            <a href={compare.href}>{compare.text}</a>
          </p>
        )}
      </section>
      <section aria-labelledby="facts" className="mt-14">
        <h2 id="facts" className="mb-4 text-h3">
          {t("elections.facts.heading")}
        </h2>
        <ElectionFactList facts={listElectionFacts(election, catalogue, state)} />
      </section>
      <PageContents
        title={t("elections.onThisPage")}
        specs={[...figures.map(({ spec }) => spec), ...counts.map(({ id, heading }) => ({ id, title: heading }))]}
      />
      {figures.map((figure) => (
        <Figure key={figure.spec.id} figure={figure} />
      ))}
      {counts.map((table) => (
        <CountTableSection key={table.id} table={table} />
      ))}
      <ElectionNeighbours heading={t("elections.neighbours.heading")} neighbours={listElectionNeighbours(election, catalogue, state)} />
    </SitePage>
  );
}

/** Elections of other countries stand in the catalogue for comparison only, and have no page. */
async function loadElection(state: PageState, code: string) {
  const catalogue = await loadElectionCatalogue(state);
  const election = catalogue.elections.find((one) => one.code === code) ?? leadToMissingPage(state.locale);
  return { catalogue, election };
}
