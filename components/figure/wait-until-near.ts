/**
 * A figure far below or above what a reader sees may wait until it comes into sight, for one choice can concern all figures of a page. One that
 * is less than half a window away is near.
 */
export function waitUntilNear(element: Element | null): { near: Promise<void>; stopWaiting: () => void } {
  if (!element) return { near: Promise.resolve(), stopWaiting: () => {} };
  let observer: IntersectionObserver | undefined;
  const near = new Promise<void>((resolve) => {
    observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        observer?.disconnect();
        resolve();
      },
      { rootMargin: "50% 0%" },
    );
    observer.observe(element);
  });
  return { near, stopWaiting: () => observer?.disconnect() };
}
