"use client";

import { type ReactNode, useRef } from "react";
import { type ReportState, reportLimits, toFigureKey } from "@/lib/domain/report/report-state";
import { setDigits } from "@/lib/format/digits";
import type { Digits } from "@/lib/i18n/locales";
import { citeSources, listSources } from "./cite-sources";
import type { ReportDescription } from "./report-description";
import { numberFigures, toReport } from "./report-document";
import { ReportDownloads } from "./report-downloads";
import { type ReportChoices, ReportFields } from "./report-fields";
import { ReportFigureItem } from "./report-figure-item";
import { ReportFront } from "./report-front";
import { ReportItemRow } from "./report-item-row";
import { ReportNotices } from "./report-notices";
import { ReportSources } from "./report-sources";
import { ReportTextItem } from "./report-text-item";
import { fill, type ReportTexts } from "./report-texts";
import { useDragOrder } from "./use-drag-order";
import { useKeptReport } from "./use-kept-report";
import { useReportDescription } from "./use-report-description";
import { useReportEditing } from "./use-report-editing";

type ReportEditorProps = {
  given: ReportState | null;
  givenCode: string;
  description: ReportDescription | null;
  /** Of the page. */
  language: ReportState["language"];
  digits: Digits;
  /** The page's, without parameters. */
  path: string;
  texts: ReportTexts;
  choices: ReportChoices;
  formats: Record<"docx" | "pptx" | "pdf" | "zip", string>;
  /** Shown where there is nothing in the report. */
  empty: ReactNode;
};

/** The report as a document that can be read and printed; with scripts it is put together here. */
export function ReportEditor(props: ReportEditorProps) {
  const { given, givenCode, language, path, texts, choices, formats } = props;
  const toDigits = (number: number) => setDigits(String(number), props.digits);
  const { document, standing, change, show } = useKeptReport(given, givenCode, language);
  const report = toReport(document);
  const { description, hasFailed } = useReportDescription(report, props.description, path, standing.origin !== "unread");
  const list = useRef<HTMLOListElement>(null);
  const editing = useReportEditing(document, change, { list, texts, toDigits, toName });
  const { dragged, start } = useDragOrder(list, editing.place, editing.sayPlace);

  const findDescription = (part: ReportState["parts"][number]) =>
    part.kind === "figure" ? description?.figures[toFigureKey(part)] : undefined;
  const numbers = numberFigures(document.items, (part) => Boolean(findDescription(part)?.problem));
  const shown = document.items.flatMap(({ part }) => findDescription(part) ?? []);
  const sources = listSources(shown, description?.sources ?? {});
  const { items, head } = document;
  const isFull = items.length >= reportLimits.parts;

  function toName(id: number): string {
    const number = numbers.get(id);
    if (number !== undefined) return `${texts.figure} ${toDigits(number)}`;
    const part = document.items.find((item) => item.id === id)?.part;
    if (part?.kind === "figure") return part.caption || part.title || part.slug;
    const place = document.items.filter((item) => item.part.kind === "text").findIndex((item) => item.id === id);
    return fill(texts.textName, { number: toDigits(place + 1) });
  }

  return (
    <>
      <ReportNotices standing={standing} isEmpty={items.length === 0} hasFailed={hasFailed} texts={texts} onShow={show} report={report} />
      <div className="with-scripts no-print">
        <ReportFields head={head} choices={choices} texts={texts} edition={description?.edition} onChange={editing.changeHead} />
      </div>
      <div lang={head.language} dir={description?.direction}>
        <ReportFront head={head} description={description} />
      </div>
      <h2 id="parts" className="with-scripts no-print mt-10 text-h3">
        {texts.parts}
      </h2>
      {items.length === 0 && (standing.origin !== "unread" || given) && props.empty}
      {items.length === 0 && standing.origin === "unread" && !given && <div className="without-scripts">{props.empty}</div>}
      <ol ref={list} aria-labelledby="parts" className="mt-4 print:mt-0">
        {items.map(({ id, part }, index) => (
          <ReportItemRow
            key={id}
            id={id}
            name={toName(id)}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            isFull={isFull}
            isDragged={dragged === id}
            texts={texts}
            onMove={(by) => editing.moveBy(id, by)}
            onGrip={(event) => start(event, id)}
            onRemove={() => editing.remove(id)}
            onAddText={() => editing.addText(index + 1)}
          >
            {part.kind === "text" ? (
              <ReportTextItem
                text={part.text}
                label={`${texts.text}: ${toName(id)}`}
                onChange={(text) => editing.changePart(id, { kind: "text", text })}
              />
            ) : (
              <ReportFigureItem
                figure={part}
                description={findDescription(part)}
                locale={{ language: head.language, direction: description?.direction }}
                label={numbers.has(id) ? `${description?.words.figure ?? texts.figure} ${toReportDigits(numbers.get(id))}` : ""}
                cited={cite(findDescription(part)?.sources ?? [])}
                texts={texts}
                name={toName(id)}
                onCaption={(caption) => editing.changePart(id, { ...part, caption })}
              />
            )}
          </ReportItemRow>
        ))}
      </ol>
      <div className="with-scripts no-print mt-4 flex flex-wrap items-center gap-3">
        <button
          type="button"
          className="quiet-button"
          data-action="addText"
          disabled={isFull}
          onClick={() => editing.addText(items.length)}
        >
          {texts.addText}
        </button>
        {items.length > 0 && (
          <button type="button" className="quiet-button" onClick={editing.clear}>
            {texts.clear}
          </button>
        )}
        {isFull && <p className="text-small">{fill(texts.full, { most: toDigits(reportLimits.parts) })}</p>}
        <p role="status" className="text-small">
          {editing.said}
        </p>
        {editing.canUndo && (
          <button type="button" className="quiet-button" data-action="undo" onClick={editing.undo}>
            {texts.undo}
          </button>
        )}
      </div>
      {items.length > 0 && (
        <ReportDownloads code={standing.code} report={report} path={path} texts={texts} formats={formats} toDigits={toDigits} />
      )}
      {sources.length > 0 && description && (
        <ReportSources sources={sources} description={description} toDigits={(number) => toReportDigits(number)} />
      )}
    </>
  );

  function toReportDigits(number: number | undefined): string {
    return setDigits(String(number ?? ""), description?.digits ?? props.digits);
  }

  function cite(ids: string[]): string {
    const cited = citeSources(ids, sources, toReportDigits, texts.listSeparator);
    return cited && description ? `${description.words.sources}: ${cited}` : "";
  }
}
