"use client";

import { type FormEvent, type MouseEvent, useEffect, useRef, useState } from "react";
import { SourceLink } from "@/components/ui/source-link";
import { setDigits } from "@/lib/format/digits";
import type { Digits } from "@/lib/i18n/locales";
import { type CampChoice, toChoiceParameters, toNextSort, toSortParameter } from "./camp-choice";
import { arrangeTable, listRows, onSortLink, type TableRow } from "./camp-table-rows";

export type CampFinderTexts = {
  search: string;
  status: string;
  statuses: { value: CampChoice["status"]; label: string }[];
  year: string;
  governorate: string;
  show: string;
  reset: string;
  /** With `{shown}` where the number of rows goes. */
  shown: string;
  none: string;
};

/** How many camps are open in a governorate by the counts there are, each with its document. */
export type OpenByCount = { text: string; items: { text: string; source: { url: string | null; title: string } }[] };

export type CampFinderProps = {
  tableId: string;
  choice: CampChoice;
  thisYear: number;
  digits: Digits;
  shown: number;
  texts: CampFinderTexts;
  options: { years: { value: string; label: string }[]; governorates: { value: string; label: string }[] };
  openByCount: Record<string, OpenByCount>;
  form: { action: string; kept: { name: string; value: string }[]; resetHref: string };
};

/**
 * Finds camps in the table that is there already, without a page load; the address holds what was asked. Until scripts come, and
 * without them, it is a plain form.
 */
export function CampFinder({ tableId, choice, thisYear, digits, shown, texts, options, openByCount, form }: CampFinderProps) {
  const element = useRef<HTMLFormElement>(null);
  const sorting = useRef<Pick<CampChoice, "sort" | "descending">>({ sort: choice.sort, descending: choice.descending });
  const rows = useRef<TableRow[]>([]);
  const status = useRef<HTMLSpanElement>(null);
  const all: FormChoice = { q: "", status: "", year: thisYear, location: "" };
  const [view, setView] = useState({ shown, location: choice.location, isNarrowed: !isSame(choice, all) });

  function find() {
    if (!element.current) return;
    const asked = { ...readForm(element.current), ...sorting.current };
    const toHref = (sort: Pick<CampChoice, "sort" | "descending">) => toAddress({ ...asked, ...sort }, thisYear);
    const found = arrangeTable(tableId, rows.current, asked, (sort) => toHref(toNextSort(sort, asked)));
    setView({ shown: found, location: asked.location, isNarrowed: !isSame(asked, all) });
    window.history.replaceState(window.history.state, "", toHref(asked));
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: set up once, when the scripts arrive
  useEffect(() => {
    rows.current = listRows(tableId);
    // A reader may have filled in the form before the scripts came.
    if (element.current && !isSame(readForm(element.current), choice)) find();
    return onSortLink(tableId, (sort) => {
      sorting.current = toNextSort(sort, sorting.current);
      find();
    });
  }, []);

  function submit(event: FormEvent) {
    event.preventDefault();
    find();
  }

  function reset(event: MouseEvent) {
    if (!element.current) return;
    event.preventDefault();
    writeForm(element.current, all);
    find();
    // The link that was pressed goes; who uses the keyboard goes on from what it did.
    status.current?.focus();
  }

  const note = openByCount[view.location];
  return (
    <>
      <search>
        <form
          ref={element}
          method="get"
          action={form.action}
          className="no-print mt-6 flex flex-wrap items-end gap-3"
          onSubmit={submit}
          onInput={find}
        >
          {form.kept.map(({ name, value }) => (
            <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
          ))}
          {toSortParameter(choice) !== "name" && <input type="hidden" name="sort" value={toSortParameter(choice)} />}
          <label className="text-small">
            <span className="block text-second">{texts.search}</span>
            <input name="q" type="search" maxLength={100} defaultValue={choice.q} autoComplete="off" className="field w-56" />
          </label>
          <Select name="location" label={texts.governorate} value={choice.location} options={options.governorates} />
          <Select name="status" label={texts.status} value={choice.status} options={texts.statuses} />
          <Select name="year" label={texts.year} value={String(choice.year)} options={options.years} />
          <button type="submit" className="quiet-button">
            {texts.show}
          </button>
        </form>
      </search>
      <div className="mt-4 text-small">
        <p className="text-second">
          <span ref={status} role="status" tabIndex={-1}>
            {texts.shown.replace("{shown}", setDigits(String(view.shown), digits))}
          </span>{" "}
          {view.isNarrowed && (
            <a href={form.resetHref} onClick={reset} className="no-print ms-3">
              {texts.reset}
            </a>
          )}
        </p>
        {view.shown === 0 && <p className="mt-2">{texts.none}</p>}
        {note && (
          <p className="mt-2">
            {note.text}{" "}
            {note.items.map(({ text, source }, position) => (
              <span key={text}>
                {position > 0 && " · "}
                <SourceLink source={source}>{text}</SourceLink>
              </span>
            ))}
          </p>
        )}
      </div>
    </>
  );
}

type SelectProps = { name: string; label: string; value: string; options: { value: string; label: string }[] };

function Select({ name, label, value, options }: SelectProps) {
  return (
    <label className="text-small">
      <span className="block text-second">{label}</span>
      <select name={name} defaultValue={value} className="field">
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

type FormChoice = Omit<CampChoice, "sort" | "descending">;

function readForm(form: HTMLFormElement): FormChoice {
  const data = new FormData(form);
  const read = (name: string) => String(data.get(name) ?? "");
  return { q: read("q"), status: read("status") as CampChoice["status"], year: Number(read("year")), location: read("location") };
}

function writeForm(form: HTMLFormElement, choice: FormChoice) {
  for (const [name, value] of Object.entries(choice)) {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = String(value);
  }
}

function isSame(a: FormChoice, b: FormChoice): boolean {
  return a.q === b.q && a.status === b.status && a.year === b.year && a.location === b.location;
}

/** This page's address with a choice in it; all else in it stays. */
function toAddress(choice: CampChoice, thisYear: number): string {
  const address = new URL(window.location.href);
  for (const [name, value] of Object.entries(toChoiceParameters(choice, thisYear))) {
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  }
  return `${address.pathname}${address.search}${address.hash}`;
}
