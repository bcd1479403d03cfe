import type { Digits, Direction, Locale } from "@/lib/i18n/locales";
import type { ChartExport, ExportStamp } from "./chart-export";

/** Charts gathered into one document, with a reader's own words: what a report's files are made from, and nothing else. */
export type ReportExport = {
  locale: Locale;
  direction: Direction;
  digits: Digits;
  /** Empty: the report has none. */
  title: string;
  author: string;
  /** Day as read; empty: the report has none. */
  date: string;
  parts: ReportPart[];
  /** `slug` is empty; `permalink` leads to the report itself, pinned. */
  stamp: ExportStamp;
};

/** Figures are numbered in their order. */
export type ReportPart =
  | { kind: "text"; text: string }
  | { kind: "figure"; exported: ChartExport /** Empty: the chart's title. */; caption: string };

export const reportFormats = ["docx", "pptx", "pdf", "zip"] as const;
export type ReportFormat = (typeof reportFormats)[number];

export function isReportFormat(text: string): text is ReportFormat {
  return (reportFormats as readonly string[]).includes(text);
}
