import { useEffect, useRef } from "react";

/** Keeps the page's list of its figures in step: where a choice changes what a figure shows, its entry bears the new title. */
export function useContentsTitle(id: string, title: string) {
  const before = useRef(title);
  useEffect(() => {
    if (before.current === title) return;
    before.current = title;
    for (const link of document.querySelectorAll(`nav a[href="#${id}"]`)) link.textContent = title;
  }, [id, title]);
}
