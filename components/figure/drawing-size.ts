/** From this width on the page shows the wide drawing, as in app/globals.css. */
const wide = typeof window === "undefined" ? null : window.matchMedia("(width >= 40rem)");

/** The drawing that fits the window. */
export function readDrawingSize(): "desktop" | "phone" {
  return wide?.matches ? "desktop" : "phone";
}

/** Calls when another drawing fits the window. */
export function listenToDrawingSize(listener: () => void): () => void {
  wide?.addEventListener("change", listener);
  return () => wide?.removeEventListener("change", listener);
}
