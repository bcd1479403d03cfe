/**
 * The parameters of the address that the server drew the page for. The address holds all of a page's state: what differs from these now was
 * changed since.
 */
export const loadedParameters = new URLSearchParams(typeof window === "undefined" ? "" : window.location.search);

const listeners = new Set<() => void>();
/** Next's own, of the last entry that had one: an entry made by a link to a part of the page has none. */
let state: unknown = null;
/** Who made the newest entry of the history, if a change of theirs may still be added to it. */
let openEntry: string | null = null;

/** For `useSyncExternalStore`. */
export function subscribeToAddress(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener("popstate", onPopState);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size === 0) window.removeEventListener("popstate", onPopState);
  };
}

/** The parameters of the address as it is now; read by every figure of a page at every change. */
export function readParameters(): URLSearchParams {
  const { search } = window.location;
  if (search !== latest?.search) latest = { search, parameters: new URLSearchParams(search) };
  return latest.parameters;
}

let latest: { search: string; parameters: URLSearchParams } | undefined;

/**
 * Changes parameters of the address and keeps the others; an empty value takes its parameter away. It makes an entry of the history, so that
 * Back leads to what was shown before. Changes that follow each other under one name of a `run` (a slider that moves) share an entry.
 */
export function changeAddress(changes: Record<string, string>, run: string | null = null): void {
  const query = new URLSearchParams(window.location.search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  const search = query.size > 0 ? `?${query}` : "";
  if (search === window.location.search) return;
  // An entry keeps what Next put into the one before it: so Back does not load the page anew, and Next need not render it again for a change
  // that is none of its business.
  const address = `${window.location.pathname}${search}`;
  state = window.history.state ?? state;
  if (run !== null && run === openEntry) window.history.replaceState(state, "", address);
  else window.history.pushState(state, "", address);
  openEntry = run;
  notify();
}

/** The next change makes an entry of its own. */
export function endRun(): void {
  openEntry = null;
}

/** A link's target that leads to this page in another language or the like, with what the reader has changed since the page was loaded. */
export function toCurrentHref(href: string): string {
  const target = new URL(href, window.location.href);
  const query = target.searchParams;
  const now = readParameters();
  for (const name of new Set([...loadedParameters.keys(), ...now.keys()])) {
    const value = now.get(name);
    if (value === loadedParameters.get(name)) continue;
    if (value === null) query.delete(name);
    else query.set(name, value);
  }
  return target.href;
}

function onPopState() {
  openEntry = null;
  notify();
}

function notify() {
  for (const listener of listeners) listener();
}
