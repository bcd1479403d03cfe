import type { DrawingSize } from "../layout-parts";

const namedSizes: Record<"desktop" | "phone", DrawingSize> = {
  desktop: { width: 720, height: 500, narrow: false },
  phone: { width: 328, height: 410, narrow: true },
};

const narrowBelow = 480;

/** The room that a map is laid out in. A narrow one takes the width and becomes as tall as it has to. */
export function toMapSize(wanted: "desktop" | "phone" | { width: number; height: number }): DrawingSize {
  return typeof wanted === "string" ? namedSizes[wanted] : { ...wanted, narrow: wanted.width < narrowBelow };
}
