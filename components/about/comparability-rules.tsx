import { SourceLink } from "@/components/ui/source-link";
import type { ComparabilityRuleWords } from "@/lib/charts/comparability-rules";

type ComparabilityRulesProps = { id: string; heading: string; introduction: string; sources: string; rules: ComparabilityRuleWords[] };

/** Where a rule stands on the page. */
export function toRuleAnchor(key: string): string {
  return `rule-${key.replaceAll("_", "-")}`;
}

/** The rules by which this site says what may be compared, each with figures of Iraqi elections. */
export function ComparabilityRules({ id, heading, introduction, sources, rules }: ComparabilityRulesProps) {
  return (
    <section aria-labelledby={id} className="mt-8">
      <h3 id={id} className="text-h3">
        {heading}
      </h3>
      <p className="mt-2 max-w-[68ch]">{introduction}</p>
      <dl className="mt-4 grid max-w-[80ch] gap-y-5">
        {rules.map(({ key, title, text, example }) => (
          <div key={key} id={toRuleAnchor(key)}>
            <dt className="font-semibold">{title}</dt>
            <dd className="mt-1">{text}</dd>
            {example && (
              <dd className="mt-1 text-small text-second">
                {example.text} {sources}{" "}
                {example.sources.map((source, position) => (
                  <span key={`${source.url} ${source.title}`}>
                    {position > 0 && " · "}
                    <SourceLink source={source}>{source.attribution}</SourceLink>
                  </span>
                ))}
              </dd>
            )}
          </div>
        ))}
      </dl>
    </section>
  );
}
