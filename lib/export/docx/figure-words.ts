import type { Paragraph } from "docx";
import { getTranslator } from "@/lib/i18n/translator";
import type { ChartExport, ExportStamp } from "../chart-export";
import type { DocumentReader } from "./document";
import { toParagraph } from "./paragraphs";
import { toLink, toRuns } from "./runs";

/** Whether what is drawn may be compared, and why not: before it is seen. */
export function toComparability({ spec }: ChartExport): Paragraph[] {
  const { comparability, warning } = spec;
  // The warning of a drawing says the verdict and its reasons in one.
  if (!comparability) return warning ? [toParagraph(warning, spec, { style: "Warning", keepNext: true })] : [];
  const style = comparability.verdict === "comparable" ? "Note" : "Warning";
  return [
    toParagraph(comparability.text, spec, { style, keepNext: true }),
    ...comparability.reasons.map((reason) => toParagraph(reason, spec, { style: "Note", isListed: true })),
  ];
}

/** Changes of method, which bear the numbers of the drawing, caveats, and of a map who drew its boundaries. */
export function toNotes({ spec, view }: ChartExport): Paragraph[] {
  const ofMap = view === "map" && spec.map ? [spec.map.credit, spec.map.disclaimer] : [];
  return [
    ...spec.breaks.map(({ text }) => toParagraph(text, spec, { style: "Note", keepLines: true })),
    ...[...spec.notes, ...ofMap]
      .filter((text) => text !== "")
      .map((text) => toParagraph(text, spec, { style: "Note", isListed: true, keepLines: true })),
  ];
}

/** Whose rows are not in the document, and where they can be had. */
export function toWithheld({ spec, withheld }: ChartExport): Paragraph[] {
  return withheld.map(({ sentence, url }) =>
    toParagraph([...toRuns(url ? `${sentence} ` : sentence, spec), ...(url ? toLink(url, url, spec) : [])], spec, { style: "Note" }),
  );
}

/** The edition, of which site. */
export function toEdition({ editionText, site }: ExportStamp, reader: DocumentReader): Paragraph {
  return toParagraph(`${editionText} · \u2068${site}\u2069`, reader, { style: "Edition" });
}

/** Where the same can be had again, in a sentence. */
export function toPermalink(of: "chartLink" | "reportLink", { permalink }: ExportStamp, reader: DocumentReader): Paragraph {
  const [before = "", after = ""] = getTranslator(reader)(`exportDocument.${of}`, { address: "\ue000" }).split("\ue000");
  const children = [...toRuns(before, reader), ...toLink(permalink, permalink, reader), ...toRuns(after, reader)];
  return toParagraph(children, reader, { style: "Edition" });
}
