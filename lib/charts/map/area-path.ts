import type { GridPoint, Ring } from "@/lib/geo/boundaries";

/** Rings as the `d` of a path, in steps from point to point, which are short. */
export function toAreaPath(rings: readonly Ring[]): string {
  return rings.map((ring) => `${toLinePath(ring)}z`).join("");
}

/** A line as the `d` of a path. */
export function toLinePath(line: readonly GridPoint[]): string {
  let path = "";
  let [beforeX, beforeY] = [0, 0];
  line.forEach(([x, y], index) => {
    const [stepX, stepY] = [x - beforeX, y - beforeY];
    if (index === 0) path += `M${x} ${y}l`;
    else path += `${index === 1 || stepX < 0 ? "" : " "}${stepX}${stepY < 0 ? "" : " "}${stepY}`;
    beforeX = x;
    beforeY = y;
  });
  return path;
}
