import type { EditionLogEntry } from "@/lib/publish/edition-log";

type Words = { whatChanged: string; file: (file: string, by: string) => string };

/** Editions one below the other: when, why, how much changed, and the links to read it. */
export function EditionLogList({ entries, words }: { entries: EditionLogEntry[]; words: Words }) {
  return (
    <ol className="mt-4 list-none border-t border-hairline">
      {entries.map((entry) => (
        <li key={entry.number} id={`edition-${entry.number}`} className="border-b border-hairline py-4">
          <div className="flex flex-wrap items-baseline gap-x-3">
            <h3 className="text-lead font-semibold">
              <a href={entry.href}>{entry.title}</a>
            </h3>
            <time dateTime={entry.when.instant} className="text-second">
              {entry.when.text}
            </time>
            {entry.standing && <strong className="text-small">{entry.standing}</strong>}
          </div>
          <p className="mt-1">{entry.counts}</p>
          <p className="max-w-[68ch] break-words">
            <bdi>{entry.reason}</bdi>
          </p>
          <p className="text-small text-second break-words">{words.file(entry.fileName, entry.committedBy)}</p>
          <p className="no-print mt-1 flex flex-wrap gap-x-6 text-small">
            <a href={entry.href} aria-label={`${words.whatChanged}: ${entry.title}`} className="inline-block py-0.5">
              {words.whatChanged}
            </a>
            <a href={entry.readAsOf.href} className="inline-block py-0.5">
              {entry.readAsOf.text}
            </a>
          </p>
        </li>
      ))}
    </ol>
  );
}
