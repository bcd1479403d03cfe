/** The palette has six colours for maps; fewer classes are spread over it, so that neighbours in the legend are easy to tell apart. */
export function toMapColourIndex(classIndex: number, classes: number): number {
  if (classes <= 1) return 2;
  return Math.round((classIndex * 5) / (classes - 1));
}
