import type { PointerEvent, ReactNode } from "react";
import { fill, type ReportTexts } from "./report-texts";

type ReportItemRowProps = {
  id: number;
  name: string;
  /** Where what stands below has it not. */
  shownName: string;
  isFirst: boolean;
  isLast: boolean;
  isFull: boolean;
  isDragged: boolean;
  texts: ReportTexts;
  onMove: (by: 1 | -1) => void;
  onGrip: (event: PointerEvent) => void;
  onRemove: () => void;
  onAddText: () => void;
  children: ReactNode;
};

/** A part of the report, with what can be done to it. */
export function ReportItemRow({ id, name, shownName, texts, children, ...row }: ReportItemRowProps) {
  const label = (action: string) => fill(texts.actionOn, { action, name });
  return (
    <li
      data-item={id}
      className={`border-t border-hairline py-4 print:border-0 print:py-3 ${row.isDragged ? "bg-hairline/40 outline outline-accent" : ""}`}
    >
      <div className="noscript:hidden no-print mb-3 flex flex-wrap items-center gap-2">
        {/* For hands only: by keyboard there are the buttons. */}
        <span
          aria-hidden="true"
          title={texts.drag}
          className="flex h-9 w-9 cursor-grab touch-none items-center justify-center text-second select-none"
          onPointerDown={row.onGrip}
        >
          <svg aria-hidden="true" viewBox="0 0 10 16" className="h-4 fill-current">
            <path d="M1 1h3v3H1zM6 1h3v3H6zM1 6.5h3v3H1zM6 6.5h3v3H6zM1 12h3v3H1zM6 12h3v3H6z" />
          </svg>
        </span>
        <span className="me-auto text-small text-second">{shownName}</span>
        {/* Where it ends nothing happens, but the focus stays. */}
        <Action action="up" label={label(texts.up)} isOff={row.isFirst} onClick={() => row.onMove(-1)}>
          {texts.up}
        </Action>
        <Action action="down" label={label(texts.down)} isOff={row.isLast} onClick={() => row.onMove(1)}>
          {texts.down}
        </Action>
        <Action action="text" label={label(texts.addTextBelow)} isOff={row.isFull} onClick={row.onAddText}>
          {texts.addTextBelow}
        </Action>
        <Action action="remove" label={label(texts.remove)} isOff={false} onClick={row.onRemove}>
          {texts.remove}
        </Action>
      </div>
      {children}
    </li>
  );
}

type ActionProps = { action: string; label: string; isOff: boolean; onClick: () => void; children: string };

function Action({ action, label, isOff, onClick, children }: ActionProps) {
  return (
    <button
      type="button"
      data-action={action}
      aria-label={label}
      aria-disabled={isOff || undefined}
      className="quiet-button aria-disabled:text-second aria-disabled:opacity-60"
      onClick={isOff ? undefined : onClick}
    >
      {children}
    </button>
  );
}
