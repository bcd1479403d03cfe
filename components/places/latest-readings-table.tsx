import { SourceLink } from "@/components/ui/source-link";
import type { LatestReading } from "@/lib/publish/latest-readings";

type Headings = { caption: string; indicator: string; figure: string; date: string; publisher: string; figures: string };

/** The newest figure of each indicator at a place, with its date and document. */
export function LatestReadingsTable({ readings, headings }: { readings: (LatestReading & { count: string })[]; headings: Headings }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={headings.caption} tabIndex={0} className="scroll-frame mt-4">
      <table className="line-table">
        <caption className="sr-only">{headings.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{headings.indicator}</th>
            <th scope="col">{headings.figure}</th>
            <th scope="col">{headings.date}</th>
            <th scope="col">{headings.publisher}</th>
            <th scope="col">{headings.figures}</th>
          </tr>
        </thead>
        <tbody>
          {readings.map((reading) => (
            <tr key={reading.indicatorCode}>
              <th scope="row">
                <a href={reading.href}>{reading.name}</a>
              </th>
              <td>
                {reading.value} {reading.unit}
                {reading.parts && <small>{reading.parts}</small>}
              </td>
              <td>{reading.date}</td>
              <td>
                <SourceLink source={reading.source}>{reading.publisher}</SourceLink>
              </td>
              <td data-label={headings.figures}>{reading.count}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
