import "server-only";
import { hasSmallRows } from "@/lib/charts/small-rows-layout";
import type { ChartSpec } from "@/lib/charts/spec";
import { drawChart } from "@/lib/export/drawing/draw-chart";
import { buildChart } from "./build-chart";
import { toAsOf } from "./keep-published";
import { type PageState, toPageHref } from "./page-state";
import { putServerHtml } from "./server-html";

export type SmallFigureProps = {
  id: string;
  spec: ChartSpec;
  /** Name of the drawing's markup for `ServerHtml`; null where the page draws it itself, in rows. */
  drawing: string | null;
  /** The whole figure, with its table and every source. */
  href: string;
  link: string;
  /** What the drawing leaves out that the whole figure shows. */
  note: string | null;
};

type Wanted = {
  slug: string;
  parameters?: Record<string, string>;
  /** Page of the whole figure, with its place there. */
  path: string;
  note?: string;
};

const size = { width: 360, height: 220 };

/** A chart of the catalog in small. Of the page's own parameters only the day by which figures were published changes it. */
export async function loadSmallFigure({ slug, parameters = {}, path, note }: Wanted, state: PageState): Promise<SmallFigureProps> {
  const asOf = toAsOf(state);
  const kept = asOf === undefined ? {} : { asOf };
  const spec = await buildChart(slug, { ...parameters, ...kept }, state.edition, state.reader);
  if (!spec) throw new Error(`The catalog has no chart "${slug}".`);
  const [page = "", anchor = spec.id] = path.split("#");
  return {
    id: `small-${spec.id}`,
    spec,
    drawing: spec.emptyMessage !== null || hasSmallRows(spec) ? null : putServerHtml(await drawChart(spec, size)),
    href: `${toPageHref(state, state.locale, page, kept)}#${anchor}`,
    link: state.t("overview.wholeFigure"),
    note: note ?? null,
  };
}
