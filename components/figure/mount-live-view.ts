import type { ReactNode } from "react";
import { flushSync } from "react-dom";
import { createRoot } from "react-dom/client";
import type { ChartSpec, ChartView } from "@/lib/charts/spec";
import { loadLiveView } from "./live-views";

type Mount = (stage: HTMLElement, onFailure: () => void) => { element: HTMLElement; end: () => void };

/**
 * What puts a live view in the place of a drawing. Null where the chart's data lacks rows that are not passed on: only the server draws those.
 */
export async function mountLiveView(view: ChartView, coming: Promise<ChartSpec>, size: "desktop" | "phone"): Promise<Mount | null> {
  const draw = await loadLiveView(view, coming);
  return draw && ((stage, onFailure) => mount(stage, draw(size), onFailure));
}

function mount(stage: HTMLElement, content: ReactNode, onFailure: () => void) {
  const element = document.createElement("div");
  element.className = "drawing relative mt-6";
  const root = createRoot(element, {
    onUncaughtError: (error) => {
      console.error(error);
      queueMicrotask(onFailure);
    },
  });
  stage.replaceWith(element);
  flushSync(() => root.render(content));
  // Not while it is still rendering.
  return { element, end: () => setTimeout(() => root.unmount()) };
}
