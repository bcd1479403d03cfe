import type { EstimatedPageNumbers, PageNumberEstimator } from "docx";
import { toFigureBookmark } from "./figure-block";

/** On which pages the figures of a document come to stand, laid out with the widths of letters that most machines have. */
export class FigurePages {
  #found: EstimatedPageNumbers | null = null;

  /** To be given to the document as its page numbers. */
  async toEstimator(): Promise<PageNumberEstimator> {
    // Weighs more than the rest of the writer, and only reports want it.
    const { estimatePageNumbersWith } = await import("docx/layout");
    const estimate = estimatePageNumbersWith({ guess: true });
    return (body, context) => {
      this.#found = estimate(body, context);
      return this.#found;
    };
  }

  /** Null: not known. */
  get(number: number): number | null {
    const page = Number(this.#found?.bookmarks.get(toFigureBookmark(number)));
    return Number.isInteger(page) && page > 0 ? page : null;
  }
}
