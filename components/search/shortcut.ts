const KEY = "search-shortcut";
const listeners = new Set<() => void>();

/** Whether the key opens the search: it does until a reader turns it off in this browser. */
export function isShortcutOn(): boolean {
  try {
    return window.localStorage.getItem(KEY) !== "off";
  } catch {
    // A browser that keeps nothing can't keep the key off either: then there is none.
    return false;
  }
}

export function setShortcut(on: boolean): void {
  if (on) window.localStorage.removeItem(KEY);
  else window.localStorage.setItem(KEY, "off");
  for (const listener of listeners) listener();
}

/** For `useSyncExternalStore`. */
export function subscribeToShortcut(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * Whether a reader pressed `/`, or the key in its place on an Arabic or Kurdish keyboard, and not into a field. Speech input types letters at
 * random where it mishears: WCAG 2.1.4 asks that such a key can be turned off.
 */
export function isShortcut({ key, code, ctrlKey, metaKey, altKey, isComposing, defaultPrevented, target }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || isComposing || defaultPrevented) return false;
  const isKey = key === "/" || (code === "Slash" && /^[\u0600-\u06ff]{1,2}$/.test(key));
  const isTyping = target instanceof Element && target.closest("input, textarea, select, dialog, [contenteditable]") !== null;
  return isKey && !isTyping && isShortcutOn();
}
