import { endRun } from "./address";
import { toSteps } from "./slider-steps";

/** How long each drawing stands while the slider plays, in milliseconds. */
const STAND = 1_200;

type SliderListener = { choose: (value: string, run: string) => void; foresee: (value: string) => void };

export type LiveSlider = {
  /** Sets the slider to what the list of its field says. `isBehind`: the drawing has not caught up with it yet. */
  show: (isBehind: boolean) => void;
};

/**
 * Brings a slider to life. The list of the same field, which serves where scripts don't come, holds the options and what is chosen. It plays
 * only when a reader asks it to, waits for each drawing, and stops at the end; for readers who want less motion its button takes one step.
 */
export function attachSlider(field: HTMLElement, list: HTMLSelectElement, listener: SliderListener, signal: AbortSignal): LiveSlider {
  const range = field.querySelector("input") as HTMLInputElement;
  const name = field.querySelector(".slider-value") as HTMLElement;
  const button = field.querySelector("button") as HTMLButtonElement;
  const calm = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
  let isPlaying = false;
  let shown = "";
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readSteps = () => toSteps([...list.options].map(({ value, label }) => ({ value, label })));
  const at = (steps: { value: string }[]) => steps.findIndex((step) => step.value === list.value);
  const choose = (position: number) => {
    const step = readSteps()[position];
    if (step) listener.choose(step.value, range.id);
  };
  const foresee = (position: number) => {
    const step = readSteps()[position];
    if (step) listener.foresee(step.value);
  };
  const setPlaying = (now: boolean) => {
    isPlaying = now;
    const text = button.dataset[calm ? "step" : now ? "pause" : "play"] ?? "";
    button.textContent = text;
    button.setAttribute("aria-label", `${text}: ${button.dataset.of}`);
    if (!now) clearTimeout(timer);
  };

  range.addEventListener(
    "input",
    () => {
      setPlaying(false);
      choose(range.valueAsNumber);
    },
    { signal },
  );
  range.addEventListener(
    "focus",
    () => {
      const position = at(readSteps());
      foresee(position - 1);
      foresee(position + 1);
    },
    { signal },
  );
  field.addEventListener(
    "focusout",
    (event) => {
      if (!field.contains(event.relatedTarget as Node | null)) endRun();
    },
    { signal },
  );
  button.addEventListener(
    "click",
    () => {
      if (isPlaying) {
        setPlaying(false);
        return;
      }
      const steps = readSteps();
      const position = at(steps);
      const isAtEnd = position === steps.length - 1;
      if (!calm) setPlaying(true);
      if (calm || isAtEnd) choose(isAtEnd ? 0 : position + 1);
      else goOn(position, steps.length);
    },
    { signal },
  );
  signal.addEventListener("abort", () => clearTimeout(timer));
  setPlaying(false);

  /** Each drawing that is there leads to the next, whoever asked for it. */
  function goOn(position: number, count: number) {
    const isInHand = document.activeElement === range;
    if (isInHand) foresee(position - 1);
    if (isInHand || isPlaying) foresee(position + 1);
    if (!isPlaying) return;
    if (position === count - 1) {
      setPlaying(false);
      return;
    }
    clearTimeout(timer);
    timer = setTimeout(() => choose(position + 1), STAND);
  }

  return {
    show(isBehind) {
      const now = `${list.value} ${isBehind}`;
      if (now === shown) return;
      const isAsItCame = shown === "" && !isBehind;
      shown = now;
      if (isAsItCame) return;
      const steps = readSteps();
      const position = at(steps);
      range.max = String(steps.length - 1);
      range.value = String(Math.max(position, 0));
      const label = steps[position]?.label ?? "";
      range.setAttribute("aria-valuetext", label);
      name.textContent = label;
      clearTimeout(timer);
      if (!isBehind) goOn(position, steps.length);
    },
  };
}
