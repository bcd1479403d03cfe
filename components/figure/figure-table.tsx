import type { ChartPoint, ChartSpec } from "@/lib/charts/spec";
import { toSourceId } from "./figure-sources";

/** Every value that the drawing shows, with its source. Points of places keep the drawing's order; those of a time run by series. */
export function FigureTable({ spec }: { spec: ChartSpec }) {
  const { tableHeadings: headings } = spec;
  const hasNotes = spec.series.some((series) => series.points.some((point) => toRemark(point, spec)));
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={spec.headings.tableCaption} tabIndex={0} className="scroll-frame mt-3 max-h-[28rem] border-y border-hairline">
      <table className="figure-table">
        <caption className="sr-only">{spec.headings.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{headings.series}</th>
            <th scope="col">{headings.category}</th>
            <th scope="col">{headings.value}</th>
            <th scope="col">{headings.source}</th>
            {hasNotes && <th scope="col">{headings.note}</th>}
          </tr>
        </thead>
        <tbody>
          {spec.series.flatMap((series) =>
            series.points.map((point) => (
              <tr key={`${series.key} ${point.category} ${point.at} ${point.source}`}>
                <td>{series.label}</td>
                <th scope="row">{point.category}</th>
                <td>{point.text}</td>
                <td>{point.value !== null && <SourceReference spec={spec} position={point.source} />}</td>
                {hasNotes && (
                  <td>
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

/** Leads to the source's place in the figure's list, where its document is linked. */
function SourceReference({ spec, position }: { spec: ChartSpec; position: number }) {
  const source = spec.sources[position];
  if (!source) return null;
  return (
    <a href={`#${toSourceId(spec.id, position)}`}>
      {source.attribution} [{source.number}]
    </a>
  );
}

function toRemark(point: ChartPoint, spec: ChartSpec): string {
  return [point.preliminary && spec.labels.preliminary, point.doubtful && spec.labels.doubtful, point.note].filter(Boolean).join(" · ");
}

/** Remarks on single figures stand in the language of the source data, which is English; what this site computed is explained in the reader's. */
function Remark({ point, spec }: { point: ChartPoint; spec: ChartSpec }) {
  const flags = toRemark({ ...point, note: null }, spec);
  return (
    <>
      {flags}
      {flags && point.note && " · "}
      {point.note && <bdi lang={point.computed ? undefined : "en"}>{point.note}</bdi>}
    </>
  );
}
