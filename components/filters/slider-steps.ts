type Option = { value: string; label: string };

/** Options from the lowest value to the highest. */
export function toSteps(options: Option[]): Option[] {
  return [...options].sort((a, b) => a.value.localeCompare(b.value, "en", { numeric: true }));
}
