import type { ChartControl } from "@/lib/charts/spec";
import { setExtraFields } from "./extra-fields";
import { attachSlider, type LiveSlider } from "./live-slider";

export type FormListener = {
  /** An empty value takes the choice back. Choices of one `run` belong together. */
  choose: (changes: Record<string, string>, run?: string) => void;
  comeNear: () => void;
  /** What may be chosen next. */
  foresee: (changes: Record<string, string>) => void;
};

export type FormState = {
  /** Of the drawing that is shown; null: as they came with the page. */
  controls: ChartControl[] | null;
  /** What the address asks for while that drawing is on its way. */
  chosen: Record<string, string> | null;
  isBehind: boolean;
};

export type LiveForm = { show: (state: FormState) => void; detach: () => void };

type Field = HTMLSelectElement | HTMLInputElement;
type Option = ChartControl["options"][number];

/**
 * Brings a chart's form to life: each choice is made at once, and the form shows what holds. The form stays the markup that came with the
 * page: as components its long lists cost every reader time, while few choose.
 */
export function attachForm(form: HTMLFormElement, figureId: string, listener: FormListener): LiveForm {
  const ending = new AbortController();
  const { signal } = ending;
  const fields = listFields(form);
  const asItCame = new Map(fields.map((field) => [field.name, { value: readDefault(field), options: null as Option[] | null }]));
  const came = new Set(asItCame.keys());
  /** Null: as they came. */
  let offered: ChartControl[] | null = null;
  /** What each list holds; reading it off the page takes long. */
  const held = new Map<HTMLSelectElement, Option[]>();
  const readHeld = (list: HTMLSelectElement) => {
    const known = held.get(list) ?? readOptions(list);
    held.set(list, known);
    return known;
  };
  const shown = new Map([...asItCame].map(([name, { value }]) => [name, value]));
  const readChanges = () =>
    Object.fromEntries(listFields(form).flatMap(({ name, value }) => (value === shown.get(name) ? [] : [[name, value]])));

  const sliders = [...form.querySelectorAll<HTMLElement>("[data-slider-of]")].flatMap((element): LiveSlider[] => {
    const name = element.dataset.sliderOf ?? "";
    const list = fields.find((field) => field.name === name);
    if (!(list instanceof HTMLSelectElement)) return [];
    const toChange = (value: string) => ({ [name]: value });
    const toListener = {
      choose: (value: string, run: string) => listener.choose(toChange(value), run),
      foresee: (value: string) => listener.foresee(toChange(value)),
    };
    return [attachSlider(element, list, toListener, signal)];
  });

  form.addEventListener("pointerenter", listener.comeNear, { signal });
  form.addEventListener("focusin", listener.comeNear, { signal });
  form.addEventListener(
    "submit",
    (event) => {
      event.preventDefault();
      listener.choose(readChanges());
    },
    { signal },
  );
  form.addEventListener(
    "input",
    ({ target }) => {
      // While a year is being typed a date holds years long past, which `min` keeps from being taken for a choice.
      if (isField(target) && target.validity.valid) listener.choose({ [target.name]: target.value });
    },
    { signal },
  );

  /** A choice that is not among what is offered leaves the field as it is. */
  const isOffered = (field: Field, value: string) =>
    field instanceof HTMLInputElement || field.value === value || readHeld(field).some((option) => option.value === value);

  return {
    show({ controls, chosen, isBehind }) {
      const isOfferedAnew = controls !== offered;
      if (isOfferedAnew) setExtraFields(form, figureId, came, controls);
      offered = controls;
      for (const field of listFields(form)) {
        const first = asItCame.get(field.name);
        const control = controls?.find(({ name }) => name === field.name);
        if (isOfferedAnew) {
          const place = field.closest<HTMLElement>(".slider-field") ?? field.closest<HTMLElement>("[data-field]");
          if (place) place.hidden = controls !== null && control === undefined;
          if (field instanceof HTMLSelectElement) {
            const before = readHeld(field);
            if (first) first.options ??= before;
            const options = control?.options ?? first?.options;
            if (options) held.set(field, setOptions(field, before, options, control?.value ?? first?.value ?? ""));
          }
        }
        const asked = chosen && (chosen[field.name] ?? "");
        const value = (asked !== null && isOffered(field, asked) ? asked : null) ?? control?.value ?? first?.value ?? "";
        // A field in which a reader is typing is left alone until something else holds.
        if (field instanceof HTMLSelectElement ? field.value !== value : shown.get(field.name) !== value) field.value = value;
        shown.set(field.name, value);
      }
      for (const slider of sliders) slider.show(isBehind);
    },
    detach: () => ending.abort(),
  };
}

/** A form's controls, in its order. */
function listFields(form: HTMLFormElement): Field[] {
  return [...form.elements].filter((element): element is Field => isField(element));
}

function isField(element: EventTarget | null): element is Field {
  if (element instanceof HTMLSelectElement) return element.name !== "";
  return element instanceof HTMLInputElement && element.name !== "" && element.type !== "hidden";
}

function readDefault(field: Field): string {
  if (field instanceof HTMLInputElement) return field.defaultValue;
  return ([...field.options].find((option) => option.defaultSelected) ?? field.options[0])?.value ?? "";
}

function readOptions(list: HTMLSelectElement): Option[] {
  return [...list.options].map(({ value, label }) => ({ value, label }));
}

/**
 * What holds stands in the list, also where it is not offered.
 *
 * @returns what the list holds now
 */
function setOptions(list: HTMLSelectElement, before: Option[], offered: Option[], value: string): Option[] {
  const options = offered.some((option) => option.value === value) ? offered : [...offered, { value, label: value }];
  const isSame =
    before.length === options.length && options.every((one, at) => before[at]?.value === one.value && before[at]?.label === one.label);
  if (isSame) return before;
  list.replaceChildren(...options.map((option) => new Option(option.label, option.value)));
  return options;
}
