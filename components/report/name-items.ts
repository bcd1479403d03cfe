import { setDigits } from "@/lib/format/digits";
import type { Digits } from "@/lib/i18n/locales";
import type { ReportItem } from "./report-document";
import { fill, type ReportTexts } from "./report-texts";

/** Numbers of the figures, counted as in the files: what can't be made any more has none. */
export function numberFigures(items: ReportItem[], isMissing: (item: ReportItem) => boolean): Map<number, number> {
  const figures = items.filter((item) => item.part.kind === "figure" && !isMissing(item));
  return new Map(figures.map(({ id }, index) => [id, index + 1]));
}

/** What each part is called while one works on it: "Figure 2", "Text 1". */
export function nameItems(items: ReportItem[], numbers: Map<number, number>, texts: ReportTexts, digits: Digits): Map<number, string> {
  let count = 0;
  return new Map(
    items.map(({ id, part }) => {
      const number = numbers.get(id);
      if (part.kind === "text") return [id, fill(texts.textName, { number: setDigits(String(++count), digits) })];
      if (number !== undefined) return [id, `${texts.figure} ${setDigits(String(number), digits)}`];
      return [id, part.caption || part.title || part.slug];
    }),
  );
}
