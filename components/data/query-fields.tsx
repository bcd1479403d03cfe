/** A field of the form: chosen from a list, or written with some to choose from. */
export type QueryFieldProps = {
  name: string;
  value: string;
  example: string;
  choices: { value: string; label: string }[] | null;
  suggestions: { value: string; label: string }[];
  isMain: boolean;
};

/** A field a parameter, under the name that it has in the address. */
export function QueryFields({ fields }: { fields: QueryFieldProps[] }) {
  return (
    <div className="mt-3 grid grid-cols-1 gap-3 sm:grid-cols-2 lg:grid-cols-4">
      {fields.map((field) => (
        <div key={field.name} className="min-w-0">
          <label htmlFor={`query-${field.name}`} className="block text-small">
            <code dir="ltr">{field.name}</code>
          </label>
          <Control {...field} />
        </div>
      ))}
    </div>
  );
}

function Control({ name, value, example, choices, suggestions }: QueryFieldProps) {
  const id = `query-${name}`;
  const look = "field w-full [max-inline-size:none]";
  if (choices)
    return (
      <select id={id} name={name} defaultValue={value} className={look} dir="ltr">
        <option value="" />
        {/* Several values, or one that there is none of, stand in the address only. */}
        {value !== "" && !choices.some((one) => one.value === value) && <option value={value}>{value}</option>}
        {choices.map((one) => (
          <option key={one.value} value={one.value}>
            {one.label}
          </option>
        ))}
      </select>
    );
  const list = suggestions.length > 0 ? `${id}-known` : undefined;
  return (
    <>
      <input
        id={id}
        name={name}
        defaultValue={value}
        placeholder={example}
        list={list}
        dir="ltr"
        autoComplete="off"
        spellCheck={false}
        className={look}
      />
      {list && (
        <datalist id={list}>
          {suggestions.map((one) => (
            <option key={one.value} value={one.value}>
              {one.label}
            </option>
          ))}
        </datalist>
      )}
    </>
  );
}
