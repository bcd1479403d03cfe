import { LicenceWords } from "@/components/ui/licence-words";
import { SourceLink } from "@/components/ui/source-link";
import { SourceTitle } from "@/components/ui/source-title";
import type { ChartSource, ChartSpec } from "@/lib/charts/spec";

/** How many sources stand open; a longer list is folded under the names of its publishers. */
const OPEN = 6;

/** Every source of a figure, numbered as in its table, with date, link and licence. */
export function FigureSources({ spec }: { spec: ChartSpec }) {
  if (spec.sources.length === 0) return null;
  const list = (
    <ol className="mt-1 ps-8 [&>li]:mt-1" style={{ listStyleType: spec.digits === "arab" ? "arabic-indic" : "decimal" }}>
      {spec.sources.map((source, position) => (
        <li key={source.id} id={toSourceId(spec.id, position)}>
          <Source source={source} licence={spec.headings.licence} />
        </li>
      ))}
    </ol>
  );
  if (spec.sources.length <= OPEN) {
    return (
      <div className="sources">
        <p className="font-semibold">{spec.headings.sources}</p>
        {list}
      </div>
    );
  }
  return (
    <details className="sources">
      <summary>
        <span className="font-semibold">{spec.headings.sources}</span> · {spec.headings.sourcesSummary}
      </summary>
      {list}
    </details>
  );
}

function Source({ source, licence }: { source: ChartSource; licence: string }) {
  return (
    <>
      {source.fullAttribution}:{" "}
      <SourceLink source={source}>
        <SourceTitle title={source.title} />
      </SourceLink>{" "}
      ({source.publishedOn}). {licence} <LicenceWords {...source} />
    </>
  );
}

export function toSourceId(figureId: string, position: number): string {
  return `${figureId}-source-${position + 1}`;
}
