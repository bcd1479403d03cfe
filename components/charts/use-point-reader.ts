import { type KeyboardEvent, type PointerEvent, useMemo, useState } from "react";
import type { DrawingSize } from "@/lib/charts/layout";
import { findNearest, listPointPlaces, type PointPlace, takeStep, toStep } from "@/lib/charts/point-places";
import type { ChartSpec } from "@/lib/charts/spec";

type Reading = { place: PointPlace; by: "pointer" | "keyboard" };

/** Which figure is being read, and the handlers by which pointer, finger and keyboard choose it. */
export function usePointReader(spec: ChartSpec, size: DrawingSize) {
  const places = useMemo(() => listPointPlaces(spec, size), [spec, size]);
  const [reading, setReading] = useState<Reading | null>(null);

  function readAt(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * size.width;
    const y = ((event.clientY - box.top) / box.height) * size.height;
    const place = findNearest(places, spec.kind, x, y);
    setReading((before) => (before?.place === place || !place ? before : { place, by: "pointer" }));
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && reading) {
      event.preventDefault();
      setReading(null);
      return;
    }
    const step = toStep(event.key, spec.kind, spec.direction);
    if (step === null) return;
    event.preventDefault();
    const place = takeStep(places, spec.kind, reading?.place ?? null, step);
    if (place) setReading({ place, by: "keyboard" });
  }

  const handlers = {
    onPointerDown: readAt,
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      // A finger that moves scrolls the page; only what hovers reads along.
      if (event.pointerType !== "touch") readAt(event);
    },
    onPointerLeave: (event: PointerEvent<HTMLElement>) => {
      if (event.pointerType !== "touch") setReading((before) => (before?.by === "pointer" ? null : before));
    },
    onBlur: () => setReading(null),
    onKeyDown,
  };
  return { reading, handlers };
}
