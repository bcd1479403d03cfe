"use client";

import { type ReactNode, use, useEffect, useRef } from "react";
import { flushSync } from "react-dom";
import { TableState } from "./table-state";

type TableToggleProps = {
  label: string;
  id: string;
  /** The table is made when it is asked for; else it stands in a `noscript`. */
  isLazy?: boolean;
  /** What else may be done with the figure, in the same row. */
  actions: ReactNode;
  children: ReactNode;
};

/**
 * The table that comes with a page stands in a `noscript`: without scripts it is simply there; with them it costs nothing until its button is
 * pressed, or the page is printed.
 */
export function TableToggle({ label, id, isLazy = false, actions, children }: TableToggleProps) {
  const { isOpen, setOpen } = use(TableState);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    if (isOpen) setUp(panel.current);
  }, [isOpen]);

  useEffect(() => {
    const print = () => {
      flushSync(() => setOpen(true));
      setUp(panel.current);
    };
    window.addEventListener("beforeprint", print);
    return () => window.removeEventListener("beforeprint", print);
  }, [setOpen]);

  return (
    <div className="mt-4">
      <div className="no-print flex flex-wrap gap-2">
        <button
          type="button"
          className="table-button quiet-button"
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={() => setOpen(!isOpen)}
        >
          {label}
        </button>
        {actions}
      </div>
      <div id={id} ref={panel} className={isOpen ? undefined : "closed"}>
        {(isOpen || !isLazy) && children}
      </div>
    </div>
  );
}

/** Turns the `noscript`, which a browser with scripts keeps as text, into the table it holds. */
function setUp(panel: HTMLDivElement | null) {
  const kept = panel?.querySelector("noscript");
  // The text is our own server's markup, in which every text is escaped.
  if (kept?.parentElement) kept.parentElement.innerHTML = kept.textContent ?? "";
}
