import { type PlacedText, toTextBox } from "@/lib/charts/layout-parts";

/**
 * Page-coloured ground behind the figures of a drawing, so that no hairline or break runs between their digits. Drawn once, under all
 * texts: a ground of its own around each would take a piece of the text beside it.
 */
export function TextGrounds({ places, fontSize, fill }: { places: readonly PlacedText[]; fontSize: number; fill: string }) {
  if (places.length === 0) return null;
  const boxes = places.map((place) => {
    const { x, y, width, height } = toTextBox(place, fontSize);
    return `M${round(x)} ${round(y)}h${round(width)}v${round(height)}h${round(-width)}z`;
  });
  return <path d={boxes.join("")} fill={fill} stroke="none" />;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
