// @ts-check
import { constants } from "node:os";

/**
 * @typedef {{ undo: (() => unknown)[], stopping: Promise<void> | null, done: boolean, heard: boolean, at: number }} Stop
 * What must be undone before this process ends, newest last. Held globally: a loader may load this file twice.
 */
const key = Symbol.for("iraq-humanitarian-indicators.stop");
const holder = /** @type {Record<symbol, Stop | undefined>} */ (/** @type {unknown} */ (globalThis));
holder[key] ??= { undo: [], stopping: null, done: false, heard: false, at: 0 };
const stop = /** @type {Stop} */ (holder[key]);

/**
 * Registers what must happen before this process ends, in whatever way short of being killed.
 *
 * @param {() => unknown} undo
 * @returns {() => void} forgets it again
 */
export function onStop(undo) {
  stop.undo.push(undo);
  return () => {
    stop.undo = stop.undo.filter((other) => other !== undo);
  };
}

/** Undoes everything, newest first; a second call waits for the first. */
export function stopAll() {
  stop.stopping ??= (async () => {
    for (let undo = stop.undo.pop(); undo; undo = stop.undo.pop()) {
      await Promise.resolve()
        .then(undo)
        .catch((error) => console.error(error));
    }
  })();
  return stop.stopping;
}

/** Once what was asked for has been reached (the site is served), being stopped is no failure. */
export function markReached() {
  stop.done = true;
}

/** True from the first signal on: what fails now fails because it is being stopped. */
export function isStopping() {
  return stop.at > 0;
}

/**
 * Ends in order on Ctrl-C, SIGTERM and SIGHUP. Pressing Ctrl-C again after two seconds ends at once; not sooner, because npm passes
 * on a signal that the terminal has already given to all.
 *
 * @param {(signal: string) => void} onSignal says so
 */
export function listenForSignals(onSignal) {
  if (stop.heard) return;
  stop.heard = true;
  // npm passes a signal on to the shell between it and us, which dies of it and tells us nothing.
  if (process.env.npm_lifecycle_event) whenOrphaned(() => process.emit("SIGTERM"));
  for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      const code = stop.done ? 0 : 128 + constants.signals[signal];
      if (stop.at > 0) {
        if (Date.now() - stop.at > 2_000 && signal === "SIGINT") process.exit(code || 1);
        return;
      }
      stop.at = Date.now();
      onSignal(signal);
      stopAll().then(() => process.exit(code));
    });
  }
}

/** @param {() => void} run */
function whenOrphaned(run) {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    run();
  }, 250);
  timer.unref();
}
