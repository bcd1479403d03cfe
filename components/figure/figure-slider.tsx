import { toSteps } from "@/components/filters/slider-steps";
import type { ChartControl } from "@/lib/charts/spec";

export type SliderTexts = { play: string; pause: string; step: string };

type FigureSliderProps = { id: string; control: ChartControl; texts: SliderTexts };

/** Options on a line, from the lowest value to the highest in the direction of reading; `attachSlider` brings it to life. */
export function FigureSlider({ id, control, texts }: FigureSliderProps) {
  const steps = toSteps(control.options);
  const at = steps.findIndex((option) => option.value === control.value);
  return (
    <div className="with-scripts text-small" data-slider-of={control.name}>
      <label htmlFor={id} className="block text-second">
        {control.label}
      </label>
      <div className="flex items-center gap-3">
        <input
          type="range"
          id={id}
          min={0}
          max={steps.length - 1}
          step={1}
          defaultValue={Math.max(at, 0)}
          aria-valuetext={steps[at]?.label}
          className="slider"
        />
        <span aria-hidden="true" className="slider-value">
          {steps[at]?.label}
        </span>
        <button
          type="button"
          className="quiet-button"
          aria-label={`${texts.play}: ${control.label}`}
          data-play={texts.play}
          data-pause={texts.pause}
          data-step={texts.step}
          data-of={control.label}
        >
          {texts.play}
        </button>
      </div>
    </div>
  );
}
