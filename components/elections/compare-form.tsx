export type CompareFormProps = {
  action: string;
  /** What else the address holds and keeps. */
  kept: { name: string; value: string }[];
  options: { value: string; label: string; checked: boolean }[];
  show: { label: string; checked: boolean };
  words: { legend: string; submit: string; problem: string | null };
};

/** Elections to choose from, as a plain form that writes the address; no script is needed. */
export function CompareForm({ action, kept, options, show, words }: CompareFormProps) {
  return (
    <form method="get" action={action} autoComplete="off" className="no-print mt-4">
      {kept.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.value} />
      ))}
      {words.problem && <p className="mb-4 max-w-[68ch] text-warning">{words.problem}</p>}
      <fieldset className="min-w-0">
        <legend className="text-small text-second">{words.legend}</legend>
        <div className="mt-2 grid gap-x-8 text-small sm:grid-cols-2 lg:grid-cols-3">
          {options.map(({ value, label, checked }) => (
            <Choice key={value} name="elections" value={value} label={label} checked={checked} />
          ))}
        </div>
      </fieldset>
      <div className="mt-3 flex flex-wrap items-center gap-x-6 gap-y-2 text-small">
        <button type="submit" className="quiet-button">
          {words.submit}
        </button>
        <Choice name="show" value="anyway" label={show.label} checked={show.checked} />
      </div>
    </form>
  );
}

type ChoiceProps = { name: string; value: string; label: string; checked: boolean };

function Choice({ name, value, label, checked }: ChoiceProps) {
  return (
    <label className="flex min-h-8 items-center gap-2">
      <input type="checkbox" name={name} value={value} defaultChecked={checked} className="size-4 shrink-0 accent-accent" />
      <span>{label}</span>
    </label>
  );
}
