type SearchFormProps = {
  action: string;
  /** What else the address holds and keeps. */
  kept: { name: string; value: string }[];
  value: string;
  words: { label: string; submit: string };
};

/** A search within a page, as a plain form that writes the address. */
export function SearchForm({ action, kept, value, words }: SearchFormProps) {
  return (
    <form method="get" action={action} className="no-print mt-6 flex flex-wrap items-end gap-3">
      {kept.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.value} />
      ))}
      <label className="text-small">
        <span className="block text-second">{words.label}</span>
        <input type="search" name="q" defaultValue={value} className="field" />
      </label>
      <button type="submit" className="quiet-button">
        {words.submit}
      </button>
    </form>
  );
}
