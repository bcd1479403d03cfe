import { type RefObject, useLayoutEffect, useState } from "react";
import { createPortal } from "react-dom";
import type { ChartControl } from "@/lib/charts/spec";
import { PlainField } from "./figure-field";

type LiveFieldsProps = {
  /** The element around the figure's form. */
  around: RefObject<HTMLElement | null>;
  name: string;
  controls: ChartControl[];
};

/** Controls that a choice has brought and the form did not come with: another place may have several publishers, or more years. */
export function LiveFields({ around, name, controls }: LiveFieldsProps) {
  const [form, setForm] = useState<HTMLFormElement | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a form may have come since the controls before
  useLayoutEffect(() => setForm(around.current?.querySelector("form") ?? null), [around, controls]);
  if (!form) return null;
  const came = new Set(form.dataset.came?.split(" "));
  return controls
    .filter((control) => !came.has(control.name))
    .map((control) => createPortal(<PlainField id={`${name}-${control.name}`} control={control} />, form, control.name));
}
