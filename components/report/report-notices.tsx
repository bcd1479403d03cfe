import type { ReportState } from "@/lib/domain/report/report-state";
import { readKeptReport } from "./report-store";
import type { ReportTexts } from "./report-texts";
import type { useKeptReport } from "./use-kept-report";

type Kept = ReturnType<typeof useKeptReport>;
type ReportNoticesProps = {
  standing: Kept["standing"];
  isEmpty: boolean;
  hasFailed: boolean;
  texts: ReportTexts;
  report: ReportState;
  onShow: Kept["show"];
};

/** What a reader must know of where their report is kept. */
export function ReportNotices({ standing, isEmpty, hasFailed, texts, report, onShow }: ReportNoticesProps) {
  const { origin, isKept, code } = standing;
  function openOwn() {
    const own = readKeptReport();
    if (own) onShow(own, "own");
  }
  const isLost = origin === "own" && !isKept && !isEmpty;
  return (
    <div role="status" className="no-print">
      {origin === "link" && (
        <Notice>
          <p>{texts.fromLink}</p>
          <p className="mt-2 flex flex-wrap gap-3">
            <button type="button" className="quiet-button" onClick={openOwn}>
              {texts.openOwn}
            </button>
            <button type="button" className="quiet-button" onClick={() => onShow(report, "own")}>
              {texts.keepThis}
            </button>
          </p>
        </Notice>
      )}
      {code === null && (
        <Notice>
          <p>
            {texts.tooLong} {isKept && texts.kept}
          </p>
        </Notice>
      )}
      {isLost && (
        <Notice>
          <p>{texts.notKept}</p>
        </Notice>
      )}
      {hasFailed && (
        <Notice>
          <p>{texts.figuresMissing}</p>
        </Notice>
      )}
    </div>
  );
}

function Notice({ children }: { children: React.ReactNode }) {
  return <div className="mt-6 max-w-[68ch] border-s-4 border-warning ps-4 text-small">{children}</div>;
}
