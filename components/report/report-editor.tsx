"use client";

import { type ReactNode, useRef } from "react";
import { isEmptyReport, type ReportState, reportLimits, toFigureKey } from "@/lib/domain/report/report-state";
import { setDigits } from "@/lib/format/digits";
import type { Digits } from "@/lib/i18n/locales";
import { listSources } from "./cite-sources";
import { nameItems, numberFigures } from "./name-items";
import type { ReportDescription } from "./report-description";
import { type ReportItem, toReport } from "./report-document";
import { ReportDownloads } from "./report-downloads";
import { type ReportChoices, ReportFields } from "./report-fields";
import { ReportFront } from "./report-front";
import { ReportNotices } from "./report-notices";
import { ReportParts } from "./report-parts";
import { ReportSources } from "./report-sources";
import { fill, type ReportTexts } from "./report-texts";
import { useDragOrder } from "./use-drag-order";
import { useKeptReport } from "./use-kept-report";
import { useReportDescription } from "./use-report-description";
import { useReportEditing } from "./use-report-editing";

type ReportEditorProps = {
  given: ReportState | null;
  givenCode: string;
  description: ReportDescription | null;
  drawings: Record<string, string>;
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
export function ReportEditor({ given, givenCode, language, digits, path, texts, choices, formats, empty, ...props }: ReportEditorProps) {
  const toDigits = (number: number) => setDigits(String(number), digits);
  const { document, standing, change, show } = useKeptReport(given, givenCode, language);
  const { items, head } = document;
  const report = toReport(document);
  const { description, hasFailed } = useReportDescription(report, props.description, path, standing.origin !== "unread");

  const findDescription = ({ part }: ReportItem) => (part.kind === "figure" ? description?.figures[toFigureKey(part)] : undefined);
  const numbers = numberFigures(items, (item) => Boolean(findDescription(item)?.problem));
  const names = nameItems(items, numbers, texts, digits);
  const sources = listSources(
    items.flatMap((item) => findDescription(item) ?? []),
    description?.sources ?? {},
  );

  const list = useRef<HTMLOListElement>(null);
  const editing = useReportEditing(document, change, { list, texts, toDigits, names });
  const { dragged, start } = useDragOrder(list, editing.place, editing.sayPlace);
  const isFull = items.length >= reportLimits.parts;

  // Before the browser has looked what it keeps, only a reader without scripts is told that there is nothing.
  const isUnread = standing.origin === "unread" && items.length === 0;

  return (
    <div className={isUnread ? "hold-place" : undefined}>
      <ReportNotices standing={standing} isEmpty={items.length === 0} hasFailed={hasFailed} texts={texts} onShow={show} report={report} />
      {!isEmptyReport(report) && (
        <>
          <div className="noscript:hidden no-print">
            <ReportFields head={head} choices={choices} texts={texts} edition={description?.edition} onChange={editing.changeHead} />
          </div>
          <div lang={head.language} dir={description?.direction}>
            <ReportFront head={head} description={description} />
          </div>
        </>
      )}
      <h2 id="parts" className="noscript:hidden no-print mt-10 text-h3">
        {texts.parts}
      </h2>
      {items.length === 0 && empty}
      <ReportParts
        document={document}
        description={description}
        drawings={props.drawings}
        names={names}
        numbers={numbers}
        sources={sources}
        editing={editing}
        list={list}
        dragged={dragged}
        onGrip={start}
        texts={texts}
      />
      <div className="noscript:hidden no-print mt-4 flex flex-wrap items-center gap-3">
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
      {sources.length > 0 && description && <ReportSources sources={sources} description={description} />}
    </div>
  );
}
