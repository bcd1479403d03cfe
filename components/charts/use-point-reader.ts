import { type KeyboardEvent, type PointerEvent, useState } from "react";
import type { DrawingSize } from "@/lib/charts/layout";
import type { PointPlace } from "@/lib/charts/point-places";

type Reading<Place> = { place: Place; by: "pointer" | "keyboard" };

type Finder<Place> = {
  /** What a pointer at these pixels of the drawing means; null: nothing. */
  findAt: (x: number, y: number) => Place | null;
  /** Where a key leads from the figure that is read; null: it is no key of the drawing's. */
  follow: (key: string, from: Place | null) => Place | null;
};

export type PointReader<Place extends PointPlace = PointPlace> = ReturnType<typeof usePointReader<Place>>;

/** Which figure is being read, and the handlers by which pointer, finger and keyboard choose it. */
export function usePointReader<Place extends PointPlace>(size: DrawingSize, { findAt, follow }: Finder<Place>) {
  const [reading, setReading] = useState<Reading<Place> | null>(null);

  function readAt(event: PointerEvent<HTMLElement>) {
    const box = event.currentTarget.getBoundingClientRect();
    const x = ((event.clientX - box.left) / box.width) * size.width;
    const y = ((event.clientY - box.top) / box.height) * size.height;
    const place = findAt(x, y);
    setReading((before) => {
      if (!place) return before?.by === "pointer" ? null : before;
      return before?.place === place ? before : { place, by: "pointer" };
    });
  }

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === "Escape" && reading) {
      event.preventDefault();
      setReading(null);
      return;
    }
    const place = follow(event.key, reading?.place ?? null);
    if (!place) return;
    event.preventDefault();
    setReading({ place, by: "keyboard" });
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
