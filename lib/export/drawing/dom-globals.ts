import { Window } from "happy-dom";

/**
 * React and Recharts draw into this document. It must stand before they are loaded, so the worker imports this file first; it never enters
 * the web server's own thread, which has to stay without DOM globals.
 */
const window = new Window({ width: 1024, height: 768, settings: { disableJavaScriptFileLoading: true, disableCSSFileLoading: true } });

/** Nothing in a drawing depends on a container's size, so nothing has to be observed. */
class IdleResizeObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}

Object.assign(globalThis, {
  window,
  document: window.document,
  Node: window.Node,
  Element: window.Element,
  HTMLElement: window.HTMLElement,
  SVGElement: window.SVGElement,
  ResizeObserver: IdleResizeObserver,
  requestAnimationFrame: (callback: () => void) => setTimeout(callback, 0),
  cancelAnimationFrame: clearTimeout,
});
