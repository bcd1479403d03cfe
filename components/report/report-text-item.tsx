import { toParagraphs } from "@/lib/domain/report/plain-text";
import { reportLimits } from "@/lib/domain/report/report-state";

type ReportTextItemProps = { text: string; label: string; onChange: (text: string) => void };

/** A reader's own text: a field, and in print and without scripts its paragraphs. */
export function ReportTextItem({ text, label, onChange }: ReportTextItemProps) {
  return (
    <>
      <textarea
        dir="auto"
        aria-label={label}
        value={text}
        rows={4}
        maxLength={reportLimits.text}
        className="field noscript:hidden no-print field-sizing-content min-h-24 w-full max-w-[68ch] py-2 text-base"
        onChange={(event) => onChange(event.target.value)}
      />
      <div className="without-scripts max-w-[68ch] print:block">
        {toParagraphs(text).map((paragraph, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: paragraphs have no other name
          <p key={index} dir="auto" className="mt-3 break-words whitespace-pre-line">
            {paragraph}
          </p>
        ))}
      </div>
    </>
  );
}
