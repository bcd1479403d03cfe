import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { ResultList } from "./result-list";
import type { SearchTexts } from "./search-opener";
import { useSearchAnswer } from "./use-search-answer";

type SearchDialogProps = { href: string; texts: SearchTexts; onClose: () => void };

/** The search over the page: results come as one types, arrow keys go through them, Enter in the field leads to all of them on a page. */
export function SearchDialog({ href, texts, onClose }: SearchDialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [asked, setAsked] = useState("");
  const { answer, hasFailed } = useSearchAnswer(href, asked);
  const address = new URL(href, window.location.href);
  const kept = [...address.searchParams];
  address.searchParams.set("q", asked);

  useEffect(() => dialog.current?.showModal(), []);

  function onKeyDown(event: KeyboardEvent) {
    if (event.nativeEvent.isComposing) return;
    if (event.key === "Escape") {
      // Some browsers empty the field first.
      event.preventDefault();
      dialog.current?.close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const stops = [...(dialog.current?.querySelectorAll<HTMLElement>("[name=q], li a") ?? [])];
    stops[Math.max(0, stops.indexOf(document.activeElement as HTMLElement) + step)]?.focus();
  }

  return (
    <dialog
      ref={dialog}
      aria-label={texts.search}
      className="mx-auto mt-[8dvh] max-h-[84dvh] w-[min(40rem,100vw-1rem)] max-w-none flex-col rounded border border-hairline bg-ground p-4 text-ink open:flex backdrop:bg-ground/80"
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && dialog.current.close()}
      onKeyDown={onKeyDown}
    >
      <search>
        <form action={address.pathname} className="flex items-end gap-3">
          {kept.map(([name, value]) => (
            <input key={name} type="hidden" name={name} value={value} />
          ))}
          <label className="min-w-0 flex-1 text-small">
            <span className="block pb-1 text-second">{texts.label}</span>
            <input
              type="search"
              name="q"
              value={asked}
              maxLength={100}
              autoComplete="off"
              enterKeyHint="search"
              className="field w-full max-w-none"
              onChange={(event) => setAsked(event.target.value)}
            />
          </label>
          <button type="button" className="quiet-button" onClick={() => dialog.current?.close()}>
            {texts.close}
          </button>
        </form>
      </search>
      <p role="status" className="mt-3 text-small break-words text-second">
        {hasFailed ? texts.failed : answer?.message || texts.hint}
      </p>
      <div className="min-h-0 flex-1 overflow-y-auto">{answer && <ResultList groups={answer.data} idPrefix="found" />}</div>
      <p className="mt-3 border-t border-hairline pt-3 text-small">
        <a href={address.pathname + address.search} className="inline-block py-0.5">
          {texts.all}
        </a>
      </p>
    </dialog>
  );
}
