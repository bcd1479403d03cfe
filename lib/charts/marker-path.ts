import type { MarkerShape } from "./palette";

/** Outline of a marker around a point, as path data; all shapes look equally large at the same radius. */
export function toMarkerPath(shape: MarkerShape, x: number, y: number, radius: number): string {
  const r = radius;
  switch (shape) {
    case "circle":
      return `M${toText(x - r)} ${toText(y)}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
    case "square":
      return toOutline(x, y, square, r);
    case "triangle":
      return toOutline(x, y, triangle, r);
    case "diamond":
      return toOutline(x, y, diamond, r);
    case "cross":
      return toOutline(x, y, cross, r);
    case "star":
      return toOutline(x, y, star, r);
  }
}

type Corner = readonly [number, number];

const square: Corner[] = [
  [-0.88, -0.88],
  [0.88, -0.88],
  [0.88, 0.88],
  [-0.88, 0.88],
];
const triangle: Corner[] = [
  [0, -1.2],
  [1.15, 0.8],
  [-1.15, 0.8],
];
const diamond: Corner[] = [
  [0, -1.3],
  [1.15, 0],
  [0, 1.3],
  [-1.15, 0],
];
const arm = 0.36;
const cross: Corner[] = [
  [-arm, -1.2],
  [arm, -1.2],
  [arm, -arm],
  [1.2, -arm],
  [1.2, arm],
  [arm, arm],
  [arm, 1.2],
  [-arm, 1.2],
  [-arm, arm],
  [-1.2, arm],
  [-1.2, -arm],
  [-arm, -arm],
];
const star: Corner[] = Array.from({ length: 10 }, (_, index) => {
  const angle = (Math.PI * index) / 5 - Math.PI / 2;
  const length = index % 2 === 0 ? 1.4 : 0.62;
  return [Math.cos(angle) * length, Math.sin(angle) * length];
});

/** In steps from corner to corner, which are the same for every marker of a series: so many of them take little room when compressed. */
function toOutline(x: number, y: number, corners: Corner[], radius: number): string {
  const rounded = corners.map(([dx, dy]) => [round(dx * radius), round(dy * radius)] as const);
  const [firstX, firstY] = rounded[0] ?? [0, 0];
  const steps = rounded.slice(1).map(([toX, toY], index) => {
    const [fromX, fromY] = rounded[index] ?? [0, 0];
    return `${toText(toX - fromX)} ${toText(toY - fromY)}`;
  });
  return `M${toText(x + firstX)} ${toText(y + firstY)}l${steps.join(" ")}z`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

function toText(value: number): string {
  return String(round(value) + 0);
}
