import { toChartPath } from "@/lib/charts/chart-path";
import type { ChartSpec } from "@/lib/charts/spec";
import { toSitePath } from "@/lib/site-path";

/** Ways to take a figure away. Each leads to its place on the chart's own page; with scripts it opens there and then: see `figure-actions.ts`. */
export function FigureActions({ spec }: { spec: ChartSpec }) {
  const { actions, edition, id } = spec;
  const page = toChartPath(spec, edition.isPinned ? edition.number : null);
  return (
    <ul className="figure-actions">
      {(["export", "cite", "embed"] as const).map((name) => (
        <li key={name}>
          <a className="quiet-button" data-panel={name} href={toSitePath(`${page}#${name}`)} aria-describedby={`${id}-title`}>
            {actions[name]}
          </a>
        </li>
      ))}
      <li className="scripts-only">
        <button type="button" className="quiet-button" data-report-add={page} aria-describedby={`${id}-title`}>
          {actions.report}
        </button>
      </li>
    </ul>
  );
}
