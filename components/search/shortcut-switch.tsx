"use client";

import { useSyncExternalStore } from "react";
import { isShortcutOn, setShortcut, subscribeToShortcut } from "./shortcut";

/** Turns the search's key on and off in this browser; without scripts there is no key. */
export function ShortcutSwitch({ words }: { words: { label: string; note: string } }) {
  const isOn = useSyncExternalStore(subscribeToShortcut, isShortcutOn, () => true);
  return (
    <div className="no-print mt-12 text-small [@media(scripting:none)]:hidden">
      <label className="inline-flex min-h-6 items-center gap-2">
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby="shortcut-note"
          className="size-4 accent-accent"
          onChange={(event) => setShortcut(event.target.checked)}
        />
        {words.label}
      </label>
      <p id="shortcut-note" className="text-second">
        {words.note}
      </p>
    </div>
  );
}
