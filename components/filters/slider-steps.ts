type Option = { value: string; label: string };

/** Options from the lowest value to the highest: by number where all are numbers, else as text (so days come in order). */
export function toSteps(options: Option[]): Option[] {
  const isNumbers = options.every(({ value }) => /^\d+$/.test(value));
  return [...options].sort((a, b) => (isNumbers ? Number(a.value) - Number(b.value) : a.value < b.value ? -1 : 1));
}
