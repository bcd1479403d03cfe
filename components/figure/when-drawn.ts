/** What may wait for the drawing waits no longer than this, in milliseconds: pages out of sight draw nothing. */
const LATEST = 300;

/**
 * Acts once what has just been set is on the screen and the browser has nothing more urgent to do.
 *
 * @returns lets it be
 */
export function whenDrawn(act: () => void): () => void {
  let isOver = false;
  const once = () => {
    if (isOver) return;
    isOver = true;
    act();
  };
  requestAnimationFrame(() => {
    // Safari has no idle callbacks.
    if (typeof window.requestIdleCallback === "function") window.requestIdleCallback(once, { timeout: LATEST });
    else setTimeout(once);
  });
  const timer = setTimeout(once, LATEST);
  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}
