import { SourceLink } from "@/components/ui/source-link";
import type { Locale } from "@/lib/i18n/locales";

/** `locale`: the language the text is in, where that is not the page's. */
export type ElectionFact = { label: string; text: string; locale?: Locale; url?: string };

/** What is known of an election, as a definition list. */
export function ElectionFactList({ facts }: { facts: ElectionFact[] }) {
  return (
    <dl className="grid max-w-[52rem] gap-x-8 gap-y-3 sm:grid-cols-[14rem_1fr]">
      {facts.map(({ label, text, locale, url }) => (
        <div key={label} className="sm:contents">
          <dt className="text-second">{label}</dt>
          <dd className="max-w-[68ch]">
            {url ? <SourceLink source={{ url, title: text }}>{text}</SourceLink> : locale ? <bdi lang={locale}>{text}</bdi> : text}
          </dd>
        </div>
      ))}
    </dl>
  );
}
