import { useEffect, useState } from "react";
import type { ChartControl } from "@/lib/charts/spec";

type DateFieldProps = { id: string; control: ChartControl; describedBy: string | undefined; onChoose: (value: string) => void };

/** A day. While a year is being typed the field holds years long past, which `min` keeps from being taken for a choice. */
export function DateField({ id, control: { name, value, min, max, hint }, describedBy, onChoose }: DateFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  return (
    <input
      type="date"
      id={id}
      name={name}
      value={text}
      min={min}
      max={max}
      title={hint}
      aria-describedby={describedBy}
      className="field"
      onChange={(event) => {
        setText(event.target.value);
        if (event.target.validity.valid) onChoose(event.target.value);
      }}
    />
  );
}
