import { type KeyFigure, KeyFigureWords } from "@/components/ui/key-figure-list";
import type { SmallFigureProps } from "@/lib/publish/small-figure";
import { SmallFigure } from "./small-figure";

/** Key figures, each with the chart that it is one reading of. */
export function KeyFigureCards({ cards }: { cards: { figure: KeyFigure; small: SmallFigureProps }[] }) {
  return (
    <ul className="mt-6 grid gap-x-10 gap-y-10 md:grid-cols-2">
      {cards.map(({ figure, small }) => (
        <li key={figure.name} className="min-w-0 border-t border-hairline pt-4">
          <KeyFigureWords figure={figure} />
          <SmallFigure figure={small} />
        </li>
      ))}
    </ul>
  );
}
