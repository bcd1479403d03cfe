"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import type { ChartSpec, ChartView } from "@/lib/charts/spec";
import { type DrawLive, loadLiveView } from "./live-views";
import { readDrawingSize } from "./use-drawing-size";

type ChartStageProps = {
  label: string;
  /** What is drawn, or where it can be fetched. */
  spec: ChartSpec | string;
  /** Its chart, unless said otherwise. */
  view?: ChartView;
  /** The drawing by the server. */
  children: ReactNode;
};
type Live = {
  draw: DrawLive;
  /** As given to the stage when the chart was taken over. */
  of: ChartSpec | string;
  size: "desktop" | "phone";
  takesFocus: boolean;
};

/**
 * The drawing that the server made, until a reader turns to it (points at it, touches it, comes to it by keyboard). Then Recharts, or
 * a map of our own, takes over on the same pixels. Whoever only reads never loads it.
 */
export function ChartStage({ label, spec, view = "chart", children }: ChartStageProps) {
  const [live, setLive] = useState<Live | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const underWay = useRef<ChartSpec | string | null>(null);

  useEffect(() => {
    if (live?.takesFocus) stage.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }, [live]);

  // A reader may have turned to the drawing before the scripts were there to notice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the scripts arrive
  useEffect(() => {
    if (stage.current?.matches(":focus, :hover")) takeOver();
  }, []);

  async function takeOver() {
    if (underWay.current === spec) return;
    underWay.current = spec;
    try {
      const draw = await loadLiveView(view, typeof spec === "string" ? fetchSpec(spec) : spec);
      // Another chart may have taken this one's place in the meantime.
      if (draw === null || underWay.current !== spec) return;
      setLive({ draw, of: spec, size: readDrawingSize(), takesFocus: stage.current === document.activeElement });
    } catch {
      // The connection is away: the drawing stays as it is, and the next turn to it tries again.
      underWay.current = null;
    }
  }

  if (live?.of === spec) {
    return (
      <div ref={stage} className="drawing relative mt-6">
        {live.draw(live.size)}
      </div>
    );
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields
    <div
      ref={stage}
      role="group"
      aria-label={label}
      className="mt-6"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: focus on the drawing brings the chart that can be gone through by keyboard
      tabIndex={0}
      onPointerEnter={takeOver}
      onTouchStart={takeOver}
      onFocus={takeOver}
    >
      {children}
    </div>
  );
}

async function fetchSpec(href: string): Promise<ChartSpec> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  return response.json();
}
