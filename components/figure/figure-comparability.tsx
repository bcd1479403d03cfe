import type { ChartSpec } from "@/lib/charts/spec";

/** Whether what is drawn may be compared, and why not, before it is seen. */
export function FigureComparability({ comparability }: Pick<ChartSpec, "comparability">) {
  if (!comparability) return null;
  const { verdict, text, reasons } = comparability;
  const isWarning = verdict !== "comparable";
  return (
    <div className="mt-6 grid max-w-[80ch] gap-1 text-small text-second" data-verdict={verdict}>
      <p className={isWarning ? "flex items-baseline gap-2 font-medium text-warning" : undefined}>
        {isWarning && <WarningMark isFilled={verdict === "not_comparable"} />}
        {text}
      </p>
      {reasons.length > 0 && (
        <ul className="ms-5 grid gap-1">
          {reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** A small triangle, filled where figures can't be compared; the words beside it say all that it does. */
function WarningMark({ isFilled }: { isFilled: boolean }) {
  return (
    <svg viewBox="0 0 12 11" width="12" height="11" className="shrink-0" aria-hidden="true" focusable="false">
      <path d="M6 1 11 10H1Z" fill={isFilled ? "currentColor" : "none"} stroke="currentColor" strokeWidth="1.5" strokeLinejoin="round" />
    </svg>
  );
}
