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
      {joinPeriod(controls).map((joined) => {
        const fields = joined.map((control) => (
          <FigureField key={control.name} id={`${name}-${control.name}`} control={control} texts={texts.slider} />
        ));
        return joined.length === 1 ? (
          fields
        ) : (
          <div key={joined[0]?.name} className="flex gap-3">
            {fields}
          </div>
        );
      })}
      <button type="submit" className="without-scripts quiet-button">
        {texts.submit}
      </button>
    </form>
  );
}

/** The years from and to stay beside each other where a line of controls ends. */
function joinPeriod(controls: ChartControl[]): ChartControl[][] {
  const rows: ChartControl[][] = [];
  for (const control of controls) {
    const before = rows.at(-1);
    if (control.name === "to" && before?.at(-1)?.name === "from") before.push(control);
    else rows.push([control]);
  }
  return rows;
}
