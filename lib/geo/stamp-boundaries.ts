import { createHash } from "node:crypto";
import type { Boundaries } from "./boundaries";
import { makeBoundaries, type SourceArea } from "./make-boundaries";

/** Boundaries for drawing, with a version made from all that they hold. */
export function stampBoundaries(areas: readonly SourceArea[], credit: string): Boundaries {
  return makeBoundaries(areas, credit, (content) => createHash("sha256").update(content).digest("hex").slice(0, 16));
}
