import type { ReactNode } from "react";
import { type DrawingProps, toFrame } from "./drawing-frame";

/** The root of a drawing that needs nothing of Recharts, with what every drawing of ours has. */
export function PlainFrame({ fontSize, children, ...props }: DrawingProps & { fontSize: number; children: ReactNode }) {
  const { accessibilityLayer: _, ...frame } = toFrame(props, fontSize);
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: described by aria-label, or by what surrounds it
    <svg xmlns="http://www.w3.org/2000/svg" viewBox={`0 0 ${props.size.width} ${props.size.height}`} {...frame}>
      {children}
    </svg>
  );
}
