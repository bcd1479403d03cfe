/** Scrolling goes on where less than this lies between two of its events, in milliseconds; after more a reader has begun anew. */
const PAUSE = 150;

/** On a figure that a jump has left above the reader's aim: `app/globals.css` anchors nothing to it. */
const ABOVE = "data-above";

let isKept = false;

/**
 * A reader who jumps (to a link by the keyboard, to a word found) may land where a figure that was never laid out reaches into the window from
 * above. It is laid out only then, mostly taller than estimated, and browsers that keep their place by it push down what the reader jumped
 * to: between the press and the release of a button, a click is lost. So such a figure is no hold; what comes after it is, and it grows upwards.
 *
 * Scrolling that goes on is left alone: it needs every hold it finds on its way.
 */
export function keepAim(): void {
  if (isKept) return;
  isKept = true;
  let [last, place] = [Number.NEGATIVE_INFINITY, window.scrollY];
  const note = () => {
    const now = performance.now();
    const hasJumped = now - last > PAUSE && Math.abs(window.scrollY - place) > window.innerHeight;
    [last, place] = [now, window.scrollY];
    for (const figure of document.querySelectorAll(hasJumped ? "main figure:not([data-whole])" : `[${ABOVE}]`))
      figure.toggleAttribute(ABOVE, hasJumped && reachesInFromAbove(figure));
  };
  // After the layout in which it grows.
  const release = ({ target }: Event) =>
    requestAnimationFrame(() => {
      if (target instanceof Element) target.removeAttribute(ABOVE);
    });
  window.addEventListener("scroll", note, { passive: true });
  window.addEventListener("contentvisibilityautostatechange", release, { capture: true });
}

function reachesInFromAbove(figure: Element): boolean {
  const { top, bottom } = figure.getBoundingClientRect();
  return top < 0 && bottom > 0 && bottom < window.innerHeight;
}
