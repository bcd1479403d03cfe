"use client";

import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import type { ChartSpec } from "@/lib/charts/spec";
import { readDrawingSize } from "./use-drawing-size";

type ChartStageProps = {
  label: string;
  /** What is drawn, or where it can be fetched. */
  spec: ChartSpec | string;
  /** The drawing by the server. */
  children: ReactNode;
};
type SizeName = "desktop" | "phone";
type Live = {
  Chart: ComponentType<{ spec: ChartSpec; size: SizeName }>;
  /** As given to the stage when the chart was taken over. */
  of: ChartSpec | string;
  spec: ChartSpec;
  size: SizeName;
  takesFocus: boolean;
};

/**
 * The drawing that the server made, until a reader turns to it (points at it, touches it, comes to it by keyboard). Then Recharts takes over
 * on the same pixels. Whoever only reads never loads it.
 */
export function ChartStage({ label, spec, children }: ChartStageProps) {
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
      const [{ LiveChart }, whole] = await Promise.all([
        import("@/components/charts/live-chart"),
        typeof spec === "string" ? fetchSpec(spec) : spec,
      ]);
      // Another chart may have taken this one's place in the meantime.
      if (underWay.current !== spec) return;
      setLive({ Chart: LiveChart, of: spec, spec: whole, size: readDrawingSize(), takesFocus: stage.current === document.activeElement });
    } catch {
      // The connection is away: the drawing stays as it is, and the next turn to it tries again.
      underWay.current = null;
    }
  }

  if (live?.of === spec) {
    return (
      <div ref={stage} className="drawing relative mt-6">
        <live.Chart spec={live.spec} size={live.size} />
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
