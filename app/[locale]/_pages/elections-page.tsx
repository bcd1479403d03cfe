import { redirect } from "next/navigation";
import { toRuleAnchor } from "@/components/about/comparability-rules";
import { CompareForm } from "@/components/elections/compare-form";
import { ElectionList } from "@/components/elections/election-list";
import { Figure } from "@/components/figure/figure";
import { PageContents } from "@/components/site/page-contents";
import { SitePage } from "@/components/site/site-page";
import { KeyFigureList } from "@/components/ui/key-figure-list";
import { comparabilityRuleKeys } from "@/lib/charts/comparability-rules";
import { loadElectionCatalogue } from "@/lib/publish/election-catalogue";
import { loadElectionComparison, toComparisonHref } from "@/lib/publish/election-comparison";
import { toElectionList } from "@/lib/publish/election-list";
import { loadElectionsFigures } from "@/lib/publish/elections-figures";
import { listElectionsKeyFigures } from "@/lib/publish/elections-key-figures";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";
import { toSitePath } from "@/lib/site-path";

const PATH = "/elections";

/** What the page says of itself to search engines and in the browser's title. */
export function describeElectionsPage({ t }: PageState) {
  return {
    title: t("elections.title"),
    description: t("elections.introduction"),
    path: PATH,
    chart: { slug: "turnout-over-time", preset: { denominator: "" } },
  };
}

/** All elections of the country: how many voted, divided by what, and what may be compared. */
export async function ElectionsPage({ state }: { state: PageState }) {
  const { t } = state;
  const aboutHref = toPageHref(state, state.locale, "/about");
  const comparisonHref = toComparisonHref(state);
  // The framework puts the base path before it.
  if (comparisonHref) redirect(comparisonHref.slice(toSitePath("").length));
  const catalogue = await loadElectionCatalogue(state);
  const [keyFigures, comparison, { overTime, context }] = await Promise.all([
    listElectionsKeyFigures(catalogue, state),
    loadElectionComparison(catalogue, state),
    loadElectionsFigures(state, PATH),
  ]);
  const list = toElectionList(catalogue, state);
  const compare = { id: "compare", title: t("elections.compare.heading") };
  const rules = { id: "comparability", title: t("elections.rules.heading") };
  const specs = [{ id: list.id, title: list.heading }, compare, ...[...overTime, ...context].map(({ spec }) => spec), rules];
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("elections.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("elections.introduction")}</p>
      <section aria-labelledby="key-figures" className="mt-10">
        <h2 id="key-figures" className="text-h3">
          {keyFigures.heading}
        </h2>
        <KeyFigureList figures={keyFigures.figures} />
        <p className="mt-4 max-w-[80ch] text-small text-second">
          {t("elections.keyFigureNote")} <a href={`#${rules.id}`}>{t("elections.rules.link")}</a>
        </p>
      </section>
      <PageContents title={t("elections.onThisPage")} specs={specs} />
      <ElectionList {...list} />
      <section aria-labelledby={compare.id} className="mt-14">
        <h2 id={compare.id} className="text-h2">
          {compare.title}
        </h2>
        <p className="mt-2 max-w-[68ch]">
          {t("elections.compare.introduction")} <a href={`#${rules.id}`}>{t("elections.rules.link")}</a>
        </p>
        <CompareForm {...comparison.form} />
        {comparison.anyway && (
          <p className="no-print mt-4">
            <a href={comparison.anyway.href}>{comparison.anyway.text}</a>
          </p>
        )}
        {comparison.figures.map((figure) => (
          <Figure key={figure.spec.id} figure={figure} headingLevel={3} />
        ))}
      </section>
      {[...overTime, ...context].map((figure) => (
        <Figure key={figure.spec.id} figure={figure} />
      ))}
      <section aria-labelledby={rules.id} className="mt-14">
        <h2 id={rules.id} className="text-h2">
          {rules.title}
        </h2>
        <p className="mt-2 max-w-[68ch]">
          {t("elections.rules.introduction")} <a href={`${aboutHref}#turnout-rules`}>{t("elections.rules.link")}</a>
        </p>
        <ul className="mt-3 list-disc ps-5">
          {comparabilityRuleKeys.map((key) => (
            <li key={key}>
              <a href={`${aboutHref}#${toRuleAnchor(key)}`} className="inline-block py-0.5">
                {t(`comparability.rules.${key}.title`)}
              </a>
            </li>
          ))}
        </ul>
      </section>
    </SitePage>
  );
}
