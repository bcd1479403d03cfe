import type { GridPoint, Ring } from "@/lib/geo/boundaries";
import { isInside, toRingExtent, toSignedArea } from "@/lib/geo/ring-geometry";
import type { Box, TypeScale } from "../layout-parts";
import { toTextWidth } from "../text-width";

/** An area that wants its name on it; rings and pole in pixels. */
export type NamedArea = { name: string; rings: readonly Ring[]; pole: GridPoint };

/** Lines of a name around its middle, or a number that the key beside the map explains. */
export type AreaLabel =
  | { kind: "name"; lines: string[]; x: number; y: number /** It lies within its area. */; inside: boolean }
  | { kind: "number"; x: number; y: number }
  /** Circles leave no room for either; whoever reads the area or its circles is told its name. */
  | { kind: "none" };

type Variant = { lines: string[]; width: number; height: number };

/** How much of a name that is wider than its area has to stand on it, with a little off for being away from the pole. */
const LEAST_WORTH = 0.6;
const LATTICE = 9;

/**
 * Names on their areas: within them where they fit, in two lines if need be; a little over the border where they don't; and where that
 * would touch another name, a number. No two overlap.
 */
export function placeAreaLabels(areas: readonly NamedArea[], type: TypeScale, bounds: Box, taken: readonly Box[] = []): AreaLabel[] {
  const placed: Box[] = [...taken];
  const labels: AreaLabel[] = areas.map(({ pole: [x, y] }) => ({ kind: "number", x, y }));
  const drafts = areas.map((area, index) => {
    const variants = listVariants(area.name, type);
    return { area, index, variants, spots: new Remembered(findSpots(area, variants)) };
  });
  const place = (index: number, variant: Variant, x: number, y: number, inside: boolean) => {
    labels[index] = { kind: "name", lines: variant.lines, x, y, inside };
    placed.push(toBox(variant, x, y));
  };
  // Whose name is not placed yet may need room for its number.
  const reserved = areas.map(({ pole }) => toNumberBox(pole, type));
  const isFree = (box: Box, own: number) =>
    !placed.some((other) => overlaps(box, other)) &&
    !reserved.some((other, index) => index !== own && labels[index]?.kind === "number" && overlaps(box, other));
  const placeTight = (area: NamedArea, index: number, variants: readonly Variant[]) => {
    const spot = listTightSpots(area, variants).find(({ variant, x, y }) => {
      const box = toBox(variant, x, y);
      return isFree(box, index) && contains(bounds, box);
    });
    if (spot) place(index, spot.variant, spot.x, spot.y, false);
  };
  // Where a name fits nowhere inside, it has few places; those that fit can make way. The smallest areas have the fewest.
  const tight = drafts.filter(({ spots }) => spots.isEmpty()).sort((a, b) => toSize(a.area) - toSize(b.area));
  for (const { area, index, variants } of tight) placeTight(area, index, variants);
  for (const { area, index, variants, spots } of drafts.filter((draft) => !draft.spots.isEmpty())) {
    const spot = spots.find(({ variant, x, y }) => isFree(toBox(variant, x, y), index));
    if (spot) place(index, spot.variant, spot.x, spot.y, true);
    else placeTight(area, index, variants);
  }
  // A number stands at the pole, or beside the circle that does.
  const number = { lines: [], width: type.fontSize, height: type.lineHeight - 2 };
  for (const { area, index } of drafts) {
    if (labels[index]?.kind !== "number") continue;
    const spots = new Remembered(findSpots(area, [number]));
    const spot = spots.find(({ x, y }) => isFree(toBox(number, x, y), index));
    if (spot) {
      labels[index] = { kind: "number", x: spot.x, y: spot.y };
      placed.push(toBox(number, spot.x, spot.y));
    } else if (taken.some((circle) => overlaps(circle, toNumberBox(area.pole, type)))) labels[index] = { kind: "none" };
  }
  return labels;
}

/** The name in one line, and broken in two at each space or hyphen. */
function listVariants(name: string, { fontSize, lineHeight }: TypeScale): Variant[] {
  const breaks = [...name.matchAll(/[ -]/g)].map(({ index }) => index + 1);
  const broken = breaks.map((at) => [name.slice(0, at).trim(), name.slice(at)]);
  return [[name], ...broken].map((lines) => ({
    lines,
    width: Math.max(...lines.map((line) => toTextWidth(line, fontSize))),
    height: lines.length * (lineHeight - 2),
  }));
}

type Spot = { variant: Variant; x: number; y: number };

/** Places at which a name lies wholly in its area, the nearest to the pole first; in one line before in two. */
function* findSpots({ rings, pole }: NamedArea, variants: readonly Variant[]): Generator<Spot> {
  const { left, top, right, bottom } = toRingExtent(rings);
  const lattice: GridPoint[] = [pole];
  for (let row = 1; row < LATTICE; row++)
    for (let column = 1; column < LATTICE; column++)
      lattice.push([left + ((right - left) * column) / LATTICE, top + ((bottom - top) * row) / LATTICE]);
  const toAway = ([x, y]: GridPoint) => Math.hypot(x - pole[0], y - pole[1]);
  lattice.sort((a, b) => toAway(a) - toAway(b));
  for (const variant of variants) {
    if (variant.width > right - left || variant.height > bottom - top) continue;
    for (const [x, y] of lattice) if (isBoxInside(rings, toBox(variant, x, y))) yield { variant, x, y };
  }
}

/** Places about the pole at which most of a name lies in its area, the best first. */
function listTightSpots({ rings, pole: [poleX, poleY] }: NamedArea, variants: readonly Variant[]): Spot[] {
  const spots = variants.flatMap((variant) =>
    [0, -8, 8, -16, 16].flatMap((right) =>
      [0, -6, 6, -12, 12].map((down) => {
        const [x, y] = [poleX + right, poleY + down];
        return { variant, x, y, worth: toShareInside(rings, toBox(variant, x, y)) - Math.hypot(right, down) / 200 };
      }),
    ),
  );
  return spots.filter(({ worth }) => worth >= LEAST_WORTH).sort((a, b) => b.worth - a.worth);
}

function toSize({ rings }: NamedArea): number {
  return Math.abs(rings.reduce((sum, ring) => sum + toSignedArea(ring), 0));
}

function toNumberBox([x, y]: GridPoint, { fontSize, lineHeight }: TypeScale): Box {
  return { x: x - fontSize / 2, y: y - lineHeight / 2, width: fontSize, height: lineHeight };
}

/** What a generator gave, and the rest of it only when it is asked for: most names stay where they were tried first. */
class Remembered<T> {
  private readonly given: T[] = [];

  constructor(private readonly source: Generator<T>) {}

  isEmpty(): boolean {
    return this.at(0) === undefined;
  }

  find(suits: (one: T) => boolean): T | undefined {
    for (let index = 0; ; index++) {
      const one = this.at(index);
      if (one === undefined || suits(one)) return one;
    }
  }

  private at(index: number): T | undefined {
    while (this.given.length <= index) {
      const { value, done } = this.source.next();
      if (done) return undefined;
      this.given.push(value);
    }
    return this.given[index];
  }
}

function toBox({ width, height }: Pick<Variant, "width" | "height">, x: number, y: number): Box {
  return { x: x - width / 2 - 2, y: y - height / 2, width: width + 4, height };
}

export function overlaps(one: Box, other: Box): boolean {
  return one.x < other.x + other.width && other.x < one.x + one.width && one.y < other.y + other.height && other.y < one.y + one.height;
}

function contains(outer: Box, inner: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

/** Points along the box's edges lie inside; borders have no spikes thinner than a letter. */
function isBoxInside(rings: readonly Ring[], box: Box): boolean {
  return listProbes(box).every(([x, y]) => isInside(rings, x, y));
}

function toShareInside(rings: readonly Ring[], box: Box): number {
  const probes = listProbes(box);
  return probes.filter(([x, y]) => isInside(rings, x, y)).length / probes.length;
}

/** Corners first: where a box lies outside, they mostly tell. */
function listProbes({ x, y, width, height }: Box): GridPoint[] {
  const columns = Math.max(2, Math.ceil(width / 10));
  const shares = Array.from({ length: columns + 1 }, (_, column) => column / columns);
  const ordered = [0, 1, ...shares.slice(1, -1)];
  return ordered.flatMap((share) => [0, 1, 0.5].map((row): GridPoint => [x + width * share, y + height * row]));
}
