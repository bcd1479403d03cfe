import type { Boundaries } from "./boundaries";

/** Codes of the areas that share a border with an area, in the order of the set; none where the set doesn't have it. */
export function listNeighbours({ areas }: Pick<Boundaries, "areas">, code: string): string[] {
  const own = areas.find((area) => area.code === code);
  const borders = new Set(own?.rings.flat().map(toArc));
  return areas.filter((area) => area !== own && area.rings.flat().some((arc) => borders.has(toArc(arc)))).map((area) => area.code);
}

/** An arc is the same border whichever way it is walked. */
function toArc(index: number): number {
  return index < 0 ? ~index : index;
}
