import type { ChartSpec } from "@/lib/charts/spec";
import type { LoadedFigure } from "@/lib/publish/figure";

/** A chart's controls as a plain form that writes the address, which holds all of a page's state. */
export function ChartForm({ controls, form }: { controls: ChartSpec["controls"]; form: LoadedFigure["form"] }) {
  return (
    <form method="get" action={form.action} className="no-print mt-4 flex flex-wrap items-end gap-3">
      {form.kept.map(({ name, value }) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      {controls.map((control) => (
        <label key={control.name} className="text-small">
          <span className="block text-second">{control.label}</span>
          <select name={control.name} defaultValue={control.value} className="field">
            {control.options.map((option) => (
              <option key={option.value} value={option.value}>
                {option.label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <button type="submit" className="quiet-button">
        {form.submit}
      </button>
    </form>
  );
}
