import { setDaysApart } from "@/lib/format/isolate";
import type { SearchResultGroup } from "./search-answer";

type ResultListProps = { groups: SearchResultGroup[]; idPrefix: string };

/** What was found, by kind: each a link with what it is, and the name it was found by where that is another. */
export function ResultList({ groups, idPrefix }: ResultListProps) {
  return groups.map(({ group, heading, results, more }) => (
    <section key={group} aria-labelledby={`${idPrefix}-${group}`} className="mt-6">
      <h2 id={`${idPrefix}-${group}`} className="text-small font-semibold text-second">
        {heading}
      </h2>
      <ul>
        {results.map(({ name, href, kind, by }) => (
          <li key={href + name} className="border-t border-hairline py-1.5">
            <a href={href} className="inline-block py-0.5">
              <bdi>{setDaysApart(name)}</bdi>
            </a>
            {by && (
              <span className="ms-2 text-small text-second">
                <bdi lang={by.language ?? undefined}>{by.text}</bdi>
              </span>
            )}
            <span className="block text-small text-second">{kind}</span>
          </li>
        ))}
      </ul>
      {more && <p className="border-t border-hairline pt-1.5 text-small text-second">{more}</p>}
    </section>
  ));
}
