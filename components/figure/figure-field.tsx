import type { ChartControl } from "@/lib/charts/spec";
import { FigureSlider, type SliderTexts } from "./figure-slider";

type FieldProps = { id: string; control: ChartControl };

/** One control with its label, in the form that fits it. */
export function FigureField({ id, control, texts }: FieldProps & { texts: SliderTexts }) {
  const { kind = "select", label, hint, name, value, min, max } = control;
  if (kind === "select") return <SelectField id={id} control={control} />;
  if (kind === "slider") {
    return (
      <div className="slider-field">
        <div className="without-scripts">
          <SelectField id={id} control={control} />
        </div>
        <FigureSlider id={`${id}-slider`} control={control} texts={texts} />
      </div>
    );
  }
  return (
    <div className="text-small">
      <label htmlFor={id} className="block text-second">
        {label}
      </label>
      {hint && (
        <span id={`${id}-hint`} className="sr-only">
          {hint}
        </span>
      )}
      <input
        type={kind}
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

/** What the address asks for stands in the list, also where it is not offered: the list says what holds. */
function SelectField({ id, control: { name, label, value, options } }: FieldProps) {
  const isOffered = options.some((option) => option.value === value);
  return (
    <div className="text-small">
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
