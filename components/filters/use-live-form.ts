import { type RefObject, useEffect, useLayoutEffect, useRef } from "react";
import { WHOLE } from "@/components/figure/rest-out-of-sight";
import { waitUntilNear } from "@/components/figure/wait-until-near";
import { attachForm, type FormListener, type FormState, type LiveForm } from "./live-form";

/**
 * Brings the form that stands in an element, kept in a `noscript`, to life when its figure is near what a reader sees, and shows in it what
 * holds. Until then it costs nothing: browsers look at every field of a page, to fill it in, and lay out for that what is out of sight.
 *
 * @returns for the element around the form
 */
export function useLiveForm(state: FormState, listener: FormListener): RefObject<HTMLDivElement | null> {
  const around = useRef<HTMLDivElement>(null);
  const live = useRef<LiveForm>(null);
  const newest = useRef({ state, listener });
  useLayoutEffect(() => {
    newest.current = { state, listener };
    live.current?.show(state);
  });

  useEffect(() => {
    const figure = around.current?.closest("figure");
    if (!figure) return;
    const { near, stopWaiting } = waitUntilNear(figure);
    const bring = () => {
      const form = findForm(around.current);
      if (live.current || !form) return;
      around.current?.setAttribute("data-live", "");
      live.current = attachForm(form, {
        choose: (changes, run) => newest.current.listener.choose(changes, run),
        comeNear: () => newest.current.listener.comeNear(),
        foresee: (changes) => newest.current.listener.foresee(changes),
      });
      live.current.show(newest.current.state);
    };
    void near.then(bring);
    figure.addEventListener(WHOLE, bring);
    return () => {
      stopWaiting();
      figure.removeEventListener(WHOLE, bring);
      live.current?.detach();
      live.current = null;
    };
  }, []);
  return around;
}

/** Turns the `noscript`, which a browser with scripts keeps as text, into the form it holds. */
function findForm(element: HTMLElement | null): HTMLFormElement | null {
  const kept = element?.querySelector("noscript");
  // The text is our own server's markup, in which every text is escaped.
  if (kept?.parentElement) kept.parentElement.innerHTML = kept.textContent ?? "";
  return element?.querySelector("form") ?? null;
}
