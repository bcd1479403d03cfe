import type { ChartExport } from "./chart-export";
import type { ExportFormat } from "./export-options";

/** Writes one format: the same export always gives the same bytes. */
export type WriteChartFile = (exported: ChartExport) => Promise<Uint8Array>;

/** The writers, each loaded at its first use. */
const writers: Record<ExportFormat, () => Promise<WriteChartFile>> = {
  svg: async () => (await import("./picture/svg-file")).writeSvg,
  png: async () => (await import("./picture/png-file")).writePng,
  csv: async () => (await import("./tables/csv")).writeCsv,
  xlsx: async () => (await import("./tables/xlsx")).writeXlsx,
  json: async () => (await import("./tables/json")).writeJson,
  zip: async () => (await import("./tables/zip")).writeZip,
  pptx: async () => (await import("./pptx/write-pptx")).writePptx,
  docx: async () => (await import("./docx/write-docx")).writeDocx,
  pdf: async () => (await import("./pdf/write-pdf")).writePdf,
};

/** A chart as a file of a format. */
export async function writeChartFile(format: ExportFormat, exported: ChartExport): Promise<Uint8Array> {
  const write = await writers[format]();
  return write(exported);
}
