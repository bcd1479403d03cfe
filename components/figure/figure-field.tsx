import type { ChartControl } from "@/lib/charts/spec";
import { FigureSlider, type SliderTexts } from "./figure-slider";

type FieldProps = { id: string; control: ChartControl };

/** One control with its label, in the form that fits it. */
export function FigureField({ id, control, texts }: FieldProps & { texts: SliderTexts }) {
  if (control.kind !== "slider") return <PlainField id={id} control={control} />;
  return (
    <div className="slider-field">
      <div className="without-scripts">
        <PlainField id={id} control={control} />
      </div>
      <FigureSlider id={`${id}-slider`} control={control} texts={texts} />
    </div>
  );
}

/** A list or a day. What the address asks for stands in the list, also where it is not offered: the list says what holds. */
export function PlainField({ id, control: { kind, name, label, hint, value, min, max, options } }: FieldProps) {
  if (kind === "date") {
    return (
      <div className="text-small" data-field={name}>
        <label htmlFor={id} className="block text-second">
          {label}
        </label>
        {hint && (
          <span id={`${id}-hint`} className="sr-only">
            {hint}
          </span>
        )}
        <input
          type="date"
          id={id}
          name={name}
          defaultValue={value}
          min={min}
          max={max}
          title={hint}
          aria-describedby={hint && `${id}-hint`}
          className="field"
        />
      </div>
    );
  }
  const isOffered = options.some((option) => option.value === value);
  return (
    <div className="text-small" data-field={name}>
      <label htmlFor={id} className="block text-second">
        {label}
      </label>
      <select id={id} name={name} defaultValue={value} className="field">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
        {!isOffered && <option value={value}>{value}</option>}
      </select>
    </div>
  );
}
