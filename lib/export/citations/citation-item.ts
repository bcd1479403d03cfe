import { createHash } from "node:crypto";
import type { Observation } from "@/lib/domain/observation";
import type { Reader } from "@/lib/format/reader";
import type { Locale } from "@/lib/i18n/locales";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport, ExportStamp } from "../chart-export";
import { describeDocument, describePublishers } from "./citation-sentence";
import type { CitedFigure } from "./citations";
import { listCredited, listCreditedOf } from "./credited";
import { toPlainText } from "./plain-text";

type CslDate = { "date-parts": [number[]] };

/** What is cited, under the names of the Citation Style Language. */
export type CitationItem = {
  id: string;
  type: "dataset";
  author?: { literal: string }[];
  title: string;
  version: string;
  issued: CslDate;
  /** Day, month or year of the document that a figure stands in. */
  "original-date"?: CslDate;
  /** The place: this site. */
  publisher: string;
  URL: string;
  language: Locale;
  note: string;
};

export function toChartItem(exported: Pick<ChartExport, "spec" | "stamp" | "observations">): CitationItem {
  const { spec, stamp } = exported;
  const note = [stamp.editionText, describePublishers(spec)].filter((text) => text !== "").join(". ");
  return toItem({ stamp, locale: spec.locale, name: stamp.slug, title: spec.title, credited: listCredited(exported), note });
}

export function toObservationItem(observation: Observation, figure: CitedFigure, stamp: ExportStamp, reader: Reader): CitationItem {
  const { source, indicatorCode } = observation;
  const t = getTranslator(reader);
  const item = toItem({
    stamp,
    locale: reader.locale,
    // The figure's own key is in neither address nor title alone: two of one page differ by their words.
    name: `${indicatorCode}-${toShortHash([figure.title, figure.value, source.id].join("\n"))}`,
    title: t("citations.figure", figure),
    credited: listCreditedOf(source, reader),
    note: `${stamp.editionText}. ${describeDocument(source, reader)}`,
  });
  return source.publishedOn ? { ...item, "original-date": toCslDate(source.publishedOn) } : item;
}

type ItemParts = { stamp: ExportStamp; locale: Locale; name: string; title: string; credited: string[]; note: string };

function toItem({ stamp, locale, name, title, credited, note }: ItemParts): CitationItem {
  return {
    id: `${name}-${toShortHash(stamp.permalink)}`,
    type: "dataset",
    ...(credited.length > 0 && { author: credited.map((literal) => ({ literal })) }),
    title: toPlainText(title),
    version: String(stamp.edition),
    issued: toCslDate(stamp.committedAt.slice(0, 10)),
    publisher: toPlainText(stamp.site),
    URL: stamp.permalink,
    language: locale,
    note: toPlainText(note),
  };
}

function toCslDate(date: string): CslDate {
  return { "date-parts": [date.split("-").map(Number)] };
}

/** Tells two charts of one slug apart in one reader's bibliography, and is the same wherever it is made. */
function toShortHash(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 6);
}
