import { SourceLink } from "@/components/ui/source-link";
import type { Locale } from "@/lib/i18n/locales";

/** `locale`: the language the text is in, where that is not the page's; `href` leads within the site, `source` to a document. */
export type IncidentFact = { label: string; text: string; locale?: Locale; href?: string; source?: string };

/** What is known of an incident, as a definition list. */
export function IncidentFactList({ facts }: { facts: IncidentFact[] }) {
  return (
    <dl className="grid max-w-[52rem] gap-x-8 gap-y-3 sm:grid-cols-[max-content_1fr]">
      {facts.map((fact) => (
        <div key={fact.label} className="sm:contents">
          <dt className="text-second">{fact.label}</dt>
          <dd className="max-w-[68ch]">
            <FactText fact={fact} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

function FactText({ fact: { text, locale, href, source } }: { fact: IncidentFact }) {
  if (href) return <a href={href}>{text}</a>;
  if (source) return <SourceLink source={{ url: source, title: text }}>{text}</SourceLink>;
  return locale ? <bdi lang={locale}>{text}</bdi> : text;
}
