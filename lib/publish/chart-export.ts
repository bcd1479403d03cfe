import "server-only";
import { toChartPath } from "@/lib/charts/chart-path";
import type { ChartSpec, ChartView } from "@/lib/charts/spec";
import { withoutWithheld } from "@/lib/charts/withheld";
import type { Edition } from "@/lib/domain/indicator";
import type { Observation } from "@/lib/domain/observation";
import type { ChartExport, Drawing, ExportStamp } from "@/lib/export/chart-export";
import { drawChart } from "@/lib/export/drawing/draw-chart";
import type { ExportOptions } from "@/lib/export/export-options";
import { layOutFrame, toWantedSize } from "@/lib/export/picture/frame-layout";
import type { Reader } from "@/lib/format/reader";
import { getTranslator } from "@/lib/i18n/translator";
import { buildChartWithFigures, type RawParameters } from "./build-chart";
import { toPublicUrl } from "./public-url";

/**
 * A chart of the catalog ready to be written as a file: spec, drawing, figures and stamp.
 *
 * @param withDrawing false for files without a picture
 * @returns null where the catalog has no such chart
 * @throws BadParametersError where a parameter does not meet the chart's schema
 * @throws DrawingError where it can't be drawn
 */
export async function loadChartExport(
  slug: string,
  parameters: RawParameters,
  edition: Edition,
  reader: Reader,
  options: ExportOptions,
  withDrawing: boolean,
): Promise<ChartExport | null> {
  const built = await buildChartWithFigures(slug, parameters, edition, reader);
  if (!built) return null;
  const spec = withoutWithheld(built.spec);
  const view = options.view === "chart" || !spec.map ? "chart" : "map";
  const exported: ChartExport = {
    spec,
    view,
    options,
    stamp: toStamp(spec, edition),
    drawing: null,
    observations: listShown(spec, built.observations),
    withheld: spec.withheld ?? [],
  };
  if (!withDrawing || spec.emptyMessage !== null) return exported;
  return { ...exported, drawing: await draw(built.spec, exported, view) };
}

async function draw(spec: ChartSpec, exported: ChartExport, view: ChartView): Promise<Drawing> {
  const svg = await drawChart(spec, toWantedSize(layOutFrame(exported), exported), exported.options.theme, view);
  const [, width, height] = /<svg[^>]*? width="([\d.]+)"[^>]*? height="([\d.]+)"/.exec(svg) ?? [];
  return { svg, width: Number(width), height: Number(height) };
}

/** Figures of the chart's points, in the order of its table. */
function listShown({ series }: ChartSpec, observations: Observation[]): Observation[] {
  const byId = new Map(observations.map((observation) => [observation.id, observation]));
  const shown = new Set(series.flatMap(({ points }) => points.flatMap(({ figure }) => figure ?? [])));
  return [...shown].flatMap((id) => byId.get(id) ?? []);
}

/** Of which chart and edition a file or frame is. */
export function toStamp(spec: ChartSpec, edition: Edition): ExportStamp {
  return {
    site: getTranslator(spec)("site.name"),
    siteUrl: toPublicUrl(`/${spec.locale}`),
    slug: spec.slug,
    edition: edition.number,
    committedAt: edition.committedAt,
    editionText: spec.edition.text,
    permalink: toPublicUrl(toChartPath(spec, edition.number)),
  };
}
