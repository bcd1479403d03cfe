"use client";

import { type MouseEvent, useEffect, useRef, useState } from "react";
import type { SearchDialog } from "./search-dialog";
import { isShortcut } from "./shortcut";

export type SearchTexts = Record<"search" | "label" | "close" | "all" | "failed" | "hint", string>;

/** Leads to the search. With scripts it opens over the page, also by a key; what that needs is fetched when it is first asked for. */
export function SearchOpener({ href, texts }: { href: string; texts: SearchTexts }) {
  const [Dialog, setDialog] = useState<typeof SearchDialog | null>(null);
  const isLoading = useRef(false);

  function open() {
    if (isLoading.current) return;
    isLoading.current = true;
    import("./search-dialog")
      .then(
        ({ SearchDialog }) => setDialog(() => SearchDialog),
        () => window.location.assign(href),
      )
      .finally(() => {
        isLoading.current = false;
      });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: `open` holds nothing that changes
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      if (!isShortcut(event)) return;
      event.preventDefault();
      open();
    }
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);

  function onClick(event: MouseEvent) {
    // A new tab is a new tab.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    open();
  }

  return (
    <>
      <a href={href} className="inline-flex min-h-8 min-w-8 items-center justify-center gap-1.5 text-small max-sm:-me-2" onClick={onClick}>
        <svg aria-hidden="true" viewBox="0 0 16 16" className="size-4 fill-none stroke-current stroke-2">
          <circle cx="6.5" cy="6.5" r="4.5" />
          <path d="m10 10 4.5 4.5" />
        </svg>
        <span className="sr-only sm:not-sr-only">{texts.search}</span>
      </a>
      {Dialog && <Dialog href={href} texts={texts} onClose={() => setDialog(null)} />}
    </>
  );
}
