import type { GridPoint } from "./boundaries";

/**
 * Leaves out the points that matter least to the eye (Visvalingam and Whyatt: those that span the smallest triangles with their
 * neighbours) until no more than `mostPoints` are left in all arcs together. Ends stay, and so does one point between, so that no ring
 * closes up.
 *
 * @param leastArea points that span less than this are left out in any case
 */
export function simplifyArcs(arcs: readonly GridPoint[][], mostPoints: number, leastArea: number): GridPoint[][] {
  const weights = arcs.map(toWeights);
  const all = weights.flat().sort((a, b) => b - a);
  const threshold = Math.max(leastArea, all[mostPoints] ?? 0);
  return arcs.map((arc, index) => {
    const own = weights[index] ?? [];
    const isClosed = arc[0]?.join() === arc.at(-1)?.join();
    const inner = own.slice(1, -1).sort((a, b) => b - a);
    const kept = Math.min(threshold, inner[isClosed ? 2 : 0] ?? threshold);
    return arc.filter((_, position) => (own[position] ?? 0) >= kept);
  });
}

/** Area of the triangle at which each point would go, never less than that of a point that goes before; ends never go. */
function toWeights(arc: readonly GridPoint[]): number[] {
  const weights: number[] = new Array(arc.length).fill(Number.POSITIVE_INFINITY);
  const before = arc.map((_, index) => index - 1);
  const after = arc.map((_, index) => index + 1);
  const toArea = (index: number) => {
    const [a, b, c] = [arc[before[index] ?? 0], arc[index], arc[after[index] ?? 0]];
    return a && b && c ? Math.abs((b[0] - a[0]) * (c[1] - a[1]) - (c[0] - a[0]) * (b[1] - a[1])) / 2 : Number.POSITIVE_INFINITY;
  };
  const heap = new WeightHeap();
  const current = arc.map((_, index) => (index === 0 || index === arc.length - 1 ? Number.POSITIVE_INFINITY : toArea(index)));
  current.forEach((weight, index) => {
    if (weight < Number.POSITIVE_INFINITY) heap.push(weight, index);
  });
  let reached = 0;
  for (let least = heap.pop(); least; least = heap.pop()) {
    const { weight, index } = least;
    if (weight !== current[index] || weights[index] !== Number.POSITIVE_INFINITY) continue;
    reached = Math.max(reached, weight);
    weights[index] = reached;
    const [left = 0, right = 0] = [before[index], after[index]];
    after[left] = right;
    before[right] = left;
    for (const neighbour of [left, right]) {
      if (neighbour === 0 || neighbour === arc.length - 1) continue;
      current[neighbour] = toArea(neighbour);
      heap.push(current[neighbour] ?? 0, neighbour);
    }
  }
  return weights;
}

type Entry = { weight: number; index: number };

/** Gives the lightest entry first; of equal ones the one with the lower index, so that the same borders always give the same points. */
class WeightHeap {
  private readonly entries: Entry[] = [];

  push(weight: number, index: number): void {
    const { entries } = this;
    let at = entries.push({ weight, index }) - 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (!this.isBefore(at, parent)) break;
      this.swap(at, parent);
      at = parent;
    }
  }

  pop(): Entry | undefined {
    const { entries } = this;
    const top = entries[0];
    const last = entries.pop();
    if (!last || entries.length === 0) return top;
    entries[0] = last;
    for (let at = 0; ; ) {
      let least = at;
      for (const child of [2 * at + 1, 2 * at + 2]) if (child < entries.length && this.isBefore(child, least)) least = child;
      if (least === at) return top;
      this.swap(at, least);
      at = least;
    }
  }

  private isBefore(a: number, b: number): boolean {
    const [one, other] = [this.entries[a], this.entries[b]];
    if (!one || !other) return false;
    return one.weight < other.weight || (one.weight === other.weight && one.index < other.index);
  }

  private swap(a: number, b: number): void {
    const { entries } = this;
    const [one, other] = [entries[a], entries[b]];
    if (one && other) [entries[a], entries[b]] = [other, one];
  }
}
