import type { FileChild } from "docx";
import { getTranslator } from "@/lib/i18n/translator";
import type { ReportExport, ReportPart } from "../report-export";
import { toStampText } from "../stamp/stamp-text";
import { packDocument } from "./document";
import { toCaption, toFigure } from "./figure-block";
import { FigurePages } from "./figure-pages";
import { toComparability, toEdition, toNotes, toPermalink, toWithheld } from "./figure-words";
import { toStablePackage } from "./package";
import { toParagraph } from "./paragraphs";
import { PictureStore } from "./pictures";
import { mostCharacters, toRuns } from "./runs";
import { MergedSources, toSourceLine, toSourceList } from "./sources";
import { toTableOfFigures } from "./table-of-figures";

const pieces = new RegExp(`.{1,${mostCharacters / 2}}`, "gsu");

type FigurePart = Extract<ReportPart, { kind: "figure" }>;

/** A report as a Word document: its title, a table of figures, texts and figures in their order, and one list of sources. */
export async function writeReportDocx(report: ReportExport): Promise<Uint8Array> {
  const { stamp, locale } = report;
  const pictures = new PictureStore();
  const footer = [report.title, `\u2068${stamp.site}\u2069`, stamp.editionText].filter((text) => text !== "").join(" · ");
  const pages = new FigurePages();
  const hasTable = listFigures(report).length > 1;
  const pack = async (known: FigurePages, pageNumbers?: Awaited<ReturnType<FigurePages["toEstimator"]>>) =>
    packDocument({ reader: report, children: toChildren(report, pictures, known), footer, ...(pageNumbers ? { pageNumbers } : {}) });
  // Laid out once to learn its pages, and written with them.
  if (hasTable) await pack(pages, await pages.toEstimator());
  return toStablePackage(await pack(pages), pictures, {
    title: report.title || stamp.site,
    description: "",
    creator: report.author || stamp.site,
    keywords: listFigures(report)
      .map(({ exported }) => toStampText(exported))
      .join("\n"),
    locale,
    at: stamp.committedAt,
  });
}

function listFigures({ parts }: ReportExport): FigurePart[] {
  return parts.filter((part) => part.kind === "figure");
}

function toChildren(report: ReportExport, pictures: PictureStore, pages: FigurePages): FileChild[] {
  const t = getTranslator(report);
  const merged = new MergedSources(report);
  let number = 0;
  const body = report.parts.flatMap((part) => {
    if (part.kind === "text") return toText(part.text, report);
    number += 1;
    return toReportFigure(part, number, report, merged, pictures);
  });
  const entries = listFigures(report).map((part, index) => ({
    number: index + 1,
    title: toTitle(part),
    page: pages.get(index + 1),
  }));
  return [
    ...toTitleBlock(report),
    ...(entries.length > 1
      ? [toParagraph(t("exportDocument.figures"), report, { style: "Heading1" }), ...toTableOfFigures(entries, report)]
      : []),
    ...body,
    ...(merged.sources.length > 0
      ? [toParagraph(t("chart.sources"), report, { style: "Heading1" }), ...toSourceList(merged.sources, report)]
      : []),
    toEdition(report.stamp, report),
    toPermalink("reportLink", report.stamp, report),
  ];
}

function toTitleBlock(report: ReportExport): FileChild[] {
  const { title, author, date, stamp } = report;
  const by = [author, date].filter((text) => text !== "").map((text) => `\u2068${text}\u2069`);
  return [
    ...(title === "" ? [] : [toParagraph(title, report, { style: "Title" })]),
    ...(by.length === 0 ? [] : [toParagraph(by.join(" · "), report, { style: "Subtitle" })]),
    toEdition(stamp, report),
  ];
}

/** A writer's own words: each line is a paragraph. None is cut, however long. */
function toText(text: string, report: ReportExport): FileChild[] {
  return text
    .split(/[\r\n\u2028\u2029]+/)
    .flatMap((line) => line.match(pieces) ?? [])
    .filter((line) => line.trim() !== "")
    .map((line) => toParagraph(line, report));
}

function toTitle({ caption, exported }: FigurePart): string {
  return caption.trim() || exported.spec.title;
}

/** Caption and sentence, the drawing, its sources and notes. A figure stays on a page with its caption and its sources. */
function toReportFigure(
  part: FigurePart,
  number: number,
  report: ReportExport,
  merged: MergedSources,
  pictures: PictureStore,
): FileChild[] {
  const { exported } = part;
  const { spec, stamp } = exported;
  const positions = merged.add(spec.sources);
  const isOfOther = stamp.edition !== report.stamp.edition;
  return [
    toCaption(toTitle(part), number, report, { keepNext: true }),
    ...toSentence(part),
    ...toComparability(exported),
    toFigure(exported, number, pictures),
    ...(spec.sources.length > 0 ? [toSourceLine(spec.sources, spec, positions)] : []),
    ...toNotes(exported),
    ...toWithheld(exported),
    ...(isOfOther
      ? [
          toParagraph(getTranslator(report)("exportDocument.otherEdition", { edition: stamp.editionText }), report, {
            style: "Note",
          }),
        ]
      : []),
    toPermalink("chartLink", stamp, spec),
  ];
}

/** What is seen; before it what is shown, where the caption says something else. */
function toSentence(part: FigurePart): FileChild[] {
  const { spec } = part.exported;
  const title = toTitle(part) === spec.title ? [] : toRuns(`${spec.title}. `, spec, { style: "Strong" });
  const children = [...title, ...toRuns(spec.sentence, spec)];
  return children.length > 0 ? [toParagraph(children, spec, { keepNext: true, keepLines: true })] : [];
}
