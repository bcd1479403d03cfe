import type { Observation } from "@/lib/domain/observation";
import type { Reader } from "@/lib/format/reader";
import type { ChartExport, ExportStamp } from "../chart-export";
import { toChartItem, toObservationItem } from "./citation-item";
import { toChartSentence, toObservationSentence } from "./citation-sentence";

/**
 * How a chart or a figure is cited: who published the figures first, then this site as the place where they were read, with the edition
 * and the address that shows it for ever. The same input gives the same texts on any day: no day of access stands in them, since the
 * address shows the same for ever.
 */
export type Citations = {
  /** In the reader's language. */
  sentence: string;
  apa: string;
  chicago: string;
  bibtex: string;
  ris: string;
  cslJson: string;
};

/** A figure in words, as its page names it: "Internally displaced people, Ninewa, 31 December 2024". */
export type CitedFigure = { title: string /** The value as read, with unit and qualifier. */; value: string };

/** Citations of a chart; the library that sets them is loaded with the first. */
export async function toChartCitations(exported: Pick<ChartExport, "spec" | "stamp" | "observations">): Promise<Citations> {
  const { formatItem } = await import("./format-item");
  return { sentence: toChartSentence(exported), ...formatItem(toChartItem(exported)) };
}

/** Citations of one figure; `stamp.permalink` leads to where it stands. */
export async function toObservationCitations(
  observation: Observation,
  figure: CitedFigure,
  stamp: ExportStamp,
  reader: Reader,
): Promise<Citations> {
  const { formatItem } = await import("./format-item");
  return {
    sentence: toObservationSentence(observation, figure, stamp, reader),
    ...formatItem(toObservationItem(observation, figure, stamp, reader)),
  };
}
