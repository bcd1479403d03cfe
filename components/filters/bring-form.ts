import { WHOLE } from "@/components/figure/rest-out-of-sight";
import { waitUntilNear } from "@/components/figure/wait-until-near";
import { toSiteMarkup } from "@/components/ui/site-markup";
import { attachForm, type FormListener, type FormState, type LiveForm } from "./live-form";

/**
 * Brings a figure's form, kept in a `noscript`, to life when the figure is near what a reader sees, and shows in it what holds. Until then it
 * costs nothing: browsers look at every field of a page, to fill it in, and lay out for that what is out of sight.
 */
export function bringForm(figure: HTMLElement, listener: FormListener): LiveForm {
  const around = figure.querySelector<HTMLElement>("[data-form]");
  let live: LiveForm | null = null;
  let state: FormState | null = null;
  const { near, stopWaiting } = waitUntilNear(around && figure);
  const bring = () => {
    const form = around && findForm(around);
    if (live || !form) return;
    around.setAttribute("data-live", "");
    live = attachForm(form, figure.id, listener);
    if (state) live.show(state);
  };
  void near.then(bring);
  figure.addEventListener(WHOLE, bring);
  return {
    show: (now) => {
      state = now;
      live?.show(now);
    },
    detach: () => {
      stopWaiting();
      figure.removeEventListener(WHOLE, bring);
      live?.detach();
      live = null;
    },
  };
}

/** Turns the `noscript`, which a browser with scripts keeps as text, into the form it holds. */
function findForm(around: HTMLElement): HTMLFormElement | null {
  const kept = around.querySelector("noscript");
  // The text is our own server's markup, in which every text is escaped.
  if (kept?.parentElement) kept.parentElement.innerHTML = toSiteMarkup(kept.textContent ?? "");
  return around.querySelector("form");
}
