import { SourceLink } from "@/components/ui/source-link";
import type { ChartSource } from "@/lib/charts/spec";

export type CountTable = {
  id: string;
  heading: string;
  note: string;
  /** Name of the part that scrolls. */
  region: string;
  headings: { what: string; number: string; which: string; source: string };
  rows: { id: string; what: string; number: string; which: string; source: ChartSource; publisher: string }[];
};

/** Counts of one election, each with its source; those of several sources stand below one another. */
export function CountTableSection({ table: { id, heading, note, region, headings, rows } }: { table: CountTable }) {
  return (
    <section aria-labelledby={id} className="mt-14">
      <h2 id={id} className="text-h3">
        {heading}
      </h2>
      <p className="mt-2 max-w-[80ch] text-small text-second">{note}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section aria-label={region} tabIndex={0} className="scroll-frame relative mt-4">
        <table className="line-table">
          <caption className="sr-only">{heading}</caption>
          <thead>
            <tr>
              <th scope="col">{headings.what}</th>
              <th scope="col">{headings.number}</th>
              <th scope="col">{headings.which}</th>
              <th scope="col">{headings.source}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id}>
                <th scope="row">{row.what}</th>
                <td>{row.number}</td>
                <td>{row.which}</td>
                <td>
                  <SourceLink source={row.source}>{row.publisher}</SourceLink>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
