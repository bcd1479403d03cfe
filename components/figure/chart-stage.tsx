"use client";

import { type ComponentType, useEffect, useRef, useState } from "react";
import { ServerHtml } from "@/components/ui/server-html";
import type { ChartSpec } from "@/lib/charts/spec";

/** `desktop` and `phone` name the drawings for `ServerHtml`. */
type ChartStageProps = { label: string; specHref: string; desktop: string; phone: string };
type SizeName = "desktop" | "phone";
type Live = { Chart: ComponentType<{ spec: ChartSpec; size: SizeName }>; spec: ChartSpec; size: SizeName; takesFocus: boolean };

/** From this width on the page shows the wide drawing, as in app/globals.css. */
const WIDE = "(width >= 40rem)";

/**
 * The drawing that came with the page, until a reader turns to it (points at it, touches it, comes to it by keyboard). Then Recharts
 * takes over on the same pixels. Whoever only reads never loads it.
 */
export function ChartStage({ label, specHref, desktop, phone }: ChartStageProps) {
  const [live, setLive] = useState<Live | null>(null);
  const stage = useRef<HTMLDivElement>(null);
  const hasBegun = useRef(false);

  useEffect(() => {
    if (live?.takesFocus) stage.current?.querySelector<HTMLElement>("[tabindex='0']")?.focus();
  }, [live]);

  // A reader may have turned to the drawing before the scripts were there to notice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the scripts arrive
  useEffect(() => {
    if (stage.current?.matches(":focus, :hover")) takeOver();
  }, []);

  async function takeOver() {
    if (hasBegun.current) return;
    hasBegun.current = true;
    try {
      const size = window.matchMedia(WIDE).matches ? "desktop" : "phone";
      const [{ LiveChart }, spec] = await Promise.all([import("@/components/charts/live-chart"), fetchSpec(specHref)]);
      setLive({ Chart: LiveChart, spec, size, takesFocus: stage.current === document.activeElement });
    } catch {
      // The connection is away: the drawing stays as it is, and the next turn to it tries again.
      hasBegun.current = false;
    }
  }

  if (live) {
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
      <ServerHtml className="drawing drawing-desktop" id={desktop} />
      <ServerHtml className="drawing drawing-phone" id={phone} />
    </div>
  );
}

async function fetchSpec(href: string): Promise<ChartSpec> {
  const response = await fetch(href);
  if (!response.ok) throw new Error(`${href} answered ${response.status}`);
  return response.json();
}
