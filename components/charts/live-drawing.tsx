import { type ReactNode, useId } from "react";
import { toPointSentence, toPointWords } from "@/lib/charts/point-words";
import type { ChartSpec } from "@/lib/charts/spec";
import type { PointReader } from "./use-point-reader";

type LiveDrawingProps = {
  spec: ChartSpec;
  label: string;
  keyboardHint: string;
  reader: PointReader;
  /** The drawing, and what lies over it where a figure is read. */
  children: ReactNode;
};

/**
 * The drawing in the reader's hands: the same picture at the same pixels, whose figures can be read by pointer, finger and keyboard. It is
 * one stop of the tab key; arrows go through the figures, and what they reach is spoken. Nothing moves by itself.
 */
export function LiveDrawing({ spec, label, keyboardHint, reader: { reading, handlers }, children }: LiveDrawingProps) {
  const id = useId();
  const spoken =
    reading?.by === "keyboard" ? toPointSentence(toPointWords(spec, reading.place.seriesIndex, reading.place.point), spec.labels.note) : "";
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset groups form controls; this groups the figures of a drawing
    <div
      role="group"
      aria-label={label}
      aria-describedby={`${id}-words ${id}-hint`}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: the keyboard's way to the figures
      tabIndex={0}
      className="live-chart relative"
      {...handlers}
    >
      {children}
      <p id={`${id}-words`} className="sr-only">
        {spec.sentence}
      </p>
      <p id={`${id}-hint`} className="sr-only">
        {keyboardHint}
      </p>
      <p aria-live="polite" className="sr-only">
        {spoken}
      </p>
    </div>
  );
}
