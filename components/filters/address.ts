/**
 * The parameters of the address that the server drew the page for. The address holds all of a page's state: what differs from these now was
 * changed since.
 */
export const loadedParameters = new URLSearchParams(typeof window === "undefined" ? "" : window.location.search);

/** A change is written into the window's address no later than this after it was made, in milliseconds. */
const LATEST = 300;

const listeners = new Set<() => void>();
/** Next's own, of the last entry that had one: an entry made by a link to a part of the page has none. */
let state: unknown = null;
/** Who made the newest entry of the history, if a change of theirs may still be added to it. */
let openEntry: string | null = null;
/** What holds already and is not yet written, and whether it goes into the entry that is there. */
let ahead: { changes: Record<string, string>; replaces: boolean; timer: ReturnType<typeof setTimeout> } | null = null;

/** For `useSyncExternalStore`. */
export function subscribeToAddress(listener: () => void): () => void {
  if (listeners.size === 0) {
    window.addEventListener("popstate", onPopState);
    window.addEventListener("click", writeBeforeLeaving, { capture: true });
  }
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.removeEventListener("popstate", onPopState);
    window.removeEventListener("click", writeBeforeLeaving, { capture: true });
  };
}

/** The parameters of the address as they hold now; read by every figure of a page at every change. */
export function readParameters(): URLSearchParams {
  const search = readSearch();
  if (search !== latest?.search) latest = { search, parameters: new URLSearchParams(search) };
  return latest.parameters;
}

let latest: { search: string; parameters: URLSearchParams } | undefined;

/**
 * Changes parameters of the address and keeps the others; an empty value takes its parameter away. It makes an entry of the history, so that
 * Back leads to what was shown before. Changes that follow each other under one name of a `run` (a slider that moves) share an entry.
 *
 * It holds at once. Into the window's address it is written by `writeAddress`: a browser looks at all links and the page's icon again for that,
 * which would keep the new drawing waiting.
 */
export function changeAddress(changes: Record<string, string>, run: string | null = null): void {
  const before = readSearch();
  if (toSearch(before, changes) === before) return;
  const goesOn = run !== null && run === openEntry;
  if (!goesOn) writeAddress();
  clearTimeout(ahead?.timer);
  ahead = {
    changes: { ...ahead?.changes, ...changes },
    replaces: ahead?.replaces ?? goesOn,
    timer: setTimeout(writeAddress, LATEST),
  };
  openEntry = run;
  notify();
}

/** Writes what holds into the window's address, if it is not there yet. */
export function writeAddress(): void {
  if (!ahead) return;
  const { changes, replaces } = ahead;
  const search = toSearch(window.location.search, changes);
  forgetAhead();
  if (search === window.location.search) return;
  // An entry keeps what Next put into the one before it: so Back does not load the page anew, and Next need not render it again for a change
  // that is none of its business.
  state = window.history.state ?? state;
  const address = `${window.location.pathname}${search}`;
  if (replaces) window.history.replaceState(state, "", address);
  else window.history.pushState(state, "", address);
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

function readSearch(): string {
  return ahead ? toSearch(window.location.search, ahead.changes) : window.location.search;
}

function toSearch(search: string, changes: Record<string, string>): string {
  const query = new URLSearchParams(search);
  for (const [name, value] of Object.entries(changes)) {
    if (value === "") query.delete(name);
    else query.set(name, value);
  }
  return query.size > 0 ? `?${query}` : "";
}

/** A link leads away from what holds now: Back shall come to that. */
function writeBeforeLeaving({ target }: Event) {
  if (target instanceof Element && target.closest("a")) writeAddress();
}

function onPopState() {
  forgetAhead();
  openEntry = null;
  notify();
}

function forgetAhead() {
  clearTimeout(ahead?.timer);
  ahead = null;
}

function notify() {
  for (const listener of listeners) listener();
}
