import { toSiteMarkup } from "@/components/ui/site-markup";

/** Opens and closes a figure's table, which stays as the reader left it when the figure is drawn anew; and opens it to be printed. */
export function attachTable(figure: HTMLElement): { renew: () => void; detach: () => void } {
  const ending = new AbortController();
  let isOpen = false;
  const set = (now: boolean) => {
    isOpen = now;
    const button = figure.querySelector(".table-button");
    const panel = button && document.getElementById(button.getAttribute("aria-controls") ?? "");
    if (!button || !panel) return;
    if (isOpen) setUp(panel);
    button.setAttribute("aria-expanded", String(isOpen));
    panel.classList.toggle("closed", !isOpen);
  };
  figure.addEventListener(
    "click",
    ({ target }) => {
      if (target instanceof Element && target.closest(".table-button")) set(!isOpen);
    },
    { signal: ending.signal },
  );
  window.addEventListener("beforeprint", () => set(true), { signal: ending.signal });
  return {
    renew: () => {
      if (isOpen) set(true);
    },
    detach: () => ending.abort(),
  };
}

/** Turns the `noscript`, which a browser with scripts keeps as text, into the table it holds. */
function setUp(panel: Element) {
  const kept = panel.querySelector("noscript");
  // The text is our own server's markup, in which every text is escaped.
  if (kept) panel.innerHTML = toSiteMarkup(kept.textContent ?? "");
}
