import { useCallback, useEffect, useRef, useState } from "react";
import { toReportCode } from "@/lib/domain/report/report-code";
import { isEmptyReport, type ReportState, toEmptyReport } from "@/lib/domain/report/report-state";
import { type ReportDocument, toDocument, toReport } from "./report-document";
import { keepReport, readKeptReport, watchKeptReport } from "./report-store";

/** Typing is kept once it pauses: browsers refuse an address that changes with every letter. */
const pauseMs = 300;

type Standing = {
  /** Not known before the browser has looked; the report it keeps; one that came with a link, beside another that is kept. */
  origin: "unread" | "own" | "link";
  isKept: boolean;
  /** As it stands in the address; null where it is too long for one. */
  code: string | null;
};

/** The report of the page: from its address or from what the browser keeps, and written to both as it changes. */
export function useKeptReport(given: ReportState | null, givenCode: string, language: ReportState["language"]) {
  const [document, setDocument] = useState(() => toDocument(given ?? toEmptyReport(language), 0));
  const [standing, setStanding] = useState<Standing>({ origin: "unread", isKept: true, code: givenCode });
  const latest = useRef({ document, origin: standing.origin });
  const timer = useRef<number | undefined>(undefined);

  const save = useCallback(() => {
    window.clearTimeout(timer.current);
    timer.current = undefined;
    const { document: now, origin } = latest.current;
    const report = toReport(now);
    const isKept = origin === "own" ? keepReport(report) : false;
    const code = isEmptyReport(report) ? "" : toReportCode(report);
    writeAddress(code ?? "", origin === "own");
    setStanding({ origin, isKept, code });
  }, []);

  /** What a reader changes is kept; what is read from where it is kept need not be. */
  const change = useCallback(
    (next: (document: ReportDocument) => ReportDocument) => {
      latest.current = { ...latest.current, document: next(latest.current.document) };
      setDocument(latest.current.document);
      window.clearTimeout(timer.current);
      timer.current = window.setTimeout(save, pauseMs);
    },
    [save],
  );

  const show = useCallback(
    (report: ReportState, origin: Standing["origin"]) => {
      latest.current = { document: toDocument(report), origin };
      setDocument(latest.current.document);
      save();
    },
    [save],
  );

  useEffect(() => {
    const kept = readKeptReport();
    const wasOwn = (window.history.state as { ownReport?: boolean } | null)?.ownReport === true;
    const isAnother = given !== null && kept !== null && !wasOwn && toText(given) !== toText(kept);
    if (isAnother) {
      latest.current.origin = "link";
      setStanding((before) => ({ ...before, origin: "link", isKept: false }));
    } else if (kept && !isEmptyReport(kept)) show(kept, "own");
    else {
      latest.current.origin = "own";
      setStanding((before) => ({ ...before, origin: "own" }));
    }
    const flush = () => timer.current !== undefined && save();
    window.addEventListener("pagehide", flush);
    const stopWatching = watchKeptReport(() => {
      if (latest.current.origin === "own" && timer.current === undefined) show(readKeptReport() ?? toEmptyReport(language), "own");
    });
    return () => {
      window.removeEventListener("pagehide", flush);
      stopWatching();
    };
  }, [given, language, save, show]);

  return { document, standing, change, show, getReport: () => toReport(latest.current.document) };
}

/** Titles that a browser noted are no difference. */
function toText(report: ReportState): string {
  return JSON.stringify({ ...report, parts: report.parts.map((part) => ({ ...part, title: "" })) });
}

/**
 * The address always holds the report. An entry of the history remembers whether it was the browser's own: going back to it leads to the
 * report as it is then, not to what it was.
 */
function writeAddress(code: string, ownReport: boolean): void {
  const address = new URL(window.location.href);
  address.searchParams.delete("edition");
  if (code === "") address.searchParams.delete("r");
  else address.searchParams.set("r", code);
  try {
    window.history.replaceState({ ...window.history.state, ownReport }, "", address);
  } catch {
    // Too often for this browser: the next pause will do.
  }
}
