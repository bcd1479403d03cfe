import type { Observation, Source } from "@/lib/domain/observation";
import { formatPartialDate } from "@/lib/format/day";
import { isolatePhrase, setDaysApart } from "@/lib/format/isolate";
import { formatNumber } from "@/lib/format/number";
import { type Reader, toName } from "@/lib/format/reader";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport, ExportStamp } from "../chart-export";
import type { CitedFigure } from "./citations";
import { listAttributions } from "./credited";
import { toPlainText } from "./plain-text";

/** More than these are counted, not named. */
const MOST_NAMED = 4;

/** A chart cited in one sentence of the reader's language. */
export function toChartSentence(exported: Pick<ChartExport, "spec" | "stamp">): string {
  const { spec, stamp } = exported;
  const t = getTranslator(spec);
  const place = toPlace(stamp, spec);
  const authors = describePublishers(spec);
  if (authors === "") return t("citations.chartAlone", { title: setApart(spec.title, spec), ...place });
  return t("citations.chart", { authors, title: setApart(spec.title, spec), ...place });
}

/** Who published a chart's figures and whom they quote: some by name, the others counted. Empty where it has no figure. */
export function describePublishers(spec: ChartExport["spec"]): string {
  const t = getTranslator(spec);
  const attributions = listAttributions(spec);
  // One more is named rather than counted: "and one other" is no shorter.
  const named = attributions.length <= MOST_NAMED + 1 ? attributions : attributions.slice(0, MOST_NAMED);
  const others = attributions.length - named.length;
  const names = named.map((name) => setApart(name, spec)).join(t("list.separator"));
  return others === 0 ? names : t("citations.others", { names, count: others, text: formatNumber(others, spec) });
}

/** One figure cited in one sentence: whose it is, what it says, in which document it stands and where it was read. */
export function toObservationSentence({ source }: Observation, figure: CitedFigure, stamp: ExportStamp, reader: Reader): string {
  const t = getTranslator(reader);
  return t("citations.observation", {
    document: describeDocument(source, reader),
    figure: t("citations.figure", { title: setApart(figure.title, reader), value: setApart(figure.value, reader) }),
    ...toPlace(stamp, reader),
  });
}

/** Publisher, quoted body, title and day of a document, and where it is. */
export function describeDocument(source: Source, reader: Reader): string {
  const t = getTranslator(reader);
  const publisher = setApart(toName(source.publisher.names, reader), reader);
  const words = t("citations.document", {
    publisher: source.quotedBody
      ? t("chart.quoting", { publisher, quotedBody: setApart(toName(source.quotedBody.names, reader), reader) })
      : publisher,
    title: setApart(source.title, reader),
    date: source.publishedOn ? formatPartialDate(source.publishedOn, reader) : t("chart.undated"),
  });
  return source.url ? `${words} ${setApart(source.url, reader)}` : words;
}

function toPlace({ site, editionText, permalink }: ExportStamp, reader: Reader): { site: string; edition: string; url: string } {
  return { site, edition: editionText, url: setApart(permalink, reader) };
}

/** In a sentence that runs right to left, a text that may run the other way stands by itself. */
function setApart(text: string, { locale }: Reader): string {
  const plain = toPlainText(text);
  return locale === "en" ? plain : isolatePhrase(setDaysApart(plain), "rtl");
}
