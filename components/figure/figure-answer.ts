import type { ChartControl } from "@/lib/charts/spec";
import type { FigurePartName } from "./figure-part-names";

/** What a figure shows after a choice: what is seen first, and with it its title, its sentence and what may be chosen next. */
export type FigureHead = { title: string; sentence: string; controls: ChartControl[]; stage: string };

/** What stands around the drawing, as markup. */
export type FigureRest = Record<Exclude<FigurePartName, "stage">, string>;

/** `rest` is the text of a `FigureRest`: it is read once the drawing is on the screen. */
export type FigureAnswer = { head: FigureHead; rest: string };

/** Two lines of JSON, so that the second may wait. */
export function writeAnswer(head: FigureHead, rest: FigureRest): string {
  return `${JSON.stringify(head)}\n${JSON.stringify(rest)}\n`;
}

export function readAnswer(text: string): FigureAnswer {
  const end = text.indexOf("\n");
  return { head: JSON.parse(text.slice(0, end)) as FigureHead, rest: text.slice(end + 1) };
}

export function readRest({ rest }: FigureAnswer): FigureRest {
  return JSON.parse(rest) as FigureRest;
}
