import { useSyncExternalStore } from "react";

/** From this width on the page shows the wide drawing, as in app/globals.css. */
const WIDE = "(width >= 40rem)";

/** The drawing that fits the window, and again when the window changes. */
export function useDrawingSize(): "desktop" | "phone" {
  return useSyncExternalStore(subscribe, readDrawingSize, () => "desktop");
}

export function readDrawingSize(): "desktop" | "phone" {
  return window.matchMedia(WIDE).matches ? "desktop" : "phone";
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
