import { useEffect, useLayoutEffect, useMemo, useRef, useState } from "react";
import type { ChartControl } from "@/lib/charts/spec";
import { endRun } from "./address";

export type OptionSliderTexts = { play: string; pause: string; step: string };

type OptionSliderProps = {
  id: string;
  control: ChartControl;
  /** The drawing has not caught up with the slider yet. */
  isBehind: boolean;
  texts: OptionSliderTexts;
  onChoose: (value: string, run: string) => void;
  onForesee: (value: string) => void;
};

/** How long each drawing stands while the slider plays, in milliseconds. */
const STAND = 1_200;

/**
 * Options on a line, from the lowest value to the highest in the direction of reading. It plays only when a reader asks it to, waits for each
 * drawing, and stops at the end; for readers who want less motion its button takes one step.
 */
export function OptionSlider({ id, control, isBehind, texts, onChoose, onForesee }: OptionSliderProps) {
  const steps = useMemo(
    () => [...control.options].sort((a, b) => a.value.localeCompare(b.value, "en", { numeric: true })),
    [control.options],
  );
  const [isPlaying, setPlaying] = useState(false);
  const [calm] = useState(() => window.matchMedia("(prefers-reduced-motion: reduce)").matches);
  const range = useRef<HTMLInputElement>(null);
  const at = steps.findIndex((option) => option.value === control.value);
  const isAtEnd = at === steps.length - 1;

  const choose = (position: number) => {
    const step = steps[position];
    if (step) onChoose(step.value, id);
  };
  const foresee = (position: number) => {
    const step = steps[position];
    if (step) onForesee(step.value);
  };

  // The slider takes the place of a list that a reader may already be in.
  const [takesFocus] = useState(() => document.activeElement?.id === id);
  useLayoutEffect(() => {
    if (takesFocus) range.current?.focus();
  }, [takesFocus]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: each drawing that is there leads to the next, whoever asks for it
  useEffect(() => {
    if (isBehind) return;
    const isInHand = document.activeElement === range.current;
    if (isInHand) foresee(at - 1);
    if (isInHand || isPlaying) foresee(at + 1);
    if (!isPlaying) return;
    if (isAtEnd) {
      setPlaying(false);
      return;
    }
    const timer = setTimeout(() => choose(at + 1), STAND);
    return () => clearTimeout(timer);
  }, [at, isBehind, isPlaying]);

  function onButton() {
    if (isPlaying) {
      setPlaying(false);
      return;
    }
    if (!calm) setPlaying(true);
    if (calm || isAtEnd) choose(isAtEnd ? 0 : at + 1);
  }

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only notices that a reader has left
    <div
      className="text-small"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) endRun();
      }}
    >
      <label htmlFor={id} className="block text-second">
        {control.label}
      </label>
      <div className="flex items-center gap-3">
        <input
          ref={range}
          type="range"
          id={id}
          min={0}
          max={steps.length - 1}
          step={1}
          value={Math.max(at, 0)}
          aria-valuetext={steps[at]?.label}
          className="slider"
          onChange={(event) => {
            setPlaying(false);
            choose(event.target.valueAsNumber);
          }}
          onFocus={() => {
            foresee(at - 1);
            foresee(at + 1);
          }}
        />
        <span aria-hidden="true" className="slider-value">
          {steps[at]?.label}
        </span>
        <button type="button" className="quiet-button" onClick={onButton} aria-label={`${toButtonText()}: ${control.label}`}>
          {toButtonText()}
        </button>
      </div>
    </div>
  );

  function toButtonText() {
    if (calm) return texts.step;
    return isPlaying ? texts.pause : texts.play;
  }
}
