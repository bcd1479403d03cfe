import { memo } from "react";
import type { ChartControl } from "@/lib/charts/spec";
import { DateField } from "./date-field";
import { OptionSlider, type OptionSliderTexts } from "./option-slider";
import { SearchField } from "./search-field";

type ChartFieldProps = {
  id: string;
  control: ChartControl;
  hasScripts: boolean;
  isBehind: boolean;
  texts: OptionSliderTexts;
  onChoose: (value: string, run?: string) => void;
  onForesee: (value: string) => void;
};

/** One control with its label, in the form that fits it. */
export function ChartField({ id, control, hasScripts, isBehind, texts, onChoose, onForesee }: ChartFieldProps) {
  const { kind = "select", label, hint } = control;
  if (kind === "slider") {
    // The slider comes with the scripts, in a box of its size: nothing moves.
    return (
      <div className="slider-field">
        {hasScripts ? (
          <OptionSlider id={id} control={control} isBehind={isBehind} texts={texts} onChoose={onChoose} onForesee={onForesee} />
        ) : (
          <SelectField id={id} control={control} onChoose={onChoose} />
        )}
      </div>
    );
  }
  if (kind === "select") return <SelectField id={id} control={control} onChoose={onChoose} />;
  const Field = kind === "date" ? DateField : SearchField;
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
      <Field id={id} control={control} describedBy={hint && `${id}-hint`} onChoose={onChoose} />
    </div>
  );
}

/** What the address asks for stands in the list, also where it is not offered: the list says what holds. */
function SelectField({ id, control, onChoose }: { id: string; control: ChartControl; onChoose: (value: string) => void }) {
  const isOffered = control.options.some((option) => option.value === control.value);
  return (
    <div className="text-small">
      <label htmlFor={id} className="block text-second">
        {control.label}
      </label>
      <select id={id} name={control.name} value={control.value} onChange={(event) => onChoose(event.target.value)} className="field">
        <Options options={control.options} />
        {!isOffered && <option value={control.value}>{control.value}</option>}
      </select>
    </div>
  );
}

/** Lists are long, and stay as they are while a choice is on its way. */
const Options = memo(function Options({ options }: Pick<ChartControl, "options">) {
  return options.map(({ value, label }) => (
    <option key={value} value={value}>
      {label}
    </option>
  ));
});
