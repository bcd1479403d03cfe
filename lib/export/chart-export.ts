import type { ChartSpec, ChartView, WithheldSource } from "@/lib/charts/spec";
import type { Observation } from "@/lib/domain/observation";
import type { ExportOptions } from "./export-options";

/**
 * A chart as it is taken away: what every file is made from, and nothing else. The same export always gives the same bytes, so a file's
 * clock is its edition's, and what stands in it is what stands here.
 */
export type ChartExport = {
  /** Without the rows that are not passed on. */
  spec: ChartSpec;
  /** Which of its two drawings the pictures show. */
  view: ChartView;
  options: ExportOptions;
  stamp: ExportStamp;
  /** All of the chart, drawn for `options.theme`, without words around it; null in files without a picture, and where there is nothing to draw. */
  drawing: Drawing | null;
  /** The figures that the chart shows and that may be passed on, in the order of its table; `ChartPoint.figure` names them by `id`. */
  observations: Observation[];
  /** Whose figures are drawn and may not be passed on as rows; a sentence says so and leads to the publisher. */
  withheld: WithheldSource[];
};

/** Where a file came from, and where the same can be had again. All addresses are absolute. */
export type ExportStamp = {
  /** Name of this site, in the reader's language. */
  site: string;
  siteUrl: string;
  slug: string;
  edition: number;
  /** Instant of the edition, ISO 8601 in UTC: the clock of every file. */
  committedAt: string;
  /** The edition as read: "Edition 3 of 24 November 2026". */
  editionText: string;
  /** Page of the chart in this edition, for ever. */
  permalink: string;
};

/** SVG of a drawing, with its size in CSS pixels. */
export type Drawing = { svg: string; width: number; height: number };
