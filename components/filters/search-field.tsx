import { useEffect, useState } from "react";
import type { ChartControl } from "@/lib/charts/spec";

type SearchFieldProps = {
  id: string;
  control: ChartControl;
  describedBy: string | undefined;
  onChoose: (value: string, run?: string) => void;
};

/** How long a reader pauses between two words, in milliseconds. */
const PAUSE = 350;

/** Words to look for; they are taken when the reader pauses. */
export function SearchField({ id, control: { name, value }, describedBy, onChoose }: SearchFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is typed starts the pause
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onChoose(text.trim(), id), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <input
      type="search"
      id={id}
      name={name}
      value={text}
      aria-describedby={describedBy}
      className="field"
      onChange={(event) => setText(event.target.value)}
    />
  );
}
