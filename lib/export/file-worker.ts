import type { ChartExport } from "./chart-export";
import { writeChartFile } from "./chart-file";
import type { ExportFormat } from "./export-options";
import { answerJobs } from "./workers/answer-jobs";

export type FileJob = { format: ExportFormat; exported: ChartExport };

answerJobs(({ format, exported }: FileJob) => writeChartFile(format, exported));
