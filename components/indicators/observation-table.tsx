import { SourceLink } from "@/components/ui/source-link";
import type { ObservationTable as Table } from "@/lib/publish/observation-table";

type Words = {
  caption: string;
  place: string;
  period: string;
  parts: string;
  value: string;
  publisher: string;
  note: string;
  previous: string;
  next: string;
};

/** Figures a page at a time, each with its document and what it was before. */
export function ObservationTable({ table, words }: { table: Table; words: Words }) {
  const hasParts = table.rows.some((row) => row.parts !== "");
  const hasNotes = table.rows.some((row) => row.note !== null || row.revisions.length > 0 || row.flags.length > 0);
  return (
    <>
      <p className="mt-3 text-small text-second">{table.range}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={words.caption} tabIndex={0} className="scroll-frame mt-2 max-h-[40rem] border-y border-hairline">
        <table className="figure-table">
          <caption className="sr-only">{words.caption}</caption>
          <thead>
            <tr>
              <th scope="col">{words.place}</th>
              <th scope="col">{words.period}</th>
              <th scope="col">{words.value}</th>
              <th scope="col">{words.publisher}</th>
              {hasParts && <th scope="col">{words.parts}</th>}
              {hasNotes && <th scope="col">{words.note}</th>}
            </tr>
          </thead>
          <tbody>
            {table.rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">
                  <a href={row.place.href}>{row.place.name}</a>
                </th>
                <td>{row.period}</td>
                <td>
                  <a href={row.href}>{row.value}</a>
                </td>
                <td>
                  <SourceLink source={row.source}>{row.publisher}</SourceLink>
                </td>
                {hasParts && <td>{row.parts}</td>}
                {hasNotes && (
                  <td>
                    {[...row.flags, ...row.revisions].map((text) => (
                      <p key={text}>{text}</p>
                    ))}
                    {row.note && <bdi lang="en">{row.note}</bdi>}
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {(table.previousHref || table.nextHref) && (
        <nav aria-label={words.caption} className="no-print mt-3 flex gap-3">
          {table.previousHref && (
            <a href={table.previousHref} rel="prev" className="quiet-button no-underline">
              {words.previous}
            </a>
          )}
          {table.nextHref && (
            <a href={table.nextHref} rel="next" className="quiet-button no-underline">
              {words.next}
            </a>
          )}
        </nav>
      )}
    </>
  );
}
