import { useEffect, useRef, useState } from "react";
import { type ReportState, toFigureKey } from "@/lib/domain/report/report-state";
import type { ReportDescription } from "./report-description";

/** What was typed need not be asked for at every letter. */
const pauseMs = 250;

/** What the report's files say of its figures: that of the page as it came, and of figures that were added since. */
export function useReportDescription(report: ReportState, initial: ReportDescription | null, path: string, isReady: boolean) {
  const [known, setKnown] = useState({ description: initial, head: toHead(report) });
  const [hasFailed, setFailed] = useState(false);
  const tried = useRef("");
  const head = toHead(report);
  const figures = report.parts.filter((part) => part.kind === "figure");
  const isOld = known.description === null || known.head !== head;
  const missing = isOld ? figures : figures.filter((figure) => !known.description?.figures[toFigureKey(figure)]);
  const wanted = isReady && missing.length > 0 ? JSON.stringify({ ...report, title: "", author: "", parts: missing }) : "";

  useEffect(() => {
    // What failed is asked for again only with a change.
    if (wanted === "" || tried.current === wanted) return;
    const leaving = new AbortController();
    const timer = setTimeout(async () => {
      try {
        const headers = { "Content-Type": "application/json" };
        const response = await fetch(`${path}.json`, { method: "POST", body: wanted, headers, signal: leaving.signal });
        if (!response.ok) throw new Error(String(response.status));
        const answer: ReportDescription = await response.json();
        setFailed(false);
        setKnown((before) => ({ description: merge(before.head === head ? before.description : null, answer), head }));
      } catch {
        if (leaving.signal.aborted) return;
        tried.current = wanted;
        setFailed(true);
      }
    }, pauseMs);
    return () => {
      clearTimeout(timer);
      leaving.abort();
    };
  }, [wanted, head, path]);

  return { description: known.description, hasFailed };
}

/** What words and figures depend on. */
function toHead({ language, digits, edition, date }: ReportState): string {
  return JSON.stringify([language, digits, edition, date]);
}

/** Figures of two editions never stand side by side as if they were of one. */
function merge(before: ReportDescription | null, answer: ReportDescription): ReportDescription {
  if (before?.edition !== answer.edition) return answer;
  return { ...answer, figures: { ...before.figures, ...answer.figures }, sources: { ...before.sources, ...answer.sources } };
}
