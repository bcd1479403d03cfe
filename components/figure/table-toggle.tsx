"use client";

import { useEffect, useRef, useState } from "react";
import { ServerHtml } from "@/components/ui/server-html";

type TableToggleProps = { label: string; id: string; html: string };

/**
 * The table stands in a `noscript`: without scripts it is simply there; with them it costs nothing until its button is pressed, or the
 * page is printed.
 */
export function TableToggle({ label, id, html }: TableToggleProps) {
  const [isOpen, setOpen] = useState(false);
  const panel = useRef<HTMLDivElement>(null);

  useEffect(() => {
    const print = () => {
      setUp(panel.current);
      setOpen(true);
    };
    window.addEventListener("beforeprint", print);
    return () => window.removeEventListener("beforeprint", print);
  }, []);

  function toggle() {
    setUp(panel.current);
    setOpen(!isOpen);
  }

  return (
    <div className="mt-4">
      <button type="button" className="table-button quiet-button no-print" aria-expanded={isOpen} aria-controls={id} onClick={toggle}>
        {label}
      </button>
      <div id={id} ref={panel} className={isOpen ? undefined : "closed"}>
        <ServerHtml id={html} />
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
