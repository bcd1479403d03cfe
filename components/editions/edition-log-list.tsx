import type { EditionLogEntry } from "@/lib/publish/edition-log";

type Words = { whatChanged: string; file: (file: string, by: string) => string };

/** Editions one below the other: when, why, how much changed, and the links to read it. */
export function EditionLogList({ entries, words }: { entries: EditionLogEntry[]; words: Words }) {
  return (
    <ol className="mt-4 list-none border-t border-hairline">
      {entries.map((entry) => (
        <li
          key={entry.number}
          id={`edition-${entry.number}`}
          className="gap-x-6 border-b border-hairline py-4 sm:grid sm:grid-cols-[12rem_1fr]"
        >
          <div className="flex flex-wrap items-baseline gap-x-3 sm:block">
            <h3 className="text-lead font-semibold">
              <a href={entry.href}>{entry.title}</a>
            </h3>
            <p>
              <time dateTime={entry.when.instant} className="text-second">
                {entry.when.text}
              </time>
            </p>
            {entry.standing && (
              <p>
                <strong className="text-small font-semibold">{entry.standing}</strong>
              </p>
            )}
          </div>
          <div>
            <p>{entry.counts}</p>
            <p className="max-w-[68ch] wrap-anywhere">
              <bdi>{entry.reason}</bdi>
            </p>
            <p className="text-small text-second wrap-anywhere">{words.file(entry.fileName, entry.committedBy)}</p>
            <p className="no-print mt-1 flex flex-wrap gap-x-6 text-small">
              <a href={entry.href} aria-label={`${words.whatChanged}: ${entry.title}`} className="inline-block py-0.5">
                {words.whatChanged}
              </a>
              <a href={entry.readAsOf.href} className="inline-block py-0.5">
                {entry.readAsOf.text}
              </a>
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
