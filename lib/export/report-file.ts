import type { ReportExport, ReportFormat } from "./report-export";

/** Writes one format: the same report always gives the same bytes. */
export type WriteReportFile = (report: ReportExport) => Promise<Uint8Array>;

/** The writers, each loaded at its first use. */
const writers: Record<ReportFormat, () => Promise<WriteReportFile>> = {
  docx: async () => (await import("./docx/write-report-docx")).writeReportDocx,
  pptx: async () => (await import("./pptx/write-report")).writeReportPptx,
  pdf: async () => (await import("./pdf/write-report-pdf")).writeReportPdf,
  zip: async () => (await import("./report/write-report")).writeReportZip,
};

/** A report as a file of a format. */
export async function writeReportFile(format: ReportFormat, report: ReportExport): Promise<Uint8Array> {
  return (await writers[format]())(report);
}
