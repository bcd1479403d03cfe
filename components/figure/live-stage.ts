import type { ChartSpec, ChartView } from "@/lib/charts/spec";
import { readDrawingSize } from "./drawing-size";

type Live = { stage: HTMLElement; element: HTMLElement; end: () => void };

/**
 * Takes over a figure's drawings when a reader turns to one (points at it, touches it, comes to it by keyboard): Recharts, or a map of our own,
 * stands in its place, on the same pixels. Whoever only reads never loads it.
 */
export function attachStages(figure: HTMLElement): { putBack: () => void; detach: () => void } {
  const ending = new AbortController();
  const { signal } = ending;
  const underWay = new WeakSet<Element>();
  let live: Live[] = [];

  async function takeOver(stage: HTMLElement) {
    if (underWay.has(stage)) return;
    underWay.add(stage);
    const isWanted = () => stage.isConnected && !signal.aborted;
    try {
      const { mountLiveView } = await import("./mount-live-view");
      const mount = await mountLiveView(stage.dataset.view as ChartView, fetchSpec(stage.dataset.spec ?? ""), readDrawingSize());
      // Another drawing may have taken this one's place in the meantime.
      if (mount === null || !isWanted()) return;
      const takesFocus = stage === document.activeElement;
      const one: Live = { stage, ...mount(stage, () => putBack(one)) };
      live.push(one);
      if (takesFocus) one.element.querySelector<HTMLElement>("[tabindex='0']")?.focus();
    } catch {
      // The connection is away: the drawing stays as it is, and the next turn to it tries again.
      underWay.delete(stage);
    }
  }

  function putBack(one: Live) {
    one.element.replaceWith(one.stage);
    live = live.filter((other) => other !== one);
    underWay.delete(one.stage);
    one.end();
  }

  const turn = ({ target }: Event) => {
    const stage = target instanceof Element ? target.closest<HTMLElement>("[data-view]") : null;
    if (stage) void takeOver(stage);
  };
  for (const name of ["pointerover", "touchstart", "focusin"]) figure.addEventListener(name, turn, { signal, passive: true });
  // A reader may have turned to the drawing before the scripts were there to notice.
  for (const stage of figure.querySelectorAll<HTMLElement>("[data-view]")) if (stage.matches(":focus, :hover")) void takeOver(stage);

  return {
    /** The drawings stand again as the server made them. */
    putBack: () => {
      for (const one of live) putBack(one);
    },
    detach: () => {
      ending.abort();
      for (const one of live) putBack(one);
    },
  };
}

async function fetchSpec(href: string): Promise<ChartSpec> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  return response.json();
}
