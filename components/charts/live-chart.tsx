"use client";

import { memo, useId, useMemo } from "react";
import { type DrawingSizeName, toDrawingSize } from "@/lib/charts/layout";
import { toPointSentence, toPointWords } from "@/lib/charts/point-words";
import type { ChartSpec } from "@/lib/charts/spec";
import { ChartDrawing } from "./chart-drawing";
import { PointFocus } from "./point-focus";
import { PointPanel } from "./point-panel";
import { usePointReader } from "./use-point-reader";

type LiveChartProps = { spec: ChartSpec; size: DrawingSizeName | { width: number; height: number } };

/**
 * The drawing in the reader's hands: the same picture at the same pixels, whose figures can be read by pointer, finger and keyboard. It is
 * one stop of the tab key; arrows go through the figures, and what they reach is spoken. Nothing moves by itself.
 */
export function LiveChart({ spec, size: wanted }: LiveChartProps) {
  const size = useMemo(() => toDrawingSize(spec, wanted), [spec, wanted]);
  const { reading, handlers } = usePointReader(spec, size);
  const id = useId();
  const spoken =
    reading?.by === "keyboard" ? toPointSentence(toPointWords(spec, reading.place.seriesIndex, reading.place.point), spec.labels.note) : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls; this groups the figures of a drawing
    <div
      role="group"
      aria-label={spec.title}
      aria-describedby={`${id}-words ${id}-hint`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard's way to the figures
      tabIndex={0}
      className="live-chart relative"
      {...handlers}
    >
      <Drawing spec={spec} size={size} />
      {reading && <PointFocus spec={spec} size={size} place={reading.place} />}
      {reading && <PointPanel spec={spec} size={size} place={reading.place} />}
      <p id={`${id}-words`} className="sr-only">
        {spec.sentence}
      </p>
      <p id={`${id}-hint`} className="sr-only">
        {spec.labels.keyboardHint}
      </p>
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}

export default LiveChart;

/** Drawn once: reading a figure changes only what lies over it. */
const Drawing = memo(function Drawing({ spec, size }: { spec: ChartSpec; size: ReturnType<typeof toDrawingSize> }) {
  return <ChartDrawing spec={spec} size={size} decorative />;
});
