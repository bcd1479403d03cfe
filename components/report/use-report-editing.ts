import { type RefObject, useLayoutEffect, useRef, useState } from "react";
import type { ReportPart } from "@/lib/domain/report/report-state";
import { insertItem, moveItem, type ReportDocument, toItem } from "./report-document";
import { fill, type ReportTexts } from "./report-texts";

type Change = (next: (document: ReportDocument) => ReportDocument) => void;
type EditingOptions = {
  list: RefObject<HTMLElement | null>;
  texts: ReportTexts;
  toDigits: (number: number) => string;
  /** Of the parts, by their ids. */
  names: Map<number, string>;
};

/** What a reader can do to a report, each said in words for those who don't see it, with the focus kept where they work. */
export function useReportEditing(document: ReportDocument, change: Change, { list, texts, toDigits, names }: EditingOptions) {
  const [said, setSaid] = useState("");
  const [restore, setRestore] = useState<((document: ReportDocument) => ReportDocument) | null>(null);
  const focusOn = useRef("");
  const { items } = document;
  // A drag ends long after the render in which it began.
  const latest = useRef(items);
  latest.current = items;

  // A part that is moved loses the focus; where one was removed, it would be nowhere.
  useLayoutEffect(() => {
    if (focusOn.current === "") return;
    const target = list.current?.parentElement?.querySelector<HTMLElement>(focusOn.current);
    if (!target) return;
    focusOn.current = "";
    target.focus();
  });

  const toName = (id: number) => names.get(id) ?? "";
  const toPlace = (id: number) => latest.current.findIndex((item) => item.id === id);
  const sayAt = (id: number, place: number) =>
    setSaid(fill(texts.moved, { name: toName(id), position: toDigits(place + 1), count: toDigits(items.length) }));

  return {
    said,
    canUndo: restore !== null,
    changeHead: (changes: Partial<ReportDocument["head"]>) => change((now) => ({ ...now, head: { ...now.head, ...changes } })),
    changePart: (id: number, part: ReportPart) =>
      change((now) => ({ ...now, items: now.items.map((item) => (item.id === id ? { id, part } : item)) })),
    place: (id: number, to: number) => change((now) => ({ ...now, items: moveItem(now.items, id, to) })),
    sayPlace: (id: number) => sayAt(id, toPlace(id)),
    moveBy(id: number, by: 1 | -1) {
      const to = toPlace(id) + by;
      if (to < 0 || to >= items.length) return;
      focusOn.current = `[data-item="${id}"] [data-action="${by < 0 ? "up" : "down"}"]`;
      change((now) => ({ ...now, items: moveItem(now.items, id, to) }));
      // Its number may be another there: it is named by the one it had.
      sayAt(id, to);
    },
    addText(at: number) {
      const item = toItem({ kind: "text", text: "" });
      focusOn.current = `[data-item="${item.id}"] textarea`;
      change((now) => ({ ...now, items: insertItem(now.items, item, at) }));
    },
    remove(id: number) {
      const at = toPlace(id);
      const item = items[at];
      if (!item) return;
      focusOn.current = '[data-action="undo"]';
      change((now) => ({ ...now, items: now.items.filter((other) => other !== item && other.id !== id) }));
      setSaid(fill(texts.removed, { name: toName(id) }));
      setRestore(() => (now: ReportDocument) => ({ ...now, items: insertItem(now.items, item, Math.min(at, now.items.length)) }));
    },
    clear() {
      const before = document;
      focusOn.current = '[data-action="undo"]';
      change((now) => ({ head: { ...now.head, title: "", author: "", date: "", edition: null }, items: [] }));
      setSaid(texts.cleared);
      setRestore(() => () => before);
    },
    undo() {
      if (restore) change(restore);
      focusOn.current = '[data-action="addText"]';
      setRestore(null);
      setSaid(texts.undone);
    },
  };
}
