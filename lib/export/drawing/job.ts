import type { ExportDialogProps } from "@/components/export/export-dialog";
import type { FigureFormProps } from "@/components/figure/figure-form";
import type { FigurePartsProps } from "@/components/figure/figure-parts";
import type { DrawingSize } from "@/lib/charts/layout";
import type { DrawingTarget } from "@/lib/charts/palette";
import type { ChartSpec } from "@/lib/charts/spec";
import type { Boundaries } from "@/lib/geo/boundaries";

/** What a worker is asked to make of a chart: its drawing at a size, one of the lists that stand with it, all that stands below its controls,
 * the form of these, or the panel of its exports. */
export type DrawingJob =
  | PictureJob
  | { spec: ChartSpec; list: FigureListName }
  | { figure: FigurePartsProps }
  | { form: FigureFormProps }
  | { panel: ExportDialogProps; isDialog: boolean };

/** With boundaries it is the chart's map that is drawn. */
export type PictureJob = { spec: ChartSpec; size: DrawingSize; target: DrawingTarget; boundaries?: Boundaries };

/** Lists of a figure, as documents of their own show them. */
export type FigureListName = "table" | "notes" | "comparability";
