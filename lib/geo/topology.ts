import type { GridPoint, Ring } from "./boundaries";

/** Borders, each once, and every ring as arcs one after the other; `~i` is arc `i` from its end. */
export type Topology = { arcs: GridPoint[][]; rings: number[][] };

/**
 * Cuts rings where borders meet, so that a border that two areas share is one arc and stays one however it is simplified. Areas share a
 * border where they have the same points on it.
 */
export function toTopology(rings: readonly Ring[]): Topology {
  const junctions = findJunctions(rings);
  const arcs: GridPoint[][] = [];
  const known = new Map<string, number>();
  const add = (points: GridPoint[]): number => {
    const forth = toKey(points);
    const found = known.get(forth) ?? known.get(toKey([...points].reverse()));
    if (found !== undefined) return known.has(forth) ? found : ~found;
    known.set(forth, arcs.push(points) - 1);
    return arcs.length - 1;
  };
  return { arcs, rings: rings.map((ring) => cut(ring, junctions).map(add)) };
}

/** Points at which more than two borders meet: their neighbours are more than two. */
function findJunctions(rings: readonly Ring[]): Set<string> {
  const neighbours = new Map<string, Set<string>>();
  for (const ring of rings) {
    const keys = ring.map((point) => point.join(" "));
    keys.forEach((key, index) => {
      const around = neighbours.get(key) ?? new Set();
      neighbours.set(key, around);
      around.add(keys.at(index - 1) ?? key).add(keys[(index + 1) % keys.length] ?? key);
    });
  }
  return new Set([...neighbours].flatMap(([key, around]) => (around.size > 2 ? [key] : [])));
}

/** Pieces from junction to junction, or the whole ring from its first point in the order of the page, so that equal rings are equal arcs. */
function cut(ring: Ring, junctions: Set<string>): GridPoint[][] {
  const isJunction = ([x, y]: GridPoint) => junctions.has(`${x} ${y}`);
  const firstJunction = ring.findIndex(isJunction);
  const start = firstJunction === -1 ? findFirst(ring) : firstJunction;
  const turned = [...ring.slice(start), ...ring.slice(0, start + 1)];
  const pieces: GridPoint[][] = [];
  let piece: GridPoint[] = [];
  for (const point of turned) {
    piece.push(point);
    if (piece.length > 1 && isJunction(point)) {
      pieces.push(piece);
      piece = [point];
    }
  }
  if (piece.length > 1) pieces.push(piece);
  return pieces;
}

function findFirst(ring: Ring): number {
  let first = 0;
  ring.forEach(([x, y], index) => {
    const [firstX, firstY] = ring[first] ?? [x, y];
    if (y < firstY || (y === firstY && x < firstX)) first = index;
  });
  return first;
}

function toKey(points: readonly GridPoint[]): string {
  return points.map((point) => point.join(" ")).join(",");
}
