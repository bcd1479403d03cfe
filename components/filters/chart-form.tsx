"use client";

import { useLayoutEffect, useRef } from "react";
import type { ChartControl } from "@/lib/charts/spec";
import { ChartField } from "./chart-field";
import type { OptionSliderTexts } from "./option-slider";
import { useScripts } from "./use-scripts";

export type ChartFormTexts = { submit: string; slider: OptionSliderTexts };

type ChartFormProps = {
  /** Tells this form's controls from those of others on the page. */
  name: string;
  controls: ChartControl[];
  /** What the address asks for while the controls still stand as they were. */
  chosen: Record<string, string> | null;
  isBehind: boolean;
  form: { action: string; kept: { name: string; value: string }[] };
  texts: ChartFormTexts;
  /** An empty value takes the choice back. Choices of one `run` belong together. */
  onChoose: (changes: Record<string, string>, run?: string) => void;
  onComeNear: () => void;
  onForesee: (changes: Record<string, string>) => void;
};

/**
 * A chart's controls. Without scripts it is a plain form that writes the address, which holds all of a page's state; with them each choice
 * writes it at once.
 */
export function ChartForm({ name, controls, chosen, isBehind, form, texts, onChoose, onComeNear, onForesee }: ChartFormProps) {
  const element = useRef<HTMLFormElement>(null);
  const hasScripts = useScripts();

  // What a reader chose before the scripts were there to notice.
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked once, when the scripts arrive
  useLayoutEffect(() => {
    const changes = readChanges(element.current, controls);
    if (Object.keys(changes).length > 0) onChoose(changes);
  }, []);

  return (
    <form
      ref={element}
      method="get"
      action={form.action}
      // What a browser would fill in again on its own is not the reader's choice.
      autoComplete="off"
      className="no-print mt-4 flex flex-wrap items-end gap-3"
      onPointerEnter={onComeNear}
      onFocus={onComeNear}
      onSubmit={(event) => {
        event.preventDefault();
        onChoose(readChanges(event.currentTarget, controls));
      }}
    >
      {form.kept.map(({ name: kept, value }) => (
        <input key={`${kept} ${value}`} type="hidden" name={kept} value={value} />
      ))}
      {controls.map((control) => (
        <ChartField
          key={control.name}
          id={`${name}-${control.name}`}
          control={chosen ? toChosen(control, chosen) : control}
          hasScripts={hasScripts}
          isBehind={isBehind}
          texts={texts.slider}
          onChoose={(value, run) => onChoose({ [control.name]: value }, run)}
          onForesee={(value) => onForesee({ [control.name]: value })}
        />
      ))}
      {!hasScripts && (
        <button type="submit" className="submit-button quiet-button">
          {texts.submit}
        </button>
      )}
    </form>
  );
}

/** Where the choice is not among what is offered, the control stays as it is. */
function toChosen(control: ChartControl, chosen: Record<string, string>): ChartControl {
  const value = chosen[control.name] ?? "";
  const isOffered = control.options.length === 0 || control.options.some((option) => option.value === value);
  return isOffered ? { ...control, value } : control;
}

/** Values of fields that differ from what the controls were given. */
function readChanges(form: HTMLFormElement | null, controls: ChartControl[]): Record<string, string> {
  if (!form) return {};
  const fields = new FormData(form);
  return Object.fromEntries(
    controls.flatMap(({ name, value }) => {
      const now = fields.get(name);
      return typeof now === "string" && now !== value ? [[name, now]] : [];
    }),
  );
}
