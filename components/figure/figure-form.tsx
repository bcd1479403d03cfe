import type { ChartControl } from "@/lib/charts/spec";
import { FigureField } from "./figure-field";
import type { SliderTexts } from "./figure-slider";

export type FigureFormTexts = { submit: string; slider: SliderTexts };

export type FigureFormProps = {
  /** Tells this form's controls from those of others on the page. */
  name: string;
  controls: ChartControl[];
  action: string;
  /** What else the address holds and keeps. */
  kept: { name: string; value: string }[];
  texts: FigureFormTexts;
};

/**
 * A chart's controls: a plain form that writes the address, which holds all of a page's state. It is markup and never changes as a component;
 * with scripts `attachForm` makes each choice at once. It stands in a `noscript`, see `useLiveForm`.
 */
export function FigureForm({ name, controls, action, kept, texts }: FigureFormProps) {
  return (
    <form
      method="get"
      action={action}
      // What a browser would fill in again on its own is not the reader's choice.
      autoComplete="off"
      className="no-print flex flex-wrap items-end gap-3"
    >
      {kept.map((field) => (
        <input key={`${field.name} ${field.value}`} type="hidden" name={field.name} defaultValue={field.value} />
      ))}
      {controls.map((control) => (
        <FigureField key={control.name} id={`${name}-${control.name}`} control={control} texts={texts.slider} />
      ))}
      <button type="submit" className="without-scripts quiet-button">
        {texts.submit}
      </button>
    </form>
  );
}
