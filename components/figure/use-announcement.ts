import { type RefObject, useEffect, useRef } from "react";

/** One place on the page in which figures say what they show now. */
let region: HTMLElement | null = null;

/** Speaks a text when it changes, if the reader is in this figure, or in none. */
export function useAnnouncement(figure: RefObject<HTMLElement | null>, text: string) {
  const before = useRef(text);
  useEffect(() => {
    if (before.current === text) return;
    before.current = text;
    const reader = document.activeElement?.closest("figure") ?? null;
    if (reader === null || reader === figure.current) announce(text);
  }, [text, figure]);
}

function announce(text: string) {
  if (!region) {
    region = document.createElement("div");
    region.className = "sr-only";
    region.setAttribute("role", "status");
    document.body.append(region);
    // A region that comes with its text is not read by every screen reader.
    setTimeout(() => region?.replaceChildren(text), 100);
    return;
  }
  region.replaceChildren(text);
}
