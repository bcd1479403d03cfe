/** How far beyond the window a figure counts as near, in parts of the window's height. */
const AHEAD = 0.5;

/** A figure far below or above what a reader sees may wait until it comes into sight: one choice can concern all figures of a page. */
export function waitUntilNear(element: Element | null): { near: Promise<void>; stopWaiting: () => void } {
  if (!element || isNear(element)) return { near: Promise.resolve(), stopWaiting: () => {} };
  let observer: IntersectionObserver | undefined;
  const near = new Promise<void>((resolve) => {
    observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer?.disconnect();
        resolve();
      },
      { rootMargin: `${AHEAD * 100}% 0%` },
    );
    observer.observe(element);
  });
  return { near, stopWaiting: () => observer?.disconnect() };
}

function isNear(element: Element): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  return top < window.innerHeight * (1 + AHEAD) && bottom > -window.innerHeight * AHEAD;
}
