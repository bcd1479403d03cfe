import { type PlacedText, toTextBox } from "@/lib/charts/layout-parts";

/**
 * Page-coloured ground behind the figures of a drawing, so that no hairline or break runs between their digits. Drawn once, under all
 * texts: a ground of its own around each would take a piece of the text beside it.
 */
export function TextGrounds({ places, fontSize, fill }: { places: readonly PlacedText[]; fontSize: number; fill: string }) {
  if (places.length === 0) return null;
  const boxes = places.map((place) => {
    const { x, y, width, height } = toTextBox(place, fontSize);
    // Whole pixels: there are many, and fractions weigh.
    const wide = Math.ceil(width);
    return `M${Math.floor(x)} ${Math.round(y)}h${wide}v${Math.round(height)}h${-wide}`;
  });
  return <path d={boxes.join("")} fill={fill} stroke="none" />;
}
