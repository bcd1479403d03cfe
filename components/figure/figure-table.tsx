import type { ChartPoint, ChartSpec } from "@/lib/charts/spec";
import { toSourceId } from "./figure-sources";

/** Every value that the drawing shows, with its source. Points of places keep the drawing's order; those of a time run by series. */
export function FigureTable({ spec }: { spec: ChartSpec }) {
  const { tableHeadings: headings } = spec;
  const hasNotes = spec.series.some((series) => series.points.some((point) => toRemark(point, spec)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={spec.headings.tableCaption} tabIndex={0} className="mt-3 max-h-[28rem] overflow-auto border-y border-hairline">
      <table className="w-full border-collapse text-small">
        <caption className="sr-only">{spec.headings.tableCaption}</caption>
        <thead>
          <tr className="sticky top-0 z-10 bg-ground text-start">
            {[headings.series, headings.category, headings.value, headings.source, ...(hasNotes ? [headings.note] : [])].map((heading) => (
              <th
                key={heading}
                scope="col"
                className={`border-b border-hairline px-3 py-2 font-semibold first:ps-0 ${heading === headings.value ? "text-end" : "text-start"}`}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {spec.series.flatMap((series) =>
            series.points.map((point) => (
              <tr key={`${series.key} ${point.category} ${point.at} ${point.source}`} className="border-b border-hairline align-top">
                <td className="px-3 py-1.5 ps-0">{series.label}</td>
                <th scope="row" className="px-3 py-1.5 text-start font-normal">
                  {point.category}
                </th>
                <td className="px-3 py-1.5 text-end whitespace-nowrap">{point.text}</td>
                <td className="px-3 py-1.5">
                  {point.value !== null && (
                    <a href={`#${toSourceId(spec.slug, point.source)}`}>
                      {spec.sources[point.source]?.publisher} [{spec.sources[point.source]?.number}]
                    </a>
                  )}
                </td>
                {hasNotes && (
                  <td className="max-w-[40ch] px-3 py-1.5">
                    <Remark point={point} spec={spec} />
                  </td>
                )}
              </tr>
            )),
          )}
        </tbody>
      </table>
    </section>
  );
}

function toRemark(point: ChartPoint, spec: ChartSpec): string {
  return [point.preliminary && spec.labels.preliminary, point.doubtful && spec.labels.doubtful, point.note].filter(Boolean).join(" · ");
}

/** Remarks on single figures stand in the language of the source data, which is English. */
function Remark({ point, spec }: { point: ChartPoint; spec: ChartSpec }) {
  const flags = toRemark({ ...point, note: null }, spec);
  return (
    <>
      {flags}
      {flags && point.note && " · "}
      {point.note && <bdi lang="en">{point.note}</bdi>}
    </>
  );
}
