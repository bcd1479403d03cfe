import type { ReactNode } from "react";
import { ComparabilityRules } from "@/components/about/comparability-rules";
import { DefinitionList } from "@/components/about/definition-list";
import { OpenLicences } from "@/components/about/open-licences";
import { PageContents } from "@/components/site/page-contents";
import { SitePage } from "@/components/site/site-page";
import { toComparabilityRuleWords } from "@/lib/charts/comparability-rules";
import { listPublisherKinds } from "@/lib/data/publisher-series";
import { listPublishers } from "@/lib/data/sources";
import type { Digits } from "@/lib/i18n/locales";
import {
  type AboutSection,
  type AboutSectionId,
  listAboutSections,
  listDefinitions,
  listOpenLicences,
  toEditionCitation,
  toIssueTracker,
} from "@/lib/publish/about-sections";
import { loadElectionCatalogue } from "@/lib/publish/election-catalogue";
import { type PageState, toPageHref } from "@/lib/publish/page-state";
import { toSiteFrame } from "@/lib/publish/site-frame";

const PATH = "/about";

/** What the page says of itself to search engines and in the browser's title. */
export function describeAboutPage({ t }: PageState) {
  return { title: t("about.title"), description: t("about.introduction"), path: PATH };
}

/** Method: what this site is, its words, what may be compared, how sums are made, how to cite, licences, privacy. */
export async function AboutPage({ state }: { state: PageState }) {
  const { t } = state;
  const [elections, kinds] = await Promise.all([loadElectionCatalogue(state), listPublisherKinds(state.edition.number)]);
  const publishers = await listPublishers([...kinds.keys()], state.edition.number);
  const sections = listAboutSections(state);
  const citation = toEditionCitation(state);
  const tracker = toIssueTracker();
  const linkTo = (path: string, text: string) => (
    <p className="mt-3">
      <a href={toPageHref(state, state.locale, path.replace(/#.*/, "")) + path.replace(/^[^#]*/, "")}>{text}</a>
    </p>
  );
  /** What stands below a section's paragraphs. */
  const more: Partial<Record<AboutSectionId, ReactNode>> = {
    purpose: linkTo("/sources", t("about.purpose.link")),
    definitions: (
      <>
        <DefinitionList definitions={listDefinitions(state)} />
        {linkTo("/indicators", t("about.definitions.link"))}
      </>
    ),
    comparability: (
      <ComparabilityRules
        id="turnout-rules"
        heading={t("comparability.rules.title")}
        introduction={t("comparability.rules.intro")}
        sources={t("comparability.rules.sources")}
        rules={toComparabilityRuleWords(elections.figures, state)}
      />
    ),
    cite: (
      <>
        <p className="mt-3 border-s-4 border-hairline ps-4 [overflow-wrap:anywhere]">
          <a href={citation.href}>{citation.text}</a>
        </p>
        {linkTo("/editions", t("about.cite.link"))}
      </>
    ),
    licences: (
      <>
        <OpenLicences introduction={t("about.licences.open")} licences={listOpenLicences(publishers.values(), state)} />
        <p className="mt-3 max-w-[68ch]">{t("about.licences.facts")}</p>
        <p className="mt-3 max-w-[68ch]">{t("about.licences.boundaries", { codes: "COD-AB 2019", licence: "CC BY 3.0 IGO" })}</p>
        {linkTo("/sources#publishers", t("about.licences.link"))}
      </>
    ),
    errors: tracker && (
      <p className="mt-3">
        <a href={tracker}>{t("about.errors.trackerLink")}</a>
      </p>
    ),
  };
  return (
    <SitePage frame={toSiteFrame(state, PATH)}>
      <h1 className="text-h1">{t("about.title")}</h1>
      <p className="mt-4 max-w-[68ch] text-lead">{t("about.introduction")}</p>
      <PageContents title={t("about.onThisPage")} specs={sections} />
      {sections.map((section) => (
        <Section key={section.id} section={section} digits={state.reader.digits}>
          {more[section.id]}
        </Section>
      ))}
    </SitePage>
  );
}

/** Promises are counted; all else is prose. */
function Section(props: { section: AboutSection; digits: Digits; children: ReactNode }) {
  const { section, digits, children } = props;
  const { id, title, paragraphs } = section;
  return (
    <section aria-labelledby={id} className="mt-12">
      <h2 id={id} className="text-h2">
        {title}
      </h2>
      {id === "promises" ? (
        <ol className="mt-2 max-w-[68ch] ps-6" style={{ listStyleType: digits === "arab" ? "arabic-indic" : "decimal" }}>
          {paragraphs.map((text) => (
            <li key={text} className="mt-2">
              {text}
            </li>
          ))}
        </ol>
      ) : (
        paragraphs.map((text) => (
          <p key={text} className="mt-3 max-w-[68ch]">
            {text}
          </p>
        ))
      )}
      {children}
    </section>
  );
}
