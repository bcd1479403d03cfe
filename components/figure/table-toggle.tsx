"use client";

import { type ReactNode, useState } from "react";

type TableToggleProps = { label: string; id: string; children: ReactNode };

/** The table waits behind a button where scripts run; without them it is simply there. */
export function TableToggle({ label, id, children }: TableToggleProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <div className="mt-4">
      <button
        type="button"
        className="table-button quiet-button no-print"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {label}
      </button>
      <div id={id} className="table-panel" data-open={isOpen || undefined}>
        {children}
      </div>
    </div>
  );
}
