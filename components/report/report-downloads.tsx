import { type MouseEvent, useState } from "react";
import type { ReportState } from "@/lib/domain/report/report-state";
import type { ReportTexts } from "./report-texts";
import { useReportFile } from "./use-report-file";

const formatNames = ["docx", "pptx", "pdf", "zip"] as const;
type Format = (typeof formatNames)[number];

type ReportDownloadsProps = {
  /** Null: the report is too long for an address, and is sent. */
  code: string | null;
  report: ReportState;
  path: string;
  texts: ReportTexts;
  formats: Record<Format, string>;
  toDigits: (number: number) => string;
};

/** The report as files: plain links, which with scripts tell how far a file is. */
export function ReportDownloads({ code, report, path, texts, formats, toDigits }: ReportDownloadsProps) {
  const { progress, make, cancel } = useReportFile(path, texts, toDigits);
  const [copied, setCopied] = useState("");

  function onClick(event: MouseEvent, format: Format) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    make(report, format);
  }

  async function copyLink() {
    const address = new URL(path, window.location.href);
    address.searchParams.set("r", code ?? "");
    try {
      await navigator.clipboard.writeText(address.href);
      setCopied(texts.copied);
    } catch {
      // Not allowed, or a page without encryption, which has no clipboard.
      setCopied(texts.notCopied);
    }
  }

  return (
    <section aria-labelledby="download" className="no-print mt-10">
      <h2 id="download" className="text-h3">
        {texts.download}
      </h2>
      <ul className="mt-3 flex flex-wrap gap-3">
        {formatNames.map((format) => (
          <li key={format}>
            {code === null ? (
              <button type="button" className="quiet-button" onClick={(event) => onClick(event, format)}>
                {formats[format]}
              </button>
            ) : (
              <a href={`${path}.${format}?r=${code}`} className="quiet-button no-underline" onClick={(event) => onClick(event, format)}>
                {formats[format]}
              </a>
            )}
          </li>
        ))}
      </ul>
      {progress && (
        <div className="mt-3 flex flex-wrap items-center gap-3 text-small">
          {progress.end === "" && (
            <progress
              aria-label={formats[progress.format]}
              value={progress.done}
              max={progress.of || 1}
              className="h-3 w-48 accent-accent"
            />
          )}
          {progress.end === "" && <span>{progress.text}</span>}
          {progress.end === "" && (
            <button type="button" className="quiet-button" onClick={cancel}>
              {texts.cancel}
            </button>
          )}
        </div>
      )}
      <p role="status" className="mt-3 text-small empty:mt-0">
        {progress && progress.end !== "" ? progress.text : ""}
      </p>
      <div className="noscript:hidden mt-3 flex flex-wrap items-center gap-3">
        {code !== null && (
          <button type="button" className="quiet-button" onClick={copyLink}>
            {texts.copyLink}
          </button>
        )}
        <button type="button" className="quiet-button" onClick={() => window.print()}>
          {texts.print}
        </button>
        <span role="status" className="text-small">
          {copied}
        </span>
      </div>
    </section>
  );
}
