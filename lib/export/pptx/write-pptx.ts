import type { ChartExport } from "../chart-export";
import { toStampText } from "../stamp/stamp-text";
import { Deck } from "./deck";
import { addFigureSlides } from "./figure-slide";

/** A chart as a slide that can be edited: a native chart with its workbook where PowerPoint has the kind, a vector picture where not. */
export async function writePptx(exported: ChartExport): Promise<Uint8Array> {
  const { spec, options, stamp } = exported;
  const deck = new Deck(spec, options.theme);
  addFigureSlides(deck, exported);
  return deck.toBytes({
    title: spec.title,
    subject: spec.sentence,
    creator: stamp.site,
    keywords: toStampText(exported),
    instant: stamp.committedAt,
  });
}
