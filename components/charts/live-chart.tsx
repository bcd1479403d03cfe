"use client";

import { memo, useMemo } from "react";
import { type DrawingSizeName, toDrawingSize } from "@/lib/charts/layout";
import { findNearest, listPointPlaces, type PointPlace, takeStep, toStep } from "@/lib/charts/point-places";
import type { ChartSpec } from "@/lib/charts/spec";
import { ChartDrawing } from "./chart-drawing";
import { LiveDrawing } from "./live-drawing";
import { PointFocus } from "./point-focus";
import { PointPanel } from "./point-panel";
import { usePointReader } from "./use-point-reader";

type LiveChartProps = { spec: ChartSpec; size: DrawingSizeName | { width: number; height: number } };

/** A chart whose figures can be read one by one. */
export function LiveChart({ spec, size: wanted }: LiveChartProps) {
  const size = useMemo(() => toDrawingSize(spec, wanted), [spec, wanted]);
  const places = useMemo(() => listPointPlaces(spec, size), [spec, size]);
  const reader = usePointReader<PointPlace>(size, {
    findAt: (x, y) => findNearest(places, spec.kind, x, y),
    follow: (key, from) => {
      const step = toStep(key, spec.kind, spec.direction);
      return step && takeStep(places, spec.kind, from, step);
    },
  });
  const { reading } = reader;
  return (
    <LiveDrawing spec={spec} label={spec.title} keyboardHint={spec.labels.keyboardHint} reader={reader}>
      <Drawing spec={spec} size={size} />
      {reading && <PointFocus spec={spec} size={size} place={reading.place} />}
      {reading && <PointPanel spec={spec} size={size} place={reading.place} />}
    </LiveDrawing>
  );
}

/** Drawn once: reading a figure changes only what lies over it. */
const Drawing = memo(function Drawing({ spec, size }: { spec: ChartSpec; size: ReturnType<typeof toDrawingSize> }) {
  return <ChartDrawing spec={spec} size={size} decorative />;
});
