/** The palette has six colours for maps; fewer classes are spread over it, so that neighbours in the legend are easy to tell apart. */
export function toMapColourIndex(classIndex: number, classes: number): number {
  if (classes <= 1) return 2;
  return Math.round((classIndex * 5) / (classes - 1));
}

/** Colours of differences, from far below to far above. */
export const differenceColours = [6, 7, 8, 9, 10] as const;

/** The colour of one of a map's classes: its own, or by its place among them. */
export function toClassColour(classes: readonly { colour?: number }[], index: number): number {
  return classes[index]?.colour ?? toMapColourIndex(index, classes.length);
}
