import { SourceLink } from "@/components/ui/source-link";
import type { Verdict, VerdictChange } from "@/lib/publish/verify";

/** Whether a chart of an edition still stands: a sentence, the ways on, and each figure that changed with what it was and why. */
export function VerdictWords({ verdict: { sentence, isCurrent, links, changes, headings, notListed } }: { verdict: Verdict }) {
  return (
    <>
      <p className={`max-w-[68ch] border-s-4 ps-3 ${isCurrent ? "border-accent" : "border-warning"}`}>{sentence}</p>
      <ul className="no-print mt-3 flex flex-wrap gap-x-6">
        {links.map(({ text, href }) => (
          <li key={href}>
            <a href={href} className="inline-block py-0.5">
              {text}
            </a>
          </li>
        ))}
      </ul>
      {changes.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
        <section aria-label={headings.caption} tabIndex={0} className="scroll-frame relative mt-5 max-h-[40rem] border-y border-hairline">
          <table className="line-table">
            <caption className="sr-only">{headings.caption}</caption>
            <thead>
              <tr>
                <th scope="col">{headings.figure}</th>
                <th scope="col">{headings.was}</th>
                <th scope="col">{headings.is}</th>
                <th scope="col">{headings.edition}</th>
                <th scope="col">{headings.reason}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change) => (
                <Row key={change.id} change={change} />
              ))}
            </tbody>
          </table>
        </section>
      )}
      {notListed && <p className="mt-2 text-small text-second">{notListed}</p>}
    </>
  );
}

function Row({ change: { figure, was, is, edition, reason, source } }: { change: VerdictChange }) {
  return (
    <tr>
      <th scope="row">
        {figure}
        {source && (
          <>
            {" "}
            (<SourceLink source={source.document}>{source.attribution}</SourceLink>)
          </>
        )}
      </th>
      <td>{was}</td>
      <td>{is}</td>
      <td>{edition && <a href={edition.href}>{edition.text}</a>}</td>
      <td>
        <bdi>{reason}</bdi>
      </td>
    </tr>
  );
}
