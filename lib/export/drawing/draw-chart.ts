import { createHash } from "node:crypto";
import { availableParallelism } from "node:os";
import type { ExportDialogProps } from "@/components/export/export-dialog";
import type { FigureFormProps } from "@/components/figure/figure-form";
import type { FigurePartName } from "@/components/figure/figure-part-names";
import type { FigurePartsProps } from "@/components/figure/figure-parts";
import { type DrawingSizeName, toDrawingSize } from "@/lib/charts/layout";
import { toMapSize } from "@/lib/charts/map/map-size";
import type { DrawingTarget } from "@/lib/charts/palette";
import type { ChartSpec, ChartView } from "@/lib/charts/spec";
import { findBoundaries } from "@/lib/geo/known-boundaries";
import { BoundedCache } from "@/lib/process/bounded-cache.mjs";
import { toWorkerFile } from "../workers/worker-file";
import { WorkerPool } from "../workers/worker-pool";
import type { DrawingJob, FigureListName } from "./job";

const cacheBytes = 32 * 1024 * 1024;
const queueLimit = 500;
const timeoutMs = 20_000;

/** A chart could not be drawn; the message says why and which. */
export class DrawingError extends Error {
  override name = "DrawingError";
}

type Studio = { pool: WorkerPool<DrawingJob, string>; cache: BoundedCache<string>; underWay: Map<string, Promise<string>> };

const studioKey = Symbol.for("chart drawing studio");
/** One pool a process, however often a bundler or a reload evaluates this module. */
const holder = globalThis as { [studioKey]?: Studio };

/**
 * A chart as SVG, drawn by the same components as in the browser. The same spec, size and target always give the same bytes; they are
 * remembered, and asked for twice at once they are drawn once. For a page leave `target` out: colours and font then are the page's CSS
 * variables.
 *
 * @param view `map` for the chart's map, where it has one; the boundaries it names must have been read in this process, as building the
 * chart does
 * @throws DrawingError where it can't be drawn
 */
export async function drawChart(
  spec: ChartSpec,
  size: DrawingSizeName | { width: number; height: number },
  target: DrawingTarget = "screen",
  view: ChartView = "chart",
): Promise<string> {
  if (view === "chart") return make({ spec, size: toDrawingSize(spec, size), target });
  const boundaries = spec.map && findBoundaries(spec.map.boundaries.version);
  if (!boundaries) throw new DrawingError(`The chart "${spec.slug}" has no map, or its boundaries were never read`);
  return make({ spec, size: toMapSize(size), target, boundaries });
}

/** A figure's table or list of sources as markup, made by the same components wherever it stands. */
export async function renderFigureList(spec: ChartSpec, list: FigureListName): Promise<string> {
  return make({ spec, list });
}

/** What stands below a figure's controls, each part as markup. */
export async function renderFigureParts(figure: FigurePartsProps): Promise<Record<FigurePartName, string>> {
  return JSON.parse(await make({ figure }));
}

/** The form of a chart's controls as markup. */
export async function renderFigureForm(form: FigureFormProps): Promise<string> {
  return make({ form });
}

/** The panel of a chart's exports as markup: as it stands on the chart's page, or in a dialog. */
export async function renderExportPanel(panel: ExportDialogProps, isDialog: boolean): Promise<string> {
  return make({ panel, isDialog });
}

/** How much the drawing workers have to do at this moment. */
export function readDrawingLoad() {
  return { name: "drawings", ...(holder[studioKey]?.pool.load ?? { workers: 0, working: 0, waiting: 0 }) };
}

/** The same job always gives the same markup: it is remembered, and asked for twice at once it is done once. */
async function make(job: DrawingJob): Promise<string> {
  const key = createHash("sha256").update(JSON.stringify(job)).digest("base64url");
  const studio = getStudio();
  const known = studio.cache.get(key) ?? studio.underWay.get(key);
  if (known !== undefined) return known;
  const drawing = studio.pool
    .run(job)
    .then((svg) => {
      studio.cache.set(key, svg, Buffer.byteLength(svg));
      return svg;
    })
    .finally(() => studio.underWay.delete(key));
  studio.underWay.set(key, drawing);
  return drawing;
}

/** Ends the workers; the next drawing starts them again. */
export async function closeDrawing(): Promise<void> {
  const studio = holder[studioKey];
  delete holder[studioKey];
  await studio?.pool.close();
}

function getStudio(): Studio {
  holder[studioKey] ??= {
    pool: new WorkerPool({
      workerFile: toWorkerFile("chart-worker.mjs"),
      size: Math.min(2, availableParallelism()),
      queueLimit,
      timeoutMs,
      toError,
    }),
    cache: new BoundedCache(cacheBytes),
    underWay: new Map(),
  };
  return holder[studioKey];
}

function toError(job: DrawingJob, reason: string): DrawingError {
  if ("panel" in job) return new DrawingError(`The panel of "${job.panel.figure}" could not be made: ${reason}`);
  if ("figure" in job) return new DrawingError(`The figure "${job.figure.spec.slug}" could not be made: ${reason}`);
  if ("form" in job) return new DrawingError(`The form of "${job.form.name}" could not be made: ${reason}`);
  const part = "list" in job ? `be given its ${job.list}` : `be drawn at ${job.size.width}×${job.size.height}`;
  return new DrawingError(`The chart "${job.spec.slug}" could not ${part}: ${reason}`);
}
