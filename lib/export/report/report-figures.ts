import type { ChartExport } from "../chart-export";
import type { ReportExport } from "../report-export";

export type NumberedFigure = {
  /** From 1. */
  number: number;
  exported: ChartExport;
  /** As it stands under the figure. */
  caption: string;
  /** Where its files are in the archive: a folder that sorts by its number. */
  folder: string;
};

/** The figures of a report in their order. */
export function listReportFigures({ parts }: ReportExport): NumberedFigure[] {
  const figures = parts.filter((part) => part.kind === "figure");
  return figures.map(({ exported, caption }, index) => ({
    number: index + 1,
    exported,
    caption: caption || exported.spec.title,
    folder: `${String(index + 1).padStart(2, "0")}-${exported.stamp.slug}`,
  }));
}
