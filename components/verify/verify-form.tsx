type VerifyFormProps = {
  action: string;
  kept: { name: string; value: string }[];
  value: string;
  words: { label: string; hint: string; submit: string };
};

/** Asks for a permanent address or an edition, as a plain form that writes the address. */
export function VerifyForm({ action, kept, value, words }: VerifyFormProps) {
  return (
    <form method="get" action={action} className="no-print mt-8 max-w-[44rem]">
      {kept.map((field) => (
        <input key={field.name} type="hidden" name={field.name} value={field.value} />
      ))}
      <label htmlFor="asked" className="block font-semibold">
        {words.label}
      </label>
      <div className="mt-1 flex flex-wrap gap-2">
        <input
          id="asked"
          type="text"
          name="q"
          required
          dir="auto"
          autoComplete="off"
          spellCheck={false}
          maxLength={8000}
          defaultValue={value}
          aria-describedby="asked-hint"
          className="field min-w-0 flex-[1_1_16rem] [max-inline-size:none]"
        />
        <button type="submit" className="quiet-button">
          {words.submit}
        </button>
      </div>
      <p id="asked-hint" className="mt-1 text-small wrap-anywhere text-second">
        {words.hint}
      </p>
    </form>
  );
}
