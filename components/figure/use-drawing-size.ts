import { useSyncExternalStore } from "react";

/** From this width on the page shows the wide drawing, as in app/globals.css. */
const WIDE = "(width >= 40rem)";

/**
 * The drawing that fits the window, and again when the window changes.
 *
 * @param isWanted false while none is drawn: then every figure of a page would only be rendered twice on a phone
 */
export function useDrawingSize(isWanted: boolean): "desktop" | "phone" {
  return useSyncExternalStore(subscribe, isWanted ? readDrawingSize : toDesktop, toDesktop);
}

export function readDrawingSize(): "desktop" | "phone" {
  return window.matchMedia(WIDE).matches ? "desktop" : "phone";
}

function toDesktop() {
  return "desktop" as const;
}

function subscribe(listener: () => void): () => void {
  const query = window.matchMedia(WIDE);
  query.addEventListener("change", listener);
  return () => query.removeEventListener("change", listener);
}
