import type { ChartControl } from "@/lib/charts/spec";

/** Controls that a choice has brought and the form did not come with: another place may have several publishers, or more years. */
export function setExtraFields(form: HTMLFormElement, figureId: string, came: ReadonlySet<string>, controls: ChartControl[] | null) {
  const extra = (controls ?? []).filter(({ name }) => !came.has(name));
  const there = new Map([...form.querySelectorAll<HTMLElement>("[data-extra]")].map((field) => [field.dataset.field, field]));
  for (const [name, field] of there) if (!extra.some((control) => control.name === name)) field.remove();
  for (const control of extra) if (!there.has(control.name)) form.append(createField(control, `${figureId}-${control.name}`));
}

/** As `PlainField` makes them. */
function createField({ kind, name, label, hint, min, max }: ChartControl, id: string): HTMLElement {
  const around = create("div", { class: "text-small", "data-field": name, "data-extra": "" });
  const title = create("label", { for: id, class: "block text-second" });
  title.textContent = label;
  around.append(title);
  if (kind !== "date") {
    around.append(create("select", { id, name, class: "field" }));
    return around;
  }
  if (hint) {
    const told = create("span", { id: `${id}-hint`, class: "sr-only" });
    told.textContent = hint;
    around.append(told);
  }
  around.append(
    create("input", { type: "date", id, name, min, max, title: hint, "aria-describedby": hint && `${id}-hint`, class: "field" }),
  );
  return around;
}

function create(tag: string, attributes: Record<string, string | undefined>): HTMLElement {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
  return element;
}
