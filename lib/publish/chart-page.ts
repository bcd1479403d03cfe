import "server-only";
import { chartCatalog } from "@/lib/charts/catalog";
import { toChartPath } from "@/lib/charts/chart-path";
import { getIndicator } from "@/lib/data/indicators";
import { renderExportPanel } from "@/lib/export/drawing/draw-chart";
import { toName } from "@/lib/format/reader";
import { BadParametersError, buildChart } from "./build-chart";
import { loadExportPanel } from "./export-panel";
import { type LoadedFigure, loadFigure } from "./figure";
import type { PageDescription } from "./page-metadata";
import { type PageState, toPageHref } from "./page-state";
import { putServerHtml } from "./server-html";
import { loadVerdict, type Verdict } from "./verify";

export type ChartPageContent = {
  figure: LoadedFigure;
  /** What is counted in it, each with the address of its page. */
  indicators: { code: string; name: string; href: string }[];
  /** On a pinned page: whether the chart still says what it said. */
  verdict: Verdict | null;
  /** The panel of its exports, by its name for `ServerHtml`; null where there is nothing to take away. */
  panel: string | null;
};

/**
 * One chart with everything that its page shows.
 *
 * @returns null where the catalog has no such chart, or where the address does not say what it must
 */
export async function loadChartPage(slug: string, state: PageState): Promise<ChartPageContent | null> {
  const definition = chartCatalog.get(slug);
  const figure = definition && (await loadFigureOf(slug, state));
  if (!definition || !figure) return null;
  const parsed = definition.parameters.safeParse(figure.spec.parameters);
  const codes = parsed.success ? definition.needs(parsed.data).observations.map(({ indicatorCode }) => indicatorCode) : [];
  const indicators = await Promise.all([...new Set(codes)].map((code) => (code ? getIndicator(code, state.edition.number) : null)));
  const isEmpty = figure.spec.emptyMessage !== null;
  const panel = isEmpty ? null : await loadExportPanel(slug, figure.spec.parameters, state.edition, state.reader);
  const verdict = state.pinned ? await loadVerdict(slug, figure.spec.parameters, state.edition, state) : null;
  return {
    figure,
    verdict,
    indicators: indicators.flatMap((indicator) =>
      indicator
        ? [
            {
              code: indicator.code,
              name: toName(indicator.names, state.reader),
              href: toPageHref(state, state.locale, `/indicators/${indicator.code}`),
            },
          ]
        : [],
    ),
    panel: panel && putServerHtml(await renderExportPanel(panel, false)),
  };
}

/** A wrong choice is told in the figure; null where the chart can't be made without one that the address does not have. */
async function loadFigureOf(slug: string, state: PageState): Promise<LoadedFigure | null> {
  try {
    return await loadFigure(slug, state, `/charts/${slug}`);
  } catch (error) {
    if (error instanceof BadParametersError) return null;
    throw error;
  }
}

/** What a chart's page says of itself; a wrong choice in the address is told on the page, and its chart is described without it. */
export async function describeChart(slug: string, state: PageState): Promise<PageDescription | null> {
  for (const parameters of [state.parameters, {}]) {
    try {
      const spec = await buildChart(slug, parameters, state.edition, state.reader);
      if (!spec) return null;
      return {
        title: spec.title,
        description: spec.sentence || spec.title,
        path: `/charts/${slug}`,
        chart: { slug, preset: spec.parameters },
        embedPath: toChartPath(spec, state.pinned ? state.edition.number : null),
      };
    } catch (error) {
      if (!(error instanceof BadParametersError)) throw error;
    }
  }
  return null;
}
