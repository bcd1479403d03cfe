import type { ChartExport } from "./chart-export";
import { writeChartFile } from "./chart-file";
import type { ExportFormat } from "./export-options";
import type { ReportExport, ReportFormat } from "./report-export";
import { writeReportFile } from "./report-file";
import { answerJobs } from "./workers/answer-jobs";

export type FileJob = { format: ExportFormat; exported: ChartExport } | { format: ReportFormat; report: ReportExport };

answerJobs((job: FileJob) => ("report" in job ? writeReportFile(job.format, job.report) : writeChartFile(job.format, job.exported)));
