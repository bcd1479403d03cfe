import type { ReactNode } from "react";
import { SourceLink } from "@/components/ui/source-link";
import type { CampFacts, PlaceReference } from "@/lib/publish/camp-facts";

export type CampFactWords = {
  inEnglish: string;
  inArabic: string;
  inKurdish: string;
  spellings: string;
  governorate: string;
  district: string;
  opened: string;
  status: string;
  position: string;
  note: string;
  source: string;
  together: string;
  notStated: string;
};

/** What the catalogue knows of a camp, as a definition list. */
export function CampFactList({ facts, words }: { facts: CampFacts; words: CampFactWords }) {
  const nameWords = { en: words.inEnglish, ar: words.inArabic, ckb: words.inKurdish };
  return (
    <dl className="grid max-w-[44rem] gap-x-8 gap-y-3 sm:grid-cols-[max-content_1fr]">
      {facts.names.map(({ locale, name }) => (
        <Fact key={locale} label={nameWords[locale]}>
          <bdi lang={locale}>{name}</bdi>
        </Fact>
      ))}
      {facts.spellings.length > 0 && (
        <Fact label={words.spellings}>
          <bdi lang="en">{facts.spellings.join(", ")}</bdi>
        </Fact>
      )}
      {facts.together && (
        <Fact label={words.together}>
          {facts.together.text} <Links links={facts.together.links} />
        </Fact>
      )}
      <Fact label={words.governorate}>{facts.governorate ? <Links links={[facts.governorate]} /> : words.notStated}</Fact>
      <Fact label={words.district}>{facts.district ? <Links links={[facts.district]} /> : words.notStated}</Fact>
      <Fact label={words.opened}>
        <Dated dated={facts.opened} source={words.source} />
      </Fact>
      <Fact label={words.status}>
        <Dated dated={facts.status} source={words.source} />
      </Fact>
      <Fact label={words.position}>{facts.position ?? words.notStated}</Fact>
      {facts.note && (
        <Fact label={words.note}>
          <bdi lang="en">{facts.note}</bdi>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="sm:contents">
      <dt className="text-second">{label}</dt>
      <dd className="max-w-[68ch]">{children}</dd>
    </div>
  );
}

function Links({ links }: { links: PlaceReference[] }) {
  return links.map(({ code, href, name }, position) => (
    <span key={code}>
      {position > 0 && " · "}
      <a href={href}>{name}</a>
    </span>
  ));
}

function Dated({ dated: { text, sourceUrl }, source }: { dated: CampFacts["opened"]; source: string }) {
  if (!sourceUrl) return text;
  return (
    <>
      {text} (<SourceLink source={{ url: sourceUrl, title: sourceUrl }}>{source}</SourceLink>)
    </>
  );
}
