/** One place on the page in which figures say what they show now. */
let region: HTMLElement | null = null;

/** Speaks a text, if the reader is in this figure, or in none. */
export function announce(figure: Element, text: string): void {
  const reader = document.activeElement?.closest("figure") ?? null;
  if (reader !== null && reader !== figure) return;
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
